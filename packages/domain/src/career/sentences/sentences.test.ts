import { describe, expect, it } from 'vitest'
import { CAREER_LEVELS, MISSING_DATA_KINDS, type MissingData } from '../result.ts'
import { CLEARING_FACTS, SIGNAL_CODES, SIGNAL_NAMES, type Signal, type SignalCode } from '../signal.ts'
import { de } from './de.ts'
import { en } from './en.ts'

const figures = {
  steps: 3,
  months: 34,
  excusedMonths: 2,
  tries: 3,
  breaks: 2,
  gaps: 1,
  longestMonths: 4,
  holdingMonths: 30,
  percent: 88,
  gains: 1,
  expectedGains: 2,
}
const thresholds = { chainSteps: 3, standstillMonths: 18, brokenOffWindowMonths: 24, holdingPercent: 75 }

const aSignal = (code: SignalCode, more: Record<string, number> = {}): Signal => ({
  code,
  name: SIGNAL_NAMES[code],
  stepIds: [],
  months: [
    { from: '2020-02', to: '2020-05' },
    { from: '2020-09', to: '2020-09' },
  ],
  figures: { ...figures, ...more },
  thresholds,
  clearedBy: [],
  isForAlliance: false,
})

const aNote = (kind: MissingData['kind'], field = 'promise'): MissingData => ({
  kind,
  record: 'step',
  recordId: 'x',
  field,
  isDecisive: true,
})

describe.each([
  ['de', de],
  ['en', en],
] as const)('the sentences in %s', (_language, words) => {
  it.each(SIGNAL_CODES)('name the numbers of %s, for one and for many', (code) => {
    for (const more of [
      {},
      { steps: 1, months: 1, excusedMonths: 0, longestMonths: 1, gains: 0 },
      { gains: 2, excusedMonths: 1 },
    ]) {
      const sentence = words.signal(aSignal(code, more))
      expect(sentence).toMatch(/\d/)
      expect(sentence).toMatch(/\.$/)
      expect(sentence).not.toMatch(/undefined|NaN/)
    }
  })

  it('exist for every level, signal, missing fact and way to clear one', () => {
    for (const level of CAREER_LEVELS) expect(words.level[level]).toMatch(/\.$/)
    for (const code of SIGNAL_CODES) expect(words.signalName[code]).not.toBe('')
    for (const fact of CLEARING_FACTS) expect(words.clearedBy[fact]).toMatch(/\.$/)
    for (const kind of MISSING_DATA_KINDS)
      expect(words.missing(aNote(kind, 'entryLevels.L'), 'AV')).toMatch(/[.?)]$/)
    expect(words.missing(aNote('end_missing'), 'AV 2020')).toContain('AV 2020')
  })
})

it('calls the Prüfhinweis what it is about: the supply, never the person', () => {
  expect(de.noteName).toEqual({
    onset: 'Prüfhinweis: Beginn prüfen',
    career: 'Prüfhinweis: Maßnahmen-Karriere prüfen',
  })
  expect(de.signal(aSignal('E'))).toBe(
    '4 Monate hintereinander ohne Schritt, Arbeit und Grund (02/2020–05/2020, 09/2020).',
  )
  expect(de.signal(aSignal('A', { steps: 1 }))).toContain('hat 1 Schritt begonnen')
})

it('fails loudly on evidence without its figure', () => {
  expect(() => de.signal({ ...aSignal('C'), figures: {} })).toThrow(RangeError)
})
