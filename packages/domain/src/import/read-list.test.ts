import { describe, expect, it } from 'vitest'
import { MEASURE_TYPES } from '../catalogue/measure-types.ts'
import { FAULT_CODES, type FaultCode } from './fault.ts'
import type { ReadRow } from './list-file.ts'
import { MVAD_SPELLS, PEOPLE_AND_STEPS, proposeMapping } from './profiles.ts'
import { readList } from './read-list.ts'
import { faultSentence } from './sentences/fault-sentence.ts'
import { importTemplate } from './template.ts'

const context = {
  today: '2026-11-22',
  types: MEASURE_TYPES,
  municipalities: [
    { ags: '05162024', name: 'Neuss' },
    { ags: '05162008', name: 'Grevenbroich' },
  ],
  ages: { from: 14, to: 40 },
}

const header = Object.keys(PEOPLE_AND_STEPS.columns)
const sound = {
  'Nr.': '7',
  'Name (wie gewünscht)': 'Zahra Wegstein',
  Geburtsdatum: '1.2.2003',
  Kommune: 'Neuss',
}

function read(...rows: Record<string, string>[]): ReadRow[] {
  const cells = rows.map((row) => header.map((column) => row[column] ?? ''))
  return readList({ header, rows: cells }, PEOPLE_AND_STEPS, context)
}

function codes(...rows: Record<string, string>[]): FaultCode[][] {
  return read(...rows).map((row) => row.faults.map((one) => one.code))
}

describe('a list of people and steps', () => {
  it('reads the filled example without a fault', () => {
    const lines = importTemplate('people-and-steps-example').replace('\uFEFF', '').trimEnd().split('\r\n')
    const [head = [], ...rows] = lines.map((line) => line.split(';'))
    const read = readList({ header: head, rows }, proposeMapping(head), context)
    expect(read.flatMap((row) => row.faults)).toEqual([])
    expect(read.filter((row) => row.draft?.step).length).toBe(6)
    expect(read.filter((row) => row.draft?.gap).length).toBe(2)
    expect(read.filter((row) => row.draft?.attainment).length).toBe(2)
  })

  it('reads dates as lists write them, and keeps how exactly they are known', () => {
    const [row] = read({ ...sound, Maßnahme: 'Integrationskurs', Beginn: '3.2024', Ende: '2024-09-30' })
    expect(row?.faults).toEqual([
      { pointer: '/stepType', code: 'step-type-unknown', params: { value: 'Integrationskurs' } },
    ])
    const [other] = read({ ...sound, Maßnahme: 'ik', Beginn: '3.2024', Ende: '2024-09-30' })
    expect(other?.draft?.step).toMatchObject({
      typeCode: 'IK',
      start: { date: '2024-03-01', precision: 'month' },
      end: { date: '2024-09-30', precision: 'day' },
      state: 'ended',
      promise: { kind: 'level', axis: 'L', level: 'B1' },
    })
  })

  it.each<[FaultCode, Record<string, string>]>([
    ['name-missing', { 'Name (wie gewünscht)': '' }],
    ['name-has-digits', { 'Name (wie gewünscht)': 'Zahra 03' }],
    ['text-too-long', { 'Name (wie gewünscht)': 'a'.repeat(121) }],
    ['birth-date-unreadable', { Geburtsdatum: '31.02.2003' }],
    ['birth-date-ahead', { Geburtsdatum: '01.01.2030' }],
    ['age-outside', { Geburtsdatum: '01.01.1950' }],
    ['opened-unreadable', { 'Akte seit': 'bald' }],
    ['opened-ahead', { 'Akte seit': '01.01.2027' }],
    ['municipality-unknown', { Kommune: 'Atlantis' }],
    ['goal-unknown', { Ziel: 'Weltreise' }],
    ['entry-level-unknown', { 'Deutsch bei Beginn': 'gut' }],
    ['residence-unknown', { Aufenthalt: 'Visum', 'Aufenthalt seit': '01.01.2024' }],
    ['residence-date-unreadable', { Aufenthalt: 'Duldung', 'Aufenthalt seit': 'früher' }],
    ['residence-start-missing', { Aufenthalt: 'Duldung' }],
    ['rechtskreis-unknown', { Rechtskreis: 'SGB IX' }],
    ['step-type-unknown', { Maßnahme: 'Töpfern', Beginn: '01.01.2024' }],
    ['step-date-unreadable', { Maßnahme: 'MAT', Beginn: '32.01.2024' }],
    ['step-ends-before-start', { Maßnahme: 'MAT', Beginn: '01.05.2024', Ende: '01.04.2024' }],
    ['step-end-ahead', { Maßnahme: 'MAT', Beginn: '01.05.2026', Ende: '01.05.2027', Stand: 'beendet' }],
    ['step-start-missing', { Maßnahme: 'MAT', Stand: 'läuft' }],
    ['step-state-unknown', { Maßnahme: 'MAT', Beginn: '01.05.2024', Stand: 'vielleicht' }],
    ['step-result-unknown', { Maßnahme: 'MAT', Beginn: '01.05.2024', Ende: '06.2024', Ergebnis: 'super' }],
    [
      'step-reason-unknown',
      { Maßnahme: 'MAT', Beginn: '01.05.2024', Ende: '06.2024', 'Grund des Endes': 'Wetter' },
    ],
    ['step-unit-unreadable', { Maßnahme: 'TQ', Beginn: '01.05.2024', Baustein: 'zwei' }],
    ['step-unit-outside', { Maßnahme: 'TQ', Beginn: '01.05.2024', Baustein: '7/6' }],
    ['step-type-missing', { Beginn: '01.05.2024' }],
    ['gap-reason-unknown', { Beginn: '01.05.2024', 'Grund der Lücke': 'Ferien' }],
    ['gap-start-missing', { 'Grund der Lücke': 'Krankheit' }],
    ['attainment-level-unknown', { 'Abschluss (Stufe)': 'Seepferdchen', 'Abschluss am': '2024' }],
    [
      'attainment-axis-unknown',
      { 'Abschluss (Art)': 'Sport', 'Abschluss (Stufe)': 'B1', 'Abschluss am': '2024' },
    ],
    [
      'attainment-axis-differs',
      { 'Abschluss (Art)': 'Schule', 'Abschluss (Stufe)': 'B1', 'Abschluss am': '2024' },
    ],
    ['attainment-date-missing', { 'Abschluss (Stufe)': 'B1' }],
    ['attainment-date-unreadable', { 'Abschluss (Stufe)': 'B1', 'Abschluss am': 'im Mai' }],
    ['attainment-date-ahead', { 'Abschluss (Stufe)': 'B1', 'Abschluss am': '01.01.2028' }],
    [
      'attainment-evidence-unknown',
      { 'Abschluss (Stufe)': 'B1', 'Abschluss am': '2024', Nachweis: 'vielleicht' },
    ],
  ])('answers %s with one fault that names the cell, and writes nothing', (code, cells) => {
    const [row] = read({ ...sound, ...cells })
    expect(row?.faults.map((one) => one.code)).toEqual([code])
    expect(row?.draft).toBeNull()
  })

  it('finds a row that stands twice and a number that two people share', () => {
    expect(codes(sound, sound)).toEqual([[], ['row-twice']])
    expect(codes(sound, { ...sound, 'Name (wie gewünscht)': 'Omid Feldrain' })).toEqual([
      [],
      ['person-contradicts'],
    ])
  })

  it('counts columns and refuses text that cannot be read', () => {
    const [short, broken] = readList(
      { header, rows: [['1', 'Zahra'], header.map(() => 'a\uFFFD')] },
      PEOPLE_AND_STEPS,
      context,
    )
    expect(short?.faults[0]).toMatchObject({
      code: 'column-count',
      params: { expected: header.length, found: 2 },
    })
    expect(broken?.faults[0]?.code).toBe('text-unreadable')
  })

  it('loses no sound row to a faulty one', () => {
    const rows = read({ ...sound, Ziel: 'Weltreise' }, { ...sound, Ziel: 'FOR' })
    expect(rows.map((row) => row.draft?.person.goal ?? null)).toEqual([null, 'FOR'])
  })
})

