import { addDays, type CivilDate } from '@wegmarke/domain/calendar/civil-date'
import { firstDayOf, monthIndex } from '@wegmarke/domain/calendar/month'
import type { Evaluation } from '@wegmarke/domain/career/result'

/**
 * The next day on which a file is evaluated although nobody writes: when time alone changes the answer, when a month
 * turns and its counters grow, when "known and justified" is over. Null when none of them comes.
 */
export function nextDue(
  evaluation: Evaluation,
  knownUntil: CivilDate | null,
  justifiedUntil: CivilDate | null,
  today: CivilDate,
): CivilDate | null {
  const days: CivilDate[] = []
  if (evaluation.nextDate !== null) days.push(evaluation.nextDate)
  const countsOn =
    !evaluation.isClosed && !evaluation.isGoalReached && (knownUntil === null || knownUntil > today)
  if (countsOn) days.push(firstDayOf(monthIndex(today) + 1))
  if (justifiedUntil !== null && justifiedUntil >= today) days.push(addDays(justifiedUntil, 1))
  return days.sort()[0] ?? null
}
