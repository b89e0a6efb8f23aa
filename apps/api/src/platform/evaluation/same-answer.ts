import type { Evaluation } from '@wegmarke/domain/career/result'
import { isDeepStrictEqual } from 'node:util'

/**
 * Whether an answer says the same as the one stored last. The day, the next date and the months of standstill count on
 * by themselves and make no new answer; the figures of a signal that fires do.
 */
export function isSameAnswer(evaluation: Evaluation, stored: unknown): boolean {
  if (typeof stored !== 'object' || stored === null) return false
  return isDeepStrictEqual(answerOf(evaluation), answerOf(stored as Evaluation))
}

function answerOf({
  evaluationDay: _day,
  nextDate: _next,
  monthsOfStandstill: _months,
  ...answer
}: Evaluation): unknown {
  return answer
}