describe('monthly spells', () => {
  const spells = (...rows: string[][]): ReadRow[] =>
    readList({ header: ['id', 'from', 'to', 'state'], rows }, MVAD_SPELLS, context)

  it('tells training as holding, employment as work and joblessness as a gap of unknown reason', () => {
    const [training, work, gap] = spells(
      ['1', '1993-07', '1993-08', 'training'],
      ['1', '1993-09', '1993-12', 'employment'],
      ['1', '1994-01', '1994-03', 'joblessness'],
    )
    expect(training?.draft?.step).toMatchObject({ kind: 'OH', state: 'ended', promise: { kind: 'unknown' } })
    expect(work?.draft?.step).toMatchObject({ kind: 'W', typeCode: 'ARB' })
    expect(gap?.draft?.gap).toMatchObject({ reason: 'unknown' })
    expect(training?.draft?.person.nameAsWished).toBe('M-1')
  })

  it('leaves the last activity running where the file ends', () => {
    const [row] = spells(['1', '1999-01', '1999-06', 'FE'])
    expect(row?.draft?.step).toMatchObject({ state: 'running', end: null })
  })

  it.each([
    ['spell-id-missing', ['', '1993-07', '1993-08', 'FE']],
    ['spell-month-unreadable', ['1', '1993', '1993-08', 'FE']],
    ['spell-ends-before-start', ['1', '1993-09', '1993-08', 'FE']],
    ['spell-state-unknown', ['1', '1993-07', '1993-08', 'prison']],
  ])('answers %s', (code, cells) => {
    expect(spells(cells)[0]?.faults.map((one) => one.code)).toContain(code)
  })

  it('answers spell-overlaps', () => {
    const rows = spells(['1', '1993-07', '1993-09', 'FE'], ['1', '1993-09', '1993-12', 'HE'])
    expect(rows.map((row) => row.faults.length)).toEqual([0, 1])
  })
})

describe('the sentences', () => {
  it('say in both languages what is wrong, with the value in its place', () => {
    for (const code of FAULT_CODES) {
      for (const language of ['de', 'en'] as const) {
        const params = { value: 'XY', expected: 3, found: 2, limit: 9, from: 14, to: 40, name: 'Z' }
        const sentence = faultSentence({ code, params }, language)
        expect(sentence).toMatch(/[.!]$/)
        expect(sentence).not.toMatch(/[{}]/)
      }
    }
  })
})
