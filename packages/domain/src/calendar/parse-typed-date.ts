import { addDays, civilDate, daysBetween, isRealDay, partsOf, type CivilDate } from './civil-date.ts'
import type { Dated } from './dated.ts'
import { firstYear, lastYear } from './month.ts'

/** Why a typed date was not understood. */
export type DateRefusal = 'date-empty' | 'date-not-understood' | 'date-not-real' | 'date-year-out-of-range'

export type TypedDate =
  { readonly ok: true; readonly dated: Dated } | { readonly ok: false; readonly reason: DateRefusal }

/** Which day is meant by a day and a month without a year. */
export interface YearlessDay {
  /** The last such day up to today, the next one from today, or the one that lies nearest to today. */
  readonly side: 'past' | 'future' | 'nearest'
  /** A month may be meant too: '9.11' could be one of 2011, so it is not guessed at. */
  readonly takesMonths: boolean
}

const relativeDays: Readonly<Record<string, number>> = {
  heute: 0,
  today: 0,
  gestern: -1,
  yesterday: -1,
  vorgestern: -2,
  morgen: 1,
  tomorrow: 1,
  übermorgen: 2,
  uebermorgen: 2,
}

/** Names and abbreviations of the months; three letters of a name are enough. */
const monthNames: readonly (readonly string[])[] = [
  ['januar', 'january', 'jänner'],
  ['februar', 'february'],
  ['märz', 'maerz', 'march', 'mrz'],
  ['april'],
  ['mai', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['dezember', 'december'],
]

/** Two digits are read as a year up to ten years ahead of today, else as one of the last hundred years. */
const yearsAhead = 10

/**
 * Reads a date as people type it: 'TT.MM.JJJJ', '1.2.27', '010227', '01022027', ISO, 'heute', '+14', months
 * ('03.2024', '9.22', '2024-03', 'März 2024') and years. A month or year is returned with its precision and its first day.
 *
 * @param today the day that 'heute', '+14' and two-digit years start from
 * @param yearless how '21.11.' is read; null = not at all, as for a birth date
 */
export function parseTypedDate(
  text: string,
  today: CivilDate,
  yearless: YearlessDay | null = null,
): TypedDate {
  const typed = text.trim().toLowerCase().normalize('NFC')
  if (typed === '') return { ok: false, reason: 'date-empty' }
  return (
    relative(typed, today) ??
    fullDate(typed, today) ??
    monthOrYear(typed, today) ??
    (yearless && dayWithoutYear(typed, today, yearless)) ?? { ok: false, reason: 'date-not-understood' }
  )
}

function relative(typed: string, today: CivilDate): TypedDate | null {
  const named = Object.hasOwn(relativeDays, typed) ? relativeDays[typed] : undefined
  const shift = named ?? (/^[+−-]\d{1,4}$/.test(typed) ? Number(typed.replace('−', '-')) : undefined)
  if (shift === undefined) return null
  const { year, month, day } = partsOf(addDays(today, shift))
  return ofDay(year, month, day)
}

const datePatterns: readonly (readonly [
  RegExp,
  readonly ['y' | 'm' | 'd', 'y' | 'm' | 'd', 'y' | 'm' | 'd'],
])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ['y', 'm', 'd']],
  [/^(\d{1,2})[./\s]\s*(\d{1,2})[./\s]\s*(\d{4}|\d{2})$/, ['d', 'm', 'y']],
  [/^(\d{2})(\d{2})(\d{4}|\d{2})$/, ['d', 'm', 'y']],
]

function fullDate(typed: string, today: CivilDate): TypedDate | null {
  for (const [pattern, order] of datePatterns) {
    const match = pattern.exec(typed)
    if (match) {
      const part = (name: 'y' | 'm' | 'd'): string => match[order.indexOf(name) + 1] as string
      return ofDay(fullYear(part('y'), today), Number(part('m')), Number(part('d')))
    }
  }
  const worded = /^(\d{1,2})\.?\s*([a-zäöü]+)\.?\s+(\d{4}|\d{2})$/.exec(typed)
  const month = worded === null ? undefined : monthNamed(worded[2] as string)
  if (worded === null || month === undefined) return null
  return ofDay(fullYear(worded[3] as string, today), month, Number(worded[1]))
}

