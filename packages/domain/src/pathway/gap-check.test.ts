import { describe, expect, it } from 'vitest'
import { furthestDay } from './date-check.ts'
import { checkGap, type GapEntry } from './gap-check.ts'
import { checkGoal } from './goal-check.ts'

const today = '2026-03-10'
const gap: GapEntry = { from: { date: '2026-01-01', precision: 'month' }, to: null, evidenceOn: null }
const check = (change: Partial<GapEntry>) => checkGap({ ...gap, ...change }, today)

describe('a gap', () => {
  it.each<[string, Partial<GapEntry>]>([
    ['may last', {}],
    ['may end in its first month', { to: { date: '2026-01-01', precision: 'month' } }],
    ['may be agreed until next year', { to: { date: '2027-01-31', precision: 'day' } }],
    ['may have evidence of today', { evidenceOn: '2026-03-10' }],
  ])('%s', (_what, change) => {
    expect(check(change)).toEqual([])
  })

  it.each<[string, Partial<GapEntry>, object]>([
    [
      'ends before it begins',
      { to: { date: '2025-12-31', precision: 'day' } },
      { code: 'gap-end-before-start', pointer: '/to/date', params: { from: '2026-01-01' } },
    ],
    [
      'begins on a day that does not exist',
      { from: { date: '2026-02-29', precision: 'day' } },
      { code: 'day-does-not-exist', pointer: '/from/date' },
    ],
    [
      'lasts longer than anybody plans',
      { to: { date: '2040-01-01', precision: 'year' } },
      { code: 'day-too-far-ahead', pointer: '/to/date', params: { latest: '2036-03-10' } },
    ],
    [
      'has evidence of tomorrow',
      { evidenceOn: '2026-03-11' },
      { code: 'day-in-future', pointer: '/evidenceOn', params: { today: '2026-03-10' } },
    ],
  ])('is refused when it %s', (_what, change, refusal) => {
    expect(check(change)).toEqual([refusal])
  })
})

describe('a goal', () => {
  it('holds from a day that exists', () => {
    expect(checkGoal({ from: '2026-03-10' }, '2026-03-10')).toEqual([])
    expect(checkGoal({ from: '2026-02-30' }, '2026-03-10')).toEqual([
      { code: 'day-does-not-exist', pointer: '/from' },
    ])
  })
})

describe('the furthest day of a plan', () => {
  it('is the last day of February when the tenth year knows no 29th', () => {
    expect(furthestDay('2028-02-29')).toBe('2038-02-28')
    expect(furthestDay('2026-03-10')).toBe('2036-03-10')
  })
})
