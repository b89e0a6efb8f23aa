import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import type { ConsentState } from './vocabulary.ts'

/** What of a consent decides whether it opens anything. */
export interface ConsentFact {
  /** Null while it is only prepared. */
  readonly signedOn: CivilDate | null
  readonly from: CivilDate
  /** Last day on which it holds; null = until it is withdrawn. */
  readonly to: CivilDate | null
  readonly isWithdrawn: boolean
}

/** So many days before its end a consent is shown as ending soon: time to ask again at a usual meeting. */
export const ENDS_SOON_DAYS = 28

/** Where a consent stands on this day. Withdrawal counts before everything else, a missing signature before the period. */
export function consentState(
  { signedOn, from, to, isWithdrawn }: ConsentFact,
  today: CivilDate,
): ConsentState {
  if (isWithdrawn) return 'withdrawn'
  if (signedOn === null) return 'prepared'
  if (to !== null && to < today) return 'expired'
  return from > today ? 'not_begun' : 'in_force'
}

/** Whether a consent in force ends within 28 days. */
export function endsSoon(consent: ConsentFact, today: CivilDate): boolean {
  if (consent.to === null || consentState(consent, today) !== 'in_force') return false
  return consent.to <= addDays(today, ENDS_SOON_DAYS)
}