function monthOrYear(typed: string, today: CivilDate): TypedDate | null {
  const iso = /^(\d{4})-(\d{1,2})$/.exec(typed)
  if (iso) return ofMonth(Number(iso[1]), Number(iso[2]))
  const german = /^(\d{1,2})[./]\s*(\d{4})$/.exec(typed)
  if (german) return ofMonth(Number(german[2]), Number(german[1]))
  // '9.22' can only be a month and its year; '9.11' could be a day of this year, so it is not guessed at
  const short = /^(\d{1,2})[./]\s*(1[3-9]|[2-9]\d)$/.exec(typed)
  if (short) return ofMonth(fullYear(short[2] as string, today), Number(short[1]))
  const worded = /^([a-zäöü]+)\.?\s+(\d{4}|\d{2})$/.exec(typed)
  const month = worded === null ? undefined : monthNamed(worded[1] as string)
  if (worded !== null && month !== undefined) return ofMonth(fullYear(worded[2] as string, today), month)
  if (!/^\d{4}$/.test(typed)) return null
  const year = Number(typed)
  return isYear(year) ? understood(civilDate(year, 1, 1), 'year') : outOfRange
}

/** As many years as it can take until 29 February comes again. */
const leapYearsApart = 8

function dayWithoutYear(typed: string, today: CivilDate, yearless: YearlessDay): TypedDate | null {
  const match = /^(\d{1,2})[./]\s*(\d{1,2})(\.?)$/.exec(typed)
  if (match === null) return null
  const [day, month] = [Number(match[1]), Number(match[2])]
  if (yearless.takesMonths && match[3] === '' && day <= 12) return null
  const thisYear = Number(today.slice(0, 4))
  const days: CivilDate[] = []
  for (let year = thisYear - leapYearsApart; year <= thisYear + leapYearsApart; year++) {
    if (isRealDay(year, month, day)) days.push(civilDate(year, month, day))
  }
  const meant = pickDay(days, today, yearless.side)
  return meant === undefined ? { ok: false, reason: 'date-not-real' } : understood(meant, 'day')
}

function pickDay(
  days: readonly CivilDate[],
  today: CivilDate,
  side: YearlessDay['side'],
): CivilDate | undefined {
  const past = days.findLast((day) => day <= today)
  const future = days.find((day) => day >= today)
  if (side !== 'nearest' || past === undefined || future === undefined) return side === 'past' ? past : future
  return daysBetween(past, today) <= daysBetween(today, future) ? past : future
}

function monthNamed(word: string): number | undefined {
  if (word.length < 3) return undefined
  const at = monthNames.findIndex((names) => names.some((name) => name.startsWith(word)))
  return at === -1 ? undefined : at + 1
}

function fullYear(digits: string, today: CivilDate): number {
  if (digits.length === 4) return Number(digits)
  const thisYear = Number(today.slice(0, 4))
  const inThisCentury = thisYear - (thisYear % 100) + Number(digits)
  return inThisCentury > thisYear + yearsAhead ? inThisCentury - 100 : inThisCentury
}

const outOfRange: TypedDate = { ok: false, reason: 'date-year-out-of-range' }

function isYear(year: number): boolean {
  return year >= firstYear && year <= lastYear
}

function understood(date: CivilDate, precision: Dated['precision']): TypedDate {
  return { ok: true, dated: { date, precision } }
}

function ofDay(year: number, month: number, day: number): TypedDate {
  if (!isYear(year)) return outOfRange
  return isRealDay(year, month, day)
    ? understood(civilDate(year, month, day), 'day')
    : { ok: false, reason: 'date-not-real' }
}

function ofMonth(year: number, month: number): TypedDate {
  if (!isYear(year)) return outOfRange
  return isRealDay(year, month, 1)
    ? understood(civilDate(year, month, 1), 'month')
    : { ok: false, reason: 'date-not-real' }
}
