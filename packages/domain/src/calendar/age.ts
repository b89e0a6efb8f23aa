import { addDays, civilDate, isRealDay, partsOf, type CivilDate } from './civil-date.ts'
import { earliestDay, latestDay, type Dated } from './dated.ts'

/** A range of days within which something lies; both ends are the same day when it is known exactly. */
export interface DayRange {
  readonly earliest: CivilDate
  readonly latest: CivilDate
}

/** A range of ages in completed years. */
export interface AgeRange {
  readonly youngest: number
  readonly oldest: number
}

/**
 * The first day of the given age (§ 187 Abs. 2 Satz 2 BGB: the day of birth counts).
 * Who was born on 29 February has it on 1 March in other years (§ 188 Abs. 2 BGB: the year ends on 28 February).
 */
export function birthday(birth: CivilDate, age: number): CivilDate {
  const { year, month, day } = partsOf(birth)
  return isRealDay(year + age, month, day) ? civilDate(year + age, month, day) : civilDate(year + age, 3, 1)
}

/** The last day on which "until that age" still holds: the day before the birthday (§§ 187, 188 BGB). */
export function lastDayBefore(birth: CivilDate, age: number): CivilDate {
  return addDays(birthday(birth, age), -1)
}

/** Completed years on a day; 0 before the first birthday, negative never. */
export function ageOn(birth: CivilDate, day: CivilDate): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  const completed = birthday(birth, years) <= day ? years : years - 1
  return Math.max(0, completed)
}

/** The age on a day for a birth date of any precision, as a range: an imprecise one is shown as "between". */
export function ageRangeOn(birth: Dated, day: CivilDate): AgeRange {
  return { youngest: ageOn(latestDay(birth), day), oldest: ageOn(earliestDay(birth), day) }
}

/** The last day on which "until that age" holds, for a birth date of any precision. */
export function lastDayBeforeRange(birth: Dated, age: number): DayRange {
  return { earliest: lastDayBefore(earliestDay(birth), age), latest: lastDayBefore(latestDay(birth), age) }
}
