/** Whether mentor and person met on the agreed day. */
export const SESSION_OUTCOMES = ['happened', 'did_not_come', 'cancelled'] as const
export type SessionOutcome = (typeof SESSION_OUTCOMES)[number]

/** How mentor and person met. */
export const SESSION_KINDS = ['meeting', 'call', 'message', 'accompaniment', 'other'] as const
export type SessionKind = (typeof SESSION_KINDS)[number]

/** Why a mentorship ended. */
export const MENTORSHIP_END_REASONS = [
  'goals_reached',
  'wish_of_person',
  'wish_of_mentor',
  'other_mentor',
  'contact_lost',
  'consent_withdrawn',
  'other',
] as const
export type MentorshipEndReason = (typeof MENTORSHIP_END_REASONS)[number]

/** How soon a concern has to be looked at. */
export const CONCERN_URGENCIES = ['normal', 'urgent'] as const
export type ConcernUrgency = (typeof CONCERN_URGENCIES)[number]

/** Usual days between two meetings; any other number up to a year can be agreed as well. */
export const USUAL_RHYTHMS = [7, 14, 28] as const
