import type { CivilDate } from '../calendar/civil-date.ts'
import { checkDay, checkPastDay } from '../pathway/date-check.ts'
import type { MentoringRefusal } from './refusal.ts'

/** What is agreed when a mentorship begins. */
export interface MentorshipEntry {
  readonly undertakingSignedOn: CivilDate
  readonly from: CivilDate
}

/** Refuses an undertaking that is not signed yet, or only after the mentorship has begun. */
export function checkArrangement(entry: MentorshipEntry, today: CivilDate): MentoringRefusal[] {
  const refusals: MentoringRefusal[] = [
    ...checkPastDay(entry.undertakingSignedOn, '/undertakingSignedOn', today),
    ...checkDay(entry.from, '/from', today),
  ]
  if (refusals.length === 0 && entry.undertakingSignedOn > entry.from) {
    refusals.push({
      code: 'undertaking-after-start',
      pointer: '/undertakingSignedOn',
      params: { from: entry.from },
    })
  }
  return refusals
}

/** Refuses a last day before the first one, or after the one that stands already: that may be the consent's. */
export function checkEnding(
  on: CivilDate,
  { from: begunOn, to }: { readonly from: CivilDate; readonly to: CivilDate | null },
  today: CivilDate,
): MentoringRefusal[] {
  const refusals: MentoringRefusal[] = checkDay(on, '/on', today)
  if (refusals.length > 0) return refusals
  if (on < begunOn) return [{ code: 'mentorship-ends-before-start', pointer: '/on', params: { begunOn } }]
  return to === null || on <= to ? [] : [{ code: 'ends-later-than-before', pointer: '/on', params: { to } }]
}

/** Refuses a pause that is over before the mentorship begins. */
export function checkPause(
  until: CivilDate | null,
  begunOn: CivilDate,
  today: CivilDate,
): MentoringRefusal[] {
  const refusals: MentoringRefusal[] = checkDay(until, '/pausedUntil', today)
  if (refusals.length > 0 || until === null || until >= begunOn) return refusals
  return [{ code: 'pause-before-start', pointer: '/pausedUntil', params: { begunOn } }]
}

/** Refuses a goal that was agreed or reached in the future, or reached before it was agreed. */
export function checkMentoringGoal(
  { agreedOn, reachedOn }: { readonly agreedOn: CivilDate; readonly reachedOn: CivilDate | null },
  today: CivilDate,
): MentoringRefusal[] {
  const refusals: MentoringRefusal[] = [
    ...checkPastDay(agreedOn, '/agreedOn', today),
    ...checkPastDay(reachedOn, '/reachedOn', today),
  ]
  if (refusals.length === 0 && reachedOn !== null && reachedOn < agreedOn) {
    refusals.push({ code: 'reached-before-agreed', pointer: '/reachedOn', params: { agreedOn } })
  }
  return refusals
}
