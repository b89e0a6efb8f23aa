import { checkImport, getImportTemplate } from '@wegmarke/contract/imports'
import { proposeMapping, shippedProfileFor } from '@wegmarke/domain/import/profiles'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../support/api/client.ts'
import { useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'
import { check, filesIn, HEADINGS, listOf, rowsOf, upload } from './import-run.ts'

const api = useApi()
const office = useOffice(api)

const NAME = 'Şükrü Größenwahn'
const WESTERN = 'Jörg Größe'

/** German letters as Windows-1252 writes them: one byte each. */
const inWindows1252 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

describe('an uploaded list', () => {
  it.each([
    ['UTF-8', Buffer.from(`Name;Geburtsdatum\n${NAME};2004\n`), 'UTF-8', NAME],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFFName;Geburtsdatum\n${NAME};2004\n`), 'UTF-8', NAME],
    ['Windows-1252', inWindows1252(`Name;Geburtsdatum\r\n${WESTERN};2004\r\n`), 'Windows-1252', WESTERN],
  ])('is read as %s', async (_what, bytes, encoding, name) => {
    const batch = await upload(office.as('lead'), bytes)
    expect(batch).toMatchObject({ encoding, delimiter: ';', header: ['Name', 'Geburtsdatum'] })
    expect(batch.sample).toEqual([[name, '2004']])
    expect(batch.state).toBe('uploaded')
  })

  it.each([
    [';', 'Name;Kommune\n"Neuss; Stadt";Neuss\n', 'Neuss; Stadt'],
    [',', 'Name,Kommune\n"Neuss, Stadt",Neuss\n', 'Neuss, Stadt'],
    ['\t', 'Name\tKommune\n"Neuss\tStadt"\tNeuss\n', 'Neuss\tStadt'],
  ])('finds the separator %j, also where a cell holds it', async (delimiter, content, first) => {
    const batch = await upload(office.as('lead'), content)
    expect(batch.delimiter).toBe(delimiter)
    expect(batch.sample).toEqual([[first, 'Neuss']])
  })

  it('keeps line breaks inside of quotation marks, names empty columns and leaves empty lines out', async () => {
    const batch = await upload(office.as('lead'), 'Name;;Name\n"Zwei\nZeilen";x;y\n\n\n')
    expect(batch.header).toEqual(['Name', 'Spalte 2', 'Name (2)'])
    expect(batch.sample).toEqual([['Zwei\nZeilen', 'x', 'y']])
  })

  it.each([
    ['a quotation mark that is never closed', 'Name;Ort\n"Zahra;Neuss\n', 'no-csv'],
    ['a quotation mark in the middle of a cell', 'Name;Ort\nZah"ra";Neuss\n', 'no-csv'],
    ['bytes that are no text', 'Name;Ort\nZahra\u0000;Neuss\n', 'no-csv'],
    ['a heading without rows', 'Name;Ort\n', 'list-empty'],
    ['nothing', '', 'list-empty'],
  ])('is refused for %s', async (_what, content, code) => {
    const problem = await refusal(upload(office.as('lead'), content), 'refused-by-domain')
    expect(problem.errors?.map((error) => [error.pointer, error.code])).toEqual([['/contentBase64', code]])
  })

  it('is refused when it has more columns than a list can have', async () => {
    const content = `${Array.from({ length: 81 }, (_, i) => `S${i}`).join(';')}\n${';'.repeat(80)}\n`
    const problem = await refusal(upload(office.as('lead'), content), 'refused-by-domain')
    expect(problem.errors?.[0]).toMatchObject({ code: 'list-too-long', params: { columns: 80 } })
  })
})

describe('the mapping of an uploaded list', () => {
  it('is proposed by the headings, also by other spellings; what is not known is left out', async () => {
    const { header } = await upload(
      office.as('lead'),
      'NAME;geb.;Gemeinde;Kurs;Schuhgröße\nZahra;2004;Neuss;;38\n',
    )
    expect(proposeMapping(header)).toEqual({
      kind: 'people-and-steps',
      columns: {
        NAME: 'nameAsWished',
        'geb.': 'birthDate',
        Gemeinde: 'municipality',
        Kurs: 'stepType',
        Schuhgröße: 'ignore',
      },
    })
  })

  it('is the shipped one for the German template and for the spells', async () => {
    const browser = office.as('lead')
    for (const name of ['people-and-steps', 'people-and-steps-example'] as const) {
      const file = await browser.call(getImportTemplate, { params: { name } })
      expect(file.fileName).toMatch(/\.csv$/)
      expect(file.content.replace('\uFEFF', '').split('\r\n')[0]?.split(';')).toEqual(HEADINGS)
    }
    expect(shippedProfileFor(HEADINGS)?.id).toBe('people-and-steps')
    expect(shippedProfileFor(['id', 'from', 'to', 'state'])?.id).toBe('mvad-spells')
  })

  it('is checked without writing into any file, and can be chosen again', async () => {
    const browser = office.as('lead')
    const before = await filesIn(api, office.organisation)
    const uploaded = await upload(
      browser,
      listOf({ 'Name (wie gewünscht)': 'Zahra Feldrain', Kommune: 'Neuss' }),
    )
    const checked = await check(browser, uploaded, office.caseload)
    expect(checked).toMatchObject({ state: 'checked', caseloadId: office.caseload.id })
    expect(checked.counts).toEqual({
      rows: 1,
      valid: 1,
      faulty: 0,
      unchanged: 0,
      toReview: 0,
      people: 1,
      steps: 0,
      gaps: 0,
      attainments: 0,
    })
    const again = await browser.call(checkImport, {
      params: { batchId: checked.id },
      version: checked.version,
      body: {
        mapping: { kind: 'people-and-steps', columns: { Kommune: 'municipality' } },
        profileId: null,
        caseloadId: office.caseload.id,
      },
    })
    expect(again.counts).toMatchObject({ valid: 0, faulty: 1 })
    const [row] = await rowsOf(browser, again)
    expect(row?.faults.map((fault) => fault.code)).toEqual(['name-missing'])
    expect(await filesIn(api, office.organisation)).toBe(before)
  })
})
