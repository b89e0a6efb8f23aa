import type { CivilDate } from '../calendar/civil-date.ts'
import { type Month, monthIndex, monthOf } from '../calendar/month.ts'
import type { IntakeRefusal } from './refusal.ts'

/** How many months back "addressed, not won" can still be counted: the running year and the one before it. */
export const OUTREACH_MONTHS_BACK = 23

/** Refuses a month that is yet to come (param `latest`) or lies too long back (param `earliest`). */
export function checkOutreachMonth(month: Month, today: CivilDate): IntakeRefusal[] {
  const now = monthIndex(today)
  const latest = monthOf(now)
  const earliest = monthOf(now - OUTREACH_MONTHS_BACK)
  if (month > latest) return [{ code: 'month-in-future', pointer: '/month', params: { latest } }]
  return month < earliest ? [{ code: 'month-long-past', pointer: '/month', params: { earliest } }] : []
}
