/** Where a consent stands on a day; only `in_force` opens anything. */
export const CONSENT_STATES = ['prepared', 'not_begun', 'in_force', 'expired', 'withdrawn'] as const
export type ConsentState = (typeof CONSENT_STATES)[number]

/** What a participation lets an account do with the category of its consent. */
export const PARTICIPATION_LEVELS = ['read', 'contribute'] as const
export type ParticipationLevel = (typeof PARTICIPATION_LEVELS)[number]
