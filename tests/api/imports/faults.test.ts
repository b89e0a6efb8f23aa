import { parseUpload } from '@wegmarke/api/features/imports/parse-upload'
import { getImportReport } from '@wegmarke/contract/imports'
import { faultSentence } from '@wegmarke/domain/import/sentences/fault-sentence'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../support/api/client.ts'
import { useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'
import {
  check,
  commit,
  filesIn,
  HEADINGS,
  type ListRow,
  listOf,
  nameFor,
  rowsOf,
  tableSizes,
  upload,
} from './import-run.ts'

const api = useApi()
const office = useOffice(api)

const step = (cells: ListRow): ListRow => ({ Maßnahme: 'MAT', Beginn: '01.05.2024', ...cells })

/** Twenty ways to get a row wrong, with words that its German and its English sentence must hold. */
const FAULTS: readonly (readonly [code: string, cells: ListRow, de: string, en: string])[] = [
  ['name-missing', { 'Name (wie gewünscht)': '' }, 'Der Name fehlt.', 'name is missing'],
  ['name-has-digits', { 'Name (wie gewünscht)': 'Zahra 03' }, '„Zahra 03“', 'Zahra 03'],
  ['birth-date-unreadable', { Geburtsdatum: '31.02.2003' }, '„31.02.2003“', '31.02.2003'],
  ['birth-date-ahead', { Geburtsdatum: '01.01.2030' }, 'in der Zukunft', 'future'],
  ['age-outside', { Geburtsdatum: '01.01.1950' }, 'nicht zwischen', 'between'],
  ['opened-unreadable', { 'Akte seit': 'bald' }, '„bald“ ist kein Datum', 'bald'],
  ['municipality-unknown', { Kommune: 'Atlantis' }, 'Die Kommune „Atlantis“', 'Atlantis'],
  ['goal-unknown', { Ziel: 'Weltreise' }, '„Weltreise“ ist kein Ziel', 'Weltreise'],
  ['entry-level-unknown', { 'Deutsch bei Beginn': 'gut' }, '„gut“ ist keine Stufe', 'gut'],
  ['residence-unknown', { Aufenthalt: 'Visum', 'Aufenthalt seit': '2024' }, '„Visum“', 'Visum'],
  ['residence-start-missing', { Aufenthalt: 'Duldung' }, 'seit wann er gilt', 'since'],
  ['rechtskreis-unknown', { Rechtskreis: 'SGB IX' }, 'Der Rechtskreis „SGB IX“', 'SGB IX'],
  ['step-type-unknown', step({ Maßnahme: 'Töpfern' }), '„Töpfern“ steht nicht im Katalog', 'Töpfern'],
  ['step-date-unreadable', step({ Beginn: '32.01.2024' }), '„32.01.2024“ ist kein Datum', '32.01.2024'],
  ['step-ends-before-start', step({ Ende: '01.04.2024' }), 'liegt vor dem Beginn', 'before'],
  ['step-state-unknown', step({ Stand: 'vielleicht' }), '„vielleicht“ ist kein Stand', 'vielleicht'],
  ['step-result-unknown', step({ Ende: '06.2024', Ergebnis: 'super' }), '„super“ ist kein Ergebnis', 'super'],
  ['gap-start-missing', { 'Grund der Lücke': 'Krankheit' }, 'Zur Lücke fehlt der Beginn', 'gap'],
  [
    'attainment-level-unknown',
    { 'Abschluss (Stufe)': 'Seepferdchen', 'Abschluss am': '2024' },
    '„Seepferdchen“',
    'Seepferdchen',
  ],
  ['attainment-date-missing', { 'Abschluss (Stufe)': 'B1' }, 'Zum Abschluss fehlt das Datum', 'date'],
]

function faultyList(first: number): string {
  const rows = FAULTS.map(([, cells], index) => ({
    'Nr.': `${first + index}`,
    'Name (wie gewünscht)': nameFor(`faults ${first + index}`),
    ...cells,
  }))
  const sound = [0, 1, 2].map((n) => ({
    'Nr.': `${first + 50 + n}`,
    'Name (wie gewünscht)': nameFor(`faults ${first + 50 + n}`),
    ...step({ Ende: '06.2024', Ergebnis: 'bestanden' }),
  }))
  return listOf(...rows.slice(0, 10), ...sound, ...rows.slice(10))
}

describe('a list with twenty kinds of faults', () => {
  it('is answered with twenty sentences in German and in English, and writes the sound rows', async () => {
    const browser = office.as('lead')
    const before = await filesIn(api, office.organisation)
    const checked = await check(browser, await upload(browser, faultyList(100)), office.caseload)
    expect(checked.counts).toMatchObject({ rows: 23, valid: 3, faulty: 20, people: 3, steps: 3 })
    const faulty = await rowsOf(browser, checked, 'faulty')
    expect(faulty.map((row) => row.faults.map((fault) => fault.code))).toEqual(FAULTS.map(([code]) => [code]))
    for (const language of ['de', 'en'] as const) {
      const sentences = faulty.map((row) =>
        row.faults.map((fault) => faultSentence(fault, language)).join(' '),
      )
      expect(new Set(sentences).size).toBe(20)
      for (const [index, [, , de, en]] of FAULTS.entries()) {
        expect(sentences[index]?.toLowerCase()).toContain((language === 'de' ? de : en).toLowerCase())
      }
    }
    const committed = await commit(browser, checked, 'valid-rows')
    expect((await rowsOf(browser, committed, 'written')).map((row) => row.number)).toEqual([11, 12, 13])
    expect(await rowsOf(browser, committed, 'faulty')).toHaveLength(20)
    expect(await filesIn(api, office.organisation)).toBe(before + 3)
  })

  it('writes nothing when all or nothing is asked for', async () => {
    const browser = office.as('lead')
    const checked = await check(browser, await upload(browser, faultyList(300)), office.caseload)
    const sizes = await tableSizes(api)
    const problem = await refusal(commit(browser, checked, 'all-or-nothing'), 'refused-by-domain')
    expect(problem.errors).toEqual([{ pointer: '/mode', code: 'rows-not-valid', params: { rows: 20 } }])
    expect(await tableSizes(api)).toEqual(sizes)
    const retried = await commit(browser, checked, 'valid-rows')
    expect(retried.counts).toMatchObject({ valid: 3, people: 3 })
  })
})

describe('the report', () => {
  it('tells every row with its sentence and keeps the row as it was', async () => {
    const browser = office.as('lead')
    const checked = await check(
      browser,
      await upload(browser, faultyList(500), 'Meine Liste.csv'),
      office.caseload,
    )
    for (const language of ['de', 'en'] as const) {
      const report = await browser.call(getImportReport, {
        params: { batchId: checked.id },
        query: { language },
      })
      expect(report.fileName).toBe(
        language === 'de' ? 'Meine Liste Prüfbericht.csv' : 'Meine Liste report.csv',
      )
      const { header, rows: lines, delimiter } = parseUpload(Buffer.from(report.content))
      expect(report.content.startsWith('\uFEFF')).toBe(true)
      expect(delimiter).toBe(';')
      expect(header.slice(3)).toEqual(HEADINGS)
      expect(lines).toHaveLength(23)
      const told = lines.filter((line) => line[1] === (language === 'de' ? 'fehlerhaft' : 'faulty'))
      expect(told.map((line) => line[2]?.toLowerCase())).toEqual(
        FAULTS.map(([, , de, en]) => expect.stringContaining((language === 'de' ? de : en).toLowerCase())),
      )
      expect(lines[0]?.[3]).toBe('500')
    }
  })

  it('can be corrected and imported again: its own columns are left out', async () => {
    const browser = office.as('lead')
    const wrong = {
      'Nr.': '700',
      'Name (wie gewünscht)': nameFor('corrected'),
      ...step({ Ende: '06.2024', Stand: 'fertig' }),
    }
    const batch = await check(browser, await upload(browser, listOf(wrong)), office.caseload)
    expect(batch.counts).toMatchObject({ faulty: 1 })
    const { content } = await browser.call(getImportReport, { params: { batchId: batch.id } })
    const corrected = content.replace(';fertig;', ';beendet;')
    const again = await check(browser, await upload(browser, corrected), office.caseload)
    expect(again.counts).toMatchObject({ faulty: 0, valid: 1, people: 1, steps: 1 })
  })

  it('runs nothing as a formula in a spreadsheet', async () => {
    const browser = office.as('lead')
    const dangerous = ['=1+1', '+49', '-1', '@SUM(A1)', '\t=1']
    const rows = dangerous.map((cell, index) => ({
      'Nr.': `${900 + index}`,
      'Name (wie gewünscht)': 'Zahra 1',
      Träger: cell,
    }))
    const batch = await check(browser, await upload(browser, listOf(...rows), '=cmd.csv'), office.caseload)
    const { content } = await browser.call(getImportReport, { params: { batchId: batch.id } })
    const cells = parseUpload(Buffer.from(content)).rows.flat()
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    for (const cell of dangerous) expect(cells.some((one) => one.endsWith(cell))).toBe(true)
  })
})
