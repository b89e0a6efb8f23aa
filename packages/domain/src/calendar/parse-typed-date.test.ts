import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCivilDate } from './civil-date.ts'
import { parseTypedDate } from './parse-typed-date.ts'

const today = '2026-11-22'
const read = (text: string): string => {
  const typed = parseTypedDate(text, today)
  return typed.ok ? `${typed.dated.date} ${typed.dated.precision}` : typed.reason
}

describe('a typed date', () => {
  it.each([
    ['01.02.2027', '2027-02-01 day'],
    ['1.2.27', '2027-02-01 day'],
    ['1. 2. 2027', '2027-02-01 day'],
    ['1/2/2027', '2027-02-01 day'],
    ['1 2 27', '2027-02-01 day'],
    ['010227', '2027-02-01 day'],
    ['01022027', '2027-02-01 day'],
    ['2027-02-01', '2027-02-01 day'],
    ['2027-2-1', '2027-02-01 day'],
    ['  HEUTE ', '2026-11-22 day'],
    ['gestern', '2026-11-21 day'],
    ['vorgestern', '2026-11-20 day'],
    ['Morgen', '2026-11-23 day'],
    ['übermorgen', '2026-11-24 day'],
    ['+14', '2026-12-06 day'],
    ['-3', '2026-11-19 day'],
    ['−3', '2026-11-19 day'],
    ['29.2.2024', '2024-02-29 day'],
    ['12. März 2024', '2024-03-12 day'],
    ['3. Okt. 24', '2024-10-03 day'],
    ['1.2.36', '2036-02-01 day'],
    ['1.2.37', '1937-02-01 day'],
    ['1.2.99', '1999-02-01 day'],
    ['03.2024', '2024-03-01 month'],
    ['9.22', '2022-09-01 month'],
    ['3/25', '2025-03-01 month'],
    ['3/2024', '2024-03-01 month'],
    ['2024-03', '2024-03-01 month'],
    ['März 2024', '2024-03-01 month'],
    ['mrz 24', '2024-03-01 month'],
    ['Dezember 2023', '2023-12-01 month'],
    ['May 2024', '2024-05-01 month'],
    ['2024', '2024-01-01 year'],
  ])('%j is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['', 'date-empty'],
    ['   ', 'date-empty'],
    ['bald', 'date-not-understood'],
    ['13.5', 'date-not-understood'],
    ['9.11', 'date-not-understood'],
    ['13.22', 'date-not-real'],
    ['1.2.20277', 'date-not-understood'],
    ['constructor', 'date-not-understood'],
    ['Ma 2024', 'date-not-understood'],
    ['Marokko 2024', 'date-not-understood'],
    ['12. Foo 2024', 'date-not-understood'],
    ['29.2.2023', 'date-not-real'],
    ['31.4.2024', 'date-not-real'],
    ['1.13.2024', 'date-not-real'],
    ['13.2024', 'date-not-real'],
    ['2024-00', 'date-not-real'],
    ['1.2.1899', 'date-year-out-of-range'],
    ['2201', 'date-year-out-of-range'],
    ['1.2201', 'date-year-out-of-range'],
  ])('%j is refused: %s', (text, reason) => {
    expect(read(text)).toBe(reason)
  })

  it.each([
    ['21.11.', '2026-11-21', '2027-11-21', '2026-11-21'],
    ['21.11', '2026-11-21', '2027-11-21', '2026-11-21'],
    ['22.11.', '2026-11-22', '2026-11-22', '2026-11-22'],
    ['23. 11.', '2025-11-23', '2026-11-23', '2026-11-23'],
    ['5/1', '2026-01-05', '2027-01-05', '2027-01-05'],
    ['1.6.', '2026-06-01', '2027-06-01', '2026-06-01'],
    ['29.2.', '2024-02-29', '2028-02-29', '2028-02-29'],
    ['30.2.', 'date-not-real', 'date-not-real', 'date-not-real'],
    ['3.22.', 'date-not-real', 'date-not-real', 'date-not-real'],
  ])('%j without a year is read as %s back, %s ahead, %s nearest to today', (text, ...expected) => {
    const sides = ['past', 'future', 'nearest'] as const
    const found = sides.map((side) => parseTypedDate(text, today, { side, takesMonths: false }))
    expect(found.map((typed) => (typed.ok ? typed.dated.date : typed.reason))).toEqual(expected)
  })

  it('without a year is not guessed at where a month may be meant', () => {
    const read = (text: string) => parseTypedDate(text, today, { side: 'past', takesMonths: true })
    expect(read('9.11')).toEqual({ ok: false, reason: 'date-not-understood' })
    expect(read('9.11.')).toEqual({ ok: true, dated: { date: '2026-11-09', precision: 'day' } })
    expect(read('21.11')).toEqual({ ok: true, dated: { date: '2026-11-21', precision: 'day' } })
    expect(read('9.22')).toEqual({ ok: true, dated: { date: '2022-09-01', precision: 'month' } })
  })

  it('is a real day or a named refusal, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const typed = parseTypedDate(text, today, { side: 'nearest', takesMonths: false })
        expect(typed.ok ? isCivilDate(typed.dated.date) : typed.reason.startsWith('date-')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
