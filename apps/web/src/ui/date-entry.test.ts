import { describe, expect, it } from 'vitest'
import { dateEntry, datedOf, mistakeInDate, NO_DATE } from './date-entry.ts'

describe('a date box', () => {
  it.each([
    [{ date: '2024-03-31', precision: 'day' } as const, '31.03.2024'],
    [{ date: '2024-03-01', precision: 'month' } as const, '03.2024'],
    [{ date: '2024-01-01', precision: 'year' } as const, '2024'],
  ])('shows %o as people write it and gives it back', (dated, text) => {
    expect(dateEntry(dated).text).toBe(text)
    expect(datedOf(dateEntry(dated))).toEqual(dated)
  })

  it('is empty for an unknown date', () => {
    expect(dateEntry(null)).toEqual(NO_DATE)
    expect(datedOf(NO_DATE)).toBeNull()
  })

  it('may stay empty unless the date is required', () => {
    expect(mistakeInDate(NO_DATE)).toBeUndefined()
    expect(mistakeInDate(NO_DATE, { isRequired: true })).toBe('problems.field.required')
  })

  it('never passes text that is no date as an empty date', () => {
    expect(mistakeInDate({ text: 'bald', date: null, precision: 'day' })).toBe('ui.date.notUnderstood')
  })

  it.each([
    ['year', 'day', 'ui.date.dayNeeded'],
    ['month', 'day', 'ui.date.dayNeeded'],
    ['year', 'month', 'ui.date.monthNeeded'],
    ['month', 'month', undefined],
    ['day', 'month', undefined],
    ['year', 'year', undefined],
  ] as const)('with precision %s where %s is the least: %s', (precision, least, expected) => {
    expect(mistakeInDate({ text: 'x', date: '2024-01-01', precision }, { least })).toBe(expected)
  })
})
