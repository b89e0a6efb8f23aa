import type { SignedIn } from '../../platform/access/principal.ts'

/** A session ends after this time whatever happens. */
export const SESSION_HOURS = 12

/** Without a request for this long the session ends; a volunteer's phone lies in a pocket between two meetings. */
export const IDLE_MINUTES = 30
export const IDLE_MINUTES_OF_VOLUNTEERS = 8 * 60

/** Whether the account holds no role but that of a volunteer. */
export function isVolunteer(principal: SignedIn): boolean {
  return principal.grants.length > 0 && principal.grants.every(({ role }) => role === 'volunteer')
}
