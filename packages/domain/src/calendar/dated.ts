import { lastDayOfMonth, type CivilDate } from './civil-date.ts'

/** How exactly a date is known. */
export const DATE_PRECISIONS = ['day', 'month', 'year'] as const
export type DatePrecision = (typeof DATE_PRECISIONS)[number]

/** A date with the precision it is known in; `date` is any day within that day, month or year. */
export interface Dated {
  readonly date: CivilDate
  readonly precision: DatePrecision
}

/** The first day that the date can mean. Starts are resolved with it. */
export function earliestDay(dated: Dated): CivilDate {
  if (dated.precision === 'year') return `${dated.date.slice(0, 4)}-01-01`
  return dated.precision === 'month' ? `${dated.date.slice(0, 7)}-01` : dated.date
}

/** The last day that the date can mean. Ends are resolved with it: an end of month precision is the month's last day. */
export function latestDay(dated: Dated): CivilDate {
  if (dated.precision === 'year') return `${dated.date.slice(0, 4)}-12-31`
  return dated.precision === 'month' ? lastDayOfMonth(dated.date) : dated.date
}
