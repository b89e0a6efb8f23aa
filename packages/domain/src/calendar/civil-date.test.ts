import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  compareDates,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  earlierOf,
  isCivilDate,
  lastDayOfMonth,
} from './civil-date.ts'
import { evaluationDay } from './evaluation-day.ts'
import { firstDayOf, isMonth, monthIndex, monthOf, monthsInclusive } from './month.ts'

describe('a civil date', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2200-12-31', '2023-04-30'])(
    '%s is a real day',
    (date) => {
      expect(isCivilDate(date)).toBe(true)
    },
  )

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '1899-12-31',
    '2201-01-01',
    '2023-1-1',
    'heute',
  ])('%s is none', (date) => {
    expect(isCivilDate(date)).toBe(false)
  })

  it('counts days as the Gregorian calendar does', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('2000-03-01')).toBe(11017)
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
  })

  it('survives the way to a day number and back, one day after the other', () => {
    const first = dayNumber('1900-01-01')
    const last = dayNumber('2200-12-31')
    fc.assert(
      fc.property(fc.integer({ min: first, max: last - 1 }), (day) => {
        const date = dateOfDayNumber(day)
        expect(isCivilDate(date)).toBe(true)
        expect(dayNumber(date)).toBe(day)
        expect(date < dateOfDayNumber(day + 1)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('compares as text', () => {
    expect(compareDates('2023-01-01', '2023-01-02')).toBe(-1)
    expect(compareDates('2023-01-02', '2023-01-02')).toBe(0)
    expect(compareDates('2024-01-01', '2023-01-02')).toBe(1)
    expect(earlierOf('2024-01-01', '2023-01-02')).toBe('2023-01-02')
    expect(earlierOf('2022-01-01', '2023-01-02')).toBe('2022-01-01')
  })

  it('knows the last day of its month', () => {
    expect(lastDayOfMonth('2024-02')).toBe('2024-02-29')
    expect(lastDayOfMonth('2023-06-11')).toBe('2023-06-30')
  })
})

describe('a month', () => {
  it('is an index and back', () => {
    expect(monthOf(monthIndex('2023-06'))).toBe('2023-06')
    expect(monthIndex('2024-01-31') - monthIndex('2023-12')).toBe(1)
    expect(firstDayOf(monthIndex('2023-12'))).toBe('2023-12-01')
  })

  it.each([
    ['2023-12', true],
    ['2023-13', false],
    ['2023-00', false],
    ['1899-12', false],
    ['2201-01', false],
    ['2023-1', false],
  ])('%s is one: %s', (text, expected) => {
    expect(isMonth(text)).toBe(expected)
  })

  it('spans count both ends', () => {
    expect(monthsInclusive(5, 5)).toBe(1)
    expect(monthsInclusive(5, 4)).toBe(0)
  })
})

it('judges on the earlier of today and the last day that the source knows', () => {
  expect(evaluationDay('2026-11-22', null)).toBe('2026-11-22')
  expect(evaluationDay('2026-11-22', '1999-06-30')).toBe('1999-06-30')
  expect(evaluationDay('1999-01-01', '1999-06-30')).toBe('1999-01-01')
})
