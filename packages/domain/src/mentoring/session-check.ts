import type { CivilDate } from '../calendar/civil-date.ts'
import { checkDay, checkPastDay } from '../pathway/date-check.ts'
import type { MentoringRefusal } from './refusal.ts'

/** The days of a session that can contradict each other. */
export interface SessionEntry {
  readonly happenedOn: CivilDate
  readonly nextOn: CivilDate | null
}

/**
 * What cannot be in a session: days that do not exist, a meeting in the future or before the mentorship began (param
 * `begunOn`), a next one before it.
 */
export function checkSession(
  { happenedOn, nextOn }: SessionEntry,
  begunOn: CivilDate,
  today: CivilDate,
): MentoringRefusal[] {
  const refusals: MentoringRefusal[] = [
    ...checkPastDay(happenedOn, '/happenedOn', today),
    ...checkDay(nextOn, '/nextOn', today),
  ]
  if (refusals.length > 0) return refusals
  if (happenedOn < begunOn) {
    refusals.push({ code: 'session-before-mentorship', pointer: '/happenedOn', params: { begunOn } })
  }
  if (nextOn !== null && nextOn < happenedOn) {
    refusals.push({ code: 'next-before-session', pointer: '/nextOn', params: { happenedOn } })
  }
  return refusals
}
