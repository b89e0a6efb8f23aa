import { addDays, dayNumber, type CivilDate } from '../calendar/civil-date.ts'
import type { ConcernUrgency } from './vocabulary.ts'

/** An urgent concern has to be seen on the next working day, whatever the alliance allows otherwise. */
const URGENT_DAYS = 1

/**
 * The last day on which lead or deputy can look at a concern before the supervisor sees it too.
 * @param workingDays how many working days the alliance gives, Monday to Friday; public holidays count as working days,
 *   so that a concern comes up too early rather than too late
 */
export function seeUntil(raisedOn: CivilDate, urgency: ConcernUrgency, workingDays: number): CivilDate {
  const days = urgency === 'urgent' ? Math.min(URGENT_DAYS, workingDays) : workingDays
  return addWorkingDays(raisedOn, days)
}

function addWorkingDays(day: CivilDate, count: number): CivilDate {
  let last = day
  for (let left = count; left > 0;) {
    last = addDays(last, 1)
    if (isWorkingDay(last)) left -= 1
  }
  return last
}

/** Day 0 of the count, 1970-01-01, was a Thursday; counted from Monday it is the fourth day. */
function isWorkingDay(day: CivilDate): boolean {
  return (dayNumber(day) + 3) % 7 < 5
}
