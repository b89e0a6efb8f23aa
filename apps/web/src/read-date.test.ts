import { readdirSync, readFileSync } from 'node:fs'
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
    expect(readDate(text, '2026-11-22', null)).toEqual({ text, date, precision })
  })

  it('without a year is the day that the field looks for, and none where it looks for no day of the year', () => {
    const read = (side: 'past' | 'future' | 'nearest') =>
      readDate('21.11.', '2026-11-22', { side, takesMonths: false }).date
    expect([read('past'), read('future'), read('nearest')]).toEqual([
      '2026-11-21',
      '2027-11-21',
      '2026-11-21',
    ])
    expect(readDate('21.11.', '2026-11-22', null).date).toBeNull()
  })

  it.each(['bald', '31.02.2027', ''])('"%s" is kept without a date', (text) => {
    expect(readDate(text, '2026-11-22', null)).toEqual({ text, date: null, precision: 'day' })
  })
})

it('of birth is never read without its year, in whichever form it stands', () => {
  const source = new URL('./', import.meta.url)
  const fields = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.vue'))
    .flatMap(
      (path) =>
        readFileSync(new URL(path.replaceAll('\\', '/'), source), 'utf8').match(/<BaseDateField [^>]*>/g) ??
        [],
    )
    .filter((field) => /birth/i.test(field))
  expect(fields.length).toBeGreaterThan(2)
  expect(fields.filter((field) => !field.includes('side="none"'))).toEqual([])
})
