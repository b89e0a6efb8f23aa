import type { CivilDate } from '../calendar/civil-date.ts'
import { checkDay } from '../pathway/date-check.ts'
import type { Refusal } from '../pathway/refusal.ts'
import type { AnswerKind } from './vocabulary.ts'

/** What is said to a note. */
export interface AnswerEntry {
  readonly kind: AnswerKind
  readonly until: CivilDate | null
}

/**
 * What cannot be in an answer: a remedy without the day by which it is there, a justification without end or one
 * that has ended already, an "is not true" with a day.
 */
export function checkAnswer({ kind, until }: AnswerEntry, today: CivilDate): Refusal[] {
  if (kind === 'not_true') return until === null ? [] : [{ code: 'answer-takes-no-date', pointer: '/until' }]
  if (until === null) return [{ code: 'answer-needs-date', pointer: '/until' }]
  const refusals = checkDay(until, '/until', today)
  if (refusals.length > 0 || until >= today) return refusals
  return [{ code: 'answer-date-past', pointer: '/until', params: { today } }]
}
