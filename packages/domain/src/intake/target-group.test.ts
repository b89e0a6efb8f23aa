import { describe, expect, it } from 'vitest'
import { ageLimits, DEFAULT_AGE_LIMITS } from './age-limits.ts'
import { REASONS_OF } from './criteria.ts'
import { findTargetGroup, type TargetGroupFacts } from './target-group.ts'

const TODAY = '2026-11-22'
const FACTS: TargetGroupFacts = {
  birthDate: { date: '2004-05-01', precision: 'day' },
  limits: DEFAULT_AGE_LIMITS,
  livesIn: 'Rhein-Kreis Neuss',
  district: 'Rhein-Kreis Neuss',
  housing: null,
  flightBackground: null,
  statuses: ['duldung_60a'],
  vocational: 'V0',
}
const find = (facts: Partial<TargetGroupFacts>, criterion: string) =>
  findTargetGroup({ ...FACTS, ...facts }, TODAY).find((one) => one.criterion === criterion)

describe('the target group', () => {
  it('is met in all four points, whatever the prospects of staying', () => {
    expect(findTargetGroup(FACTS, TODAY).map(({ outcome }) => outcome)).toEqual(Array(4).fill('met'))
  })

  it.each([
    ['the 18th birthday', '2008-11-22', 'day', 'met', 'within_limits'],
    ['the day before the 18th birthday', '2008-11-23', 'day', 'not_met', 'too_young'],
    ['the last day before the 27th birthday', '1999-11-23', 'day', 'met', 'within_limits'],
    ['the 27th birthday', '1999-11-22', 'day', 'not_met', 'too_old'],
    ['a year that lies inside', '2004-01-01', 'year', 'met', 'within_limits_either'],
    ['a month that lies inside', '2004-05-01', 'month', 'met', 'within_limits_at_least'],
    ['a month whose birthday may be to come', '2004-11-01', 'month', 'met', 'within_limits_either'],
    ['a year around the lower limit', '2008-01-01', 'year', 'unknown', 'at_the_limit'],
    ['a year around the upper limit', '1999-01-01', 'year', 'unknown', 'at_the_limit'],
    ['a month around the upper limit', '1999-11-01', 'month', 'unknown', 'at_the_limit'],
    ['a year that is too late', '2010-01-01', 'year', 'not_met', 'too_young'],
    ['a year that is too early', '1990-01-01', 'year', 'not_met', 'too_old'],
  ] as const)('judges the age on %s', (_what, date, precision, outcome, because) => {
    expect(find({ birthDate: { date, precision } }, 'age')).toMatchObject({ outcome, because })
  })

  it('says since when and until when', () => {
    expect(find({ birthDate: { date: '2008-12-24', precision: 'day' } }, 'age')?.params).toEqual({
      from: 18,
      on: '2026-12-24',
    })
    expect(find({ birthDate: { date: '1999-03-01', precision: 'day' } }, 'age')?.params).toEqual({
      to: 27,
      since: '2026-03-01',
    })
    expect(find({}, 'age')?.params).toEqual({ youngest: 22, oldest: 22, last: '2031-04-30' })
    expect(find({ birthDate: { date: '2004-05-01', precision: 'year' } }, 'age')?.params).toEqual({
      youngest: 21,
      oldest: 22,
      last: '2030-12-31',
    })
    expect(find({ birthDate: { date: '1999-01-01', precision: 'year' } }, 'age')).toMatchObject({
      params: { youngest: 26, oldest: 27 },
      missing: ['birth_date'],
    })
  })

  it('never judges the age without a birth date', () => {
    expect(find({ birthDate: null }, 'age')).toMatchObject({
      outcome: 'unknown',
      because: 'birth_date_missing',
      missing: ['birth_date'],
    })
  })

  it.each([
    [{ livesIn: null }, 'district', 'unknown', 'municipality_missing', ['municipality']],
    [{ livesIn: 'Kreis Viersen' }, 'district', 'not_met', 'lives_elsewhere', []],
    [{ housing: 'state_reception' }, 'district', 'not_met', 'state_reception', []],
    [{ housing: 'own_flat' }, 'district', 'met', 'lives_here', []],
    [{ flightBackground: 'yes', statuses: [] }, 'flight_background', 'met', 'person_says_yes', []],
    [{ flightBackground: 'no' }, 'flight_background', 'not_met', 'person_says_no', []],
    [{ statuses: ['other'] }, 'flight_background', 'unknown', 'status_open', ['flight_background']],
    [{ statuses: ['other', 'ae_24'] }, 'flight_background', 'met', 'status_says_so', []],
    [
      { statuses: [] },
      'flight_background',
      'unknown',
      'status_missing',
      ['residence_status', 'flight_background'],
    ],
    [{ vocational: null }, 'qualification_open', 'unknown', 'entry_level_missing', ['entry_level']],
    [{ vocational: 'HELF' }, 'qualification_open', 'met', 'none_yet', []],
    [{ vocational: 'V2' }, 'qualification_open', 'not_met', 'has_one', []],
    [{ vocational: 'V5+' }, 'qualification_open', 'not_met', 'has_one', []],
  ] as const)('with %j: %s is %s because %s', (facts, criterion, outcome, because, missing) => {
    const found = find(facts, criterion)
    expect(found).toMatchObject({ outcome, because, missing })
    expect(REASONS_OF[criterion]).toContain(because)
  })
})

describe('the age limits of an alliance', () => {
  it.each([
    [undefined, { from: 18, to: 27 }],
    [null, { from: 18, to: 27 }],
    [{}, { from: 18, to: 27 }],
    [{ from: 16 }, { from: 16, to: 27 }],
    [
      { from: 18, to: 28 },
      { from: 18, to: 28 },
    ],
    [
      { from: '16', to: 0 },
      { from: 18, to: 27 },
    ],
    [
      { from: 17.5, to: 200 },
      { from: 18, to: 27 },
    ],
  ])('set as %j are %j', (set, limits) => {
    expect(ageLimits(set)).toEqual(limits)
  })
})
