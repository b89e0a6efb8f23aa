import { lastDayOfMonth, type CivilDate } from './civil-date.ts'

/** How exactly a date is known. */
export const DATE_PRECISIONS = ['day', 'month', 'year'] as const
export type DatePrecision = (typeof DATE_PRECISIONS)[number]

/** A date with the precision it is known in; `value` is any day within that day, month or year. */
export interface PreciseDate {
  readonly value: CivilDate
  readonly precision: DatePrecision
}

/** The first day that the date can mean. Starts are resolved with it. */
export function earliestDay(date: PreciseDate): CivilDate {
  if (date.precision === 'year') return `${date.value.slice(0, 4)}-01-01`
  return date.precision === 'month' ? `${date.value.slice(0, 7)}-01` : date.value
}

/** The last day that the date can mean. Ends are resolved with it: an end of month precision is the month's last day. */
export function latestDay(date: PreciseDate): CivilDate {
  if (date.precision === 'year') return `${date.value.slice(0, 4)}-12-31`
  return date.precision === 'month' ? lastDayOfMonth(date.value) : date.value
}
