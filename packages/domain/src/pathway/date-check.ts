import { civilDate, isCivilDate, isRealDay, partsOf, type CivilDate } from '../calendar/civil-date.ts'
import { earliestDay, latestDay, type Dated } from '../calendar/dated.ts'
import type { Refusal } from './refusal.ts'

/** What is known beside the entry: the day it is made on, and the first day on which the person can have been born. */
export interface EntryContext {
  readonly today: CivilDate
  /** Null where the birth date is not known, or not to whoever makes the entry. */
  readonly earliestBirth: CivilDate | null
}

const furthestYears = 10

/** The last day that a plan may name: ten years ahead of today. */
export function furthestDay(today: CivilDate): CivilDate {
  const { year, month, day } = partsOf(today)
  return isRealDay(year + furthestYears, month, day)
    ? civilDate(year + furthestYears, month, day)
    : civilDate(year + furthestYears, 2, 28)
}

/** Refuses a day that is none, or lies more than ten years ahead. */
export function checkDay(day: CivilDate | null, pointer: string, today: CivilDate): Refusal[] {
  if (day === null) return []
  if (!isCivilDate(day)) return [{ code: 'day-does-not-exist', pointer }]
  const latest = furthestDay(today)
  return day > latest ? [{ code: 'day-too-far-ahead', pointer, params: { latest } }] : []
}

/** Refuses a day that is none or has not come yet: for what is said to have happened. */
export function checkPastDay(day: CivilDate | null, pointer: string, today: CivilDate): Refusal[] {
  const refusals = checkDay(day, pointer, today)
  if (refusals.length > 0 || day === null || day <= today) return refusals
  return [{ code: 'day-in-future', pointer, params: { today } }]
}

/** The same for a date of any precision; the field `date` is pointed at. */
export function checkDated(dated: Dated | null, pointer: string, today: CivilDate): Refusal[] {
  if (dated === null) return []
  if (!isCivilDate(dated.date)) return [{ code: 'day-does-not-exist', pointer: `${pointer}/date` }]
  return checkDay(earliestDay(dated), `${pointer}/date`, today)
}

/** The same for what is said to have happened: no day that the date can mean has come yet. */
export function checkPastDated(dated: Dated | null, pointer: string, today: CivilDate): Refusal[] {
  if (dated === null) return []
  if (!isCivilDate(dated.date)) return [{ code: 'day-does-not-exist', pointer: `${pointer}/date` }]
  return checkPastDay(earliestDay(dated), `${pointer}/date`, today)
}

/** Whether the end lies before the start however the two dates are read. */
export function endsBeforeStart(start: Dated | null, end: Dated | null): boolean {
  return start !== null && end !== null && latestDay(end) < earliestDay(start)
}

/** Whether the whole of a date lies before the first day on which the person can have been born. */
export function liesBeforeBirth(dated: Dated | null, earliestBirth: CivilDate | null): boolean {
  return dated !== null && earliestBirth !== null && latestDay(dated) < earliestBirth
}
