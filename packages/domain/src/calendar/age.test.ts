import { describe, expect, it } from 'vitest'
import { ageOn, ageRangeOn, birthday, lastDayBefore, lastDayBeforeRange } from './age.ts'
import { earliestDay, latestDay } from './dated.ts'

describe('age by §§ 187, 188 BGB', () => {
  it('begins on the birthday; "until 27" ends the day before', () => {
    expect(ageOn('1999-05-12', '2026-05-11')).toBe(26)
    expect(ageOn('1999-05-12', '2026-05-12')).toBe(27)
    expect(lastDayBefore('1999-05-12', 27)).toBe('2026-05-11')
  })

  it('of a child of 29 February grows on 1 March in other years', () => {
    expect(birthday('2000-02-29', 27)).toBe('2027-03-01')
    expect(lastDayBefore('2000-02-29', 27)).toBe('2027-02-28')
    expect(birthday('2000-02-29', 28)).toBe('2028-02-29')
  })

  it('is never negative', () => {
    expect(ageOn('2026-05-12', '2026-01-01')).toBe(0)
  })

  it('is a range for an imprecise birth date', () => {
    const year = { date: '1999-01-01', precision: 'year' } as const
    const month = { date: '1999-05-01', precision: 'month' } as const
    expect(ageRangeOn(year, '2026-06-01')).toEqual({ youngest: 26, oldest: 27 })
    expect(ageRangeOn(month, '2026-06-01')).toEqual({ youngest: 27, oldest: 27 })
    expect(lastDayBeforeRange(year, 27)).toEqual({ earliest: '2025-12-31', latest: '2026-12-30' })
    expect(lastDayBeforeRange({ date: '1999-05-12', precision: 'day' }, 27)).toEqual({
      earliest: '2026-05-11',
      latest: '2026-05-11',
    })
  })
})

describe('an imprecise date', () => {
  it('of a month ends on its last day', () => {
    expect(latestDay({ date: '2024-02-01', precision: 'month' })).toBe('2024-02-29')
    expect(earliestDay({ date: '2024-02-17', precision: 'month' })).toBe('2024-02-01')
  })

  it('of a year is any day of it', () => {
    expect(earliestDay({ date: '2024-05-05', precision: 'year' })).toBe('2024-01-01')
    expect(latestDay({ date: '2024-05-05', precision: 'year' })).toBe('2024-12-31')
  })
})
