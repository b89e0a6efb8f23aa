import { addDays, type CivilDate } from '@wegmarke/domain/calendar/civil-date'
import { firstDayOf, monthIndex } from '@wegmarke/domain/calendar/month'
import type { Evaluation } from '@wegmarke/domain/career/result'

/** What else than the rules makes a file due on a day. */
interface Calendar {
  readonly knownUntil: CivilDate | null
  readonly justifiedUntil: CivilDate | null
  /** Days on which a line of lists changes: an age limit has passed, a mentorship begins or ends. */
  readonly reportDays: readonly CivilDate[]
}

/**
 * The next day on which a file is evaluated although nobody writes: when time alone changes the answer, when a month
 * turns and its counters grow, when "known and justified" is over, when a line of lists changes. Null when none of them comes.
 */
export function nextDue(
  evaluation: Evaluation,
  { knownUntil, justifiedUntil, reportDays }: Calendar,
  today: CivilDate,
): CivilDate | null {
  const days: CivilDate[] = []
  if (evaluation.nextDate !== null) days.push(evaluation.nextDate)
  const countsOn =
    !evaluation.isClosed && !evaluation.isGoalReached && (knownUntil === null || knownUntil > today)
  if (countsOn) days.push(firstDayOf(monthIndex(today) + 1))
  if (justifiedUntil !== null && justifiedUntil >= today) days.push(addDays(justifiedUntil, 1))
  if (!evaluation.isClosed) days.push(...reportDays.filter((day) => day > today))
  return days.sort()[0] ?? null
}
