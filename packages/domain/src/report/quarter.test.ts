import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/civil-date.ts'
import { firstDayOfQuarter, isQuarter, lastDayOfQuarter, quarterOf, quartersUntil } from './quarter.ts'

describe('a quarter', () => {
  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-09-30', '2026-Q3'],
    ['2026-11-22', '2026-Q4'],
    ['2026-12-31', '2026-Q4'],
  ])('holds %s in %s', (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter)
  })

  it.each(['2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'])(
    '%s begins where the one before ends',
    (quarter) => {
      expect(quarterOf(firstDayOfQuarter(quarter))).toBe(quarter)
      expect(quarterOf(lastDayOfQuarter(quarter))).toBe(quarter)
      expect(quarterOf(addDays(firstDayOfQuarter(quarter), -1))).not.toBe(quarter)
      expect(quarterOf(addDays(lastDayOfQuarter(quarter), 1))).not.toBe(quarter)
    },
  )

  it('is counted backwards over the turn of the year', () => {
    expect(quartersUntil('2026-02-10', 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3'])
  })

  it('is told from what is none', () => {
    expect(isQuarter('2026-Q4')).toBe(true)
    for (const text of ['2026-Q5', '26-Q1', '2026-4', '', '2026-Q11']) expect(isQuarter(text)).toBe(false)
    expect(() => firstDayOfQuarter('2026-Q5')).toThrow(RangeError)
  })
})
