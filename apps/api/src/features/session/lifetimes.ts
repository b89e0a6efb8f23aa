import type { SignedIn } from '../../platform/access/principal.ts'

/** A session ends after this time whatever happens. */
export const SESSION_HOURS = 12

/** Without a request for this long the session ends; a volunteer's phone lies in a pocket between two meetings. */
export const IDLE_MINUTES = 30
const IDLE_MINUTES_OF_VOLUNTEERS = 8 * 60

/** How long the session of the account may idle: longer where it holds no role but that of a volunteer. */
export function idleMinutesOf({ grants }: Pick<SignedIn, 'grants'>): number {
  const isVolunteer = grants.length > 0 && grants.every(({ role }) => role === 'volunteer')
  return isVolunteer ? IDLE_MINUTES_OF_VOLUNTEERS : IDLE_MINUTES
}
