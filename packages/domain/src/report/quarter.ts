import { addDays, type CivilDate } from '../calendar/civil-date.ts'

/** A quarter of a calendar year, `YYYY-Qn`. */
export type Quarter = string

const LAST_MONTH_OF_QUARTER = { 1: '03', 2: '06', 3: '09', 4: '12' } as const

/** Whether a text names a quarter between 1900 and 2199. */
export function isQuarter(text: string): boolean {
  return /^(19|20|21)\d\d-Q[1-4]$/.test(text)
}

/** The quarter in which a day lies. */
export function quarterOf(day: CivilDate): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The first day of a quarter. @throws RangeError for what is no quarter */
export function firstDayOfQuarter(quarter: Quarter): CivilDate {
  return `${quarter.slice(0, 4)}-${String(numberOf(quarter) * 3 - 2).padStart(2, '0')}-01`
}

/** The last day of a quarter. @throws RangeError for what is no quarter */
export function lastDayOfQuarter(quarter: Quarter): CivilDate {
  const month = LAST_MONTH_OF_QUARTER[numberOf(quarter)]
  return `${quarter.slice(0, 4)}-${month}-${month === '03' || month === '12' ? '31' : '30'}`
}

/** This quarter and the ones before it, the latest first. */
export function quartersUntil(day: CivilDate, count: number): Quarter[] {
  const quarters = [quarterOf(day)]
  while (quarters.length < count) {
    const earliest = quarters.at(-1) ?? ''
    quarters.push(quarterOf(addDays(firstDayOfQuarter(earliest), -1)))
  }
  return quarters
}

function numberOf(quarter: Quarter): 1 | 2 | 3 | 4 {
  if (!isQuarter(quarter)) throw new RangeError(`Not a quarter: ${quarter}`)
  return Number(quarter.at(-1)) as 1 | 2 | 3 | 4
}
