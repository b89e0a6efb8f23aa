import { describe, expect, it } from 'vitest'
import { readDate } from './read-date.ts'

describe('a typed date', () => {
  it.each([
    ['1.2.27', '2027-02-01', 'day'],
    ['heute', '2026-11-22', 'day'],
    ['+14', '2026-12-06', 'day'],
    ['3.2024', '2024-03-01', 'month'],
    ['2024', '2024-01-01', 'year'],
  ])('%s is understood as %s (%s), and what was typed is kept', (text, date, precision) => {
    expect(readDate(text, '2026-11-22')).toEqual({ text, date, precision })
  })

  it.each(['bald', '31.02.2027', ''])('"%s" is kept without a date', (text) => {
    expect(readDate(text, '2026-11-22')).toEqual({ text, date: null, precision: 'day' })
  })
})
