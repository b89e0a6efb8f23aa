/** A calendar month 'YYYY-MM'. */
export type Month = string

/**
 * A month as an integer: year × 12 + (month − 1). Spans of months are differences of two indices,
 * so that no rule has to know about days or time zones.
 */
export type MonthIndex = number

export const firstYear = 1900
export const lastYear = 2200

/** Later than every month that can be written: the end of what has no end. */
export const openEnd: MonthIndex = (lastYear + 1) * 12

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48

/**
 * The month index of a month 'YYYY-MM' or of a civil date 'YYYY-MM-DD'.
 * Reads the digits where they stand and does not check them: hand it values that `isMonth` or `isCivilDate` has seen.
 */
export function monthIndex(monthOrDate: string): MonthIndex {
  const year =
    digit(monthOrDate, 0) * 1000 +
    digit(monthOrDate, 1) * 100 +
    digit(monthOrDate, 2) * 10 +
    digit(monthOrDate, 3)
  return year * 12 + digit(monthOrDate, 5) * 10 + digit(monthOrDate, 6) - 1
}

/** The month 'YYYY-MM' of an index of the years 1000 to 9999. */
export function monthOf(index: MonthIndex): Month {
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return month < 10 ? `${year}-0${month}` : `${year}-${month}`
}

/** The first day 'YYYY-MM-01' of the month with this index. */
export function firstDayOf(index: MonthIndex): string {
  return `${monthOf(index)}-01`
}

/** Whether the text is a month 'YYYY-MM' of the years 1900 to 2200. */
export function isMonth(text: string): boolean {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return false
  const year = Number(text.slice(0, 4))
  return year >= firstYear && year <= lastYear
}

/** How many months lie from the first to the last, both included; 0 when the last comes before the first. */
export function monthsInclusive(first: MonthIndex, last: MonthIndex): number {
  return last < first ? 0 : last - first + 1
}
