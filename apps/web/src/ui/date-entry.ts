/**
 * What stands in a date box: the text as typed, and what was understood of it. The text is kept even when it is no
 * date, so that a draft loses nothing; a form asks `mistakeInDate` before it sends.
 */
export interface DateEntry {
  readonly text: string
  /** 'YYYY-MM-DD'; a month or a year is written with its first day. Null: nothing typed, or not understood. */
  readonly date: string | null
  readonly precision: DatePrecision
}

export type DatePrecision = 'day' | 'month' | 'year'

/** Which day a day and a month without a year stand for; a month may be meant too where the field takes one. */
export interface YearlessDay {
  readonly side: 'past' | 'future' | 'nearest'
  readonly takesMonths: boolean
}

export const NO_DATE: DateEntry = { text: '', date: null, precision: 'day' }

/** A known date as its entry, written as people write it: `31.03.2024`, `03.2024`, `2024`. */
export function dateEntry(known: { date: string; precision: DatePrecision } | string | null): DateEntry {
  if (known === null) return NO_DATE
  const { date, precision } = typeof known === 'string' ? { date: known, precision: 'day' as const } : known
  const [year = '', month = '', day = ''] = date.split('-')
  const text = { day: `${day}.${month}.${year}`, month: `${month}.${year}`, year }[precision]
  return { text, date, precision }
}

/** The understood date with its precision, or null. */
export function datedOf(entry: DateEntry): { date: string; precision: DatePrecision } | null {
  return entry.date === null ? null : { date: entry.date, precision: entry.precision }
}

const EXACTNESS: Record<DatePrecision, number> = { year: 0, month: 1, day: 2 }

/** The key of the sentence that says what is wrong, or undefined. `least` is the coarsest precision that will do. */
export function mistakeInDate(
  entry: DateEntry,
  { isRequired = false, least = 'day' }: { isRequired?: boolean; least?: DatePrecision } = {},
): string | undefined {
  if (entry.text.trim() === '') return isRequired ? 'problems.field.required' : undefined
  if (entry.date === null) return 'ui.date.notUnderstood'
  if (EXACTNESS[entry.precision] >= EXACTNESS[least]) return undefined
  return least === 'day' ? 'ui.date.dayNeeded' : 'ui.date.monthNeeded'
}
