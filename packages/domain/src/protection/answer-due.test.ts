import { describe, expect, it } from 'vitest'
import { answerDueOn, checkDayOfSight, checkReceivedOn } from './answer-due.ts'

describe('the day by which a request is answered', () => {
  it.each([
    ['2026-11-23', '2026-12-23', 'the same number in the next month'],
    ['2026-12-15', '2027-01-15', 'across the year'],
    ['2027-01-29', '2027-02-26', 'the last day of a short month is a Sunday: the Friday before'],
    ['2028-01-31', '2028-02-29', 'the last day of a leap February'],
    ['2026-10-31', '2026-11-30', 'the last day of a month of thirty'],
    ['2026-11-05', '2026-12-04', 'a Saturday becomes the Friday before'],
    ['2026-11-06', '2026-12-04', 'a Sunday becomes the Friday before'],
  ])('%s → %s: %s', (received, due) => {
    expect(answerDueOn(received)).toBe(due)
  })

  it('is never later than the law allows', () => {
    expect(answerDueOn('2026-11-06') <= '2026-12-06').toBe(true)
  })
})

describe('a day in the past', () => {
  it('may be today', () => {
    expect(checkReceivedOn('2026-11-22', '2026-11-22')).toEqual([])
    expect(checkDayOfSight('2026-11-22', '2026-11-22')).toEqual([])
  })

  it('is refused when it is still to come, with the field that says it', () => {
    expect(checkReceivedOn('2026-11-23', '2026-11-22')).toEqual([
      { pointer: '/receivedOn', code: 'day-in-future', params: { today: '2026-11-22' } },
    ])
    expect(checkDayOfSight('2027-01-01', '2026-11-22')).toEqual([
      { pointer: '/on', code: 'day-in-future', params: { today: '2026-11-22' } },
    ])
  })

  it('is refused when the calendar does not have it', () => {
    expect(checkReceivedOn('2026-02-30', '2026-11-22')).toEqual([
      { pointer: '/receivedOn', code: 'day-does-not-exist' },
    ])
  })
})
