import { describe, expect, it } from 'vitest'
import { type AttainmentEntry, checkAttainment } from './attainment-check.ts'
import { checkEntryLevels } from './entry-level-check.ts'
import type { EntryContext } from './date-check.ts'

const context: EntryContext = { today: '2026-03-10', earliestBirth: '2004-01-01' }
const certificate: AttainmentEntry = {
  axis: 'S',
  level: 'ESA',
  awardedOn: { date: '2025-06-30', precision: 'day' },
  validUntil: null,
  isFromAbroad: false,
  evidence: 'seen',
  document: null,
  recognition: 'not_needed',
}
const check = (change: Partial<AttainmentEntry>, isSeen = true) =>
  checkAttainment({ ...certificate, ...change }, context, isSeen)

describe('an attainment that may be', () => {
  it.each<[string, Partial<AttainmentEntry>, boolean]>([
    ['a certificate that was seen', {}, true],
    ['a certificate of a day that nobody knows', { awardedOn: null, validUntil: '2020-01-01' }, true],
    ['what is no level', { axis: 'V', level: null }, true],
    [
      'a claim from abroad with its recognition pending',
      { isFromAbroad: true, evidence: 'claimed', recognition: 'pending' },
      false,
    ],
    ['awarded some time this year', { awardedOn: { date: '2026-12-01', precision: 'year' } }, true],
    ['verified by somebody, without a document', { evidence: 'verified' }, true],
    [
      'verified by a document, by nobody here',
      { evidence: 'verified', document: 'Zeugnis vom 30.06.' },
      false,
    ],
    ['valid for fifty years', { validUntil: '2075-06-30' }, true],
  ])('%s', (_what, change, isSeen) => {
    expect(check(change, isSeen)).toEqual([])
  })
})

describe('an attainment that cannot be', () => {
  it.each<[string, Partial<AttainmentEntry>, object]>([
    [
      'a level of another axis',
      { level: 'B1' },
      { code: 'level-not-on-axis', pointer: '/level', params: { axis: 'S', level: 'B1' } },
    ],
    [
      'an award tomorrow',
      { awardedOn: { date: '2026-03-11', precision: 'day' } },
      { code: 'day-in-future', pointer: '/awardedOn/date', params: { today: '2026-03-10' } },
    ],
    [
      'an award on a day that does not exist',
      { awardedOn: { date: '2025-06-31', precision: 'month' } },
      { code: 'day-does-not-exist', pointer: '/awardedOn/date' },
    ],
    [
      'an award before birth',
      { awardedOn: { date: '2003-06-30', precision: 'year' } },
      { code: 'award-before-birth', pointer: '/awardedOn/date', params: { birthYear: 2004 } },
    ],
    [
      'validity that ends before the award',
      { validUntil: '2025-06-29' },
      { code: 'valid-until-before-award', pointer: '/validUntil', params: { awardedOn: '2025-06-30' } },
    ],
    [
      'validity until a day that does not exist',
      { validUntil: '2025-06-31' },
      { code: 'day-does-not-exist', pointer: '/validUntil' },
    ],
    [
      'recognition of what was awarded here',
      { recognition: 'full' },
      { code: 'recognition-only-from-abroad', pointer: '/recognition' },
    ],
  ])('%s', (_what, change, refusal) => {
    expect(check(change)).toEqual([refusal])
  })

  it('verified by nobody and nothing', () => {
    expect(check({ evidence: 'verified' }, false)).toEqual([
      { code: 'verified-needs-proof', pointer: '/document' },
    ])
  })
})

describe('entry levels', () => {
  it('may be unknown, none or a level on their own axis', () => {
    expect(checkEntryLevels({ L: 'unknown', S: 'S0', V: 'V3' })).toEqual([])
  })

  it('are refused on another axis', () => {
    expect(checkEntryLevels({ L: 'B1', S: 'B1', V: 'S0' })).toEqual([
      { code: 'level-not-on-axis', pointer: '/S', params: { axis: 'S', level: 'B1' } },
      { code: 'level-not-on-axis', pointer: '/V', params: { axis: 'V', level: 'S0' } },
    ])
  })
})
