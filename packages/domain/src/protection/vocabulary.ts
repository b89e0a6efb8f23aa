/** How a request of a person concerned ended. */
export const ACCESS_REQUEST_OUTCOMES = ['answered', 'withdrawn', 'refused'] as const
export type AccessRequestOutcome = (typeof ACCESS_REQUEST_OUTCOMES)[number]

/**
 * What is wrong with a chain of the trace: an event was changed, deleted, or put in below what is chained; a link is
 * missing; the end is gone; a hash that an earlier check has seen is no longer there.
 */
export const AUDIT_BREAKS = [
  'changed',
  'deleted',
  'link_missing',
  'cut_off',
  'inserted',
  'rewritten',
] as const
export type AuditBreak = (typeof AUDIT_BREAKS)[number]

/** Why an account may open a file. */
export const SIGHT_REASONS = [
  'lead',
  'deputy',
  'supervisor',
  'participation',
  'mentor',
  'access_request',
] as const
export type SightReason = (typeof SIGHT_REASONS)[number]

/** What a right on record is: a role, a post on a caseload, or what opens a single file. */
export const RIGHT_KINDS = ['role', 'post', 'participation', 'mentor', 'access_request'] as const
export type RightKind = (typeof RIGHT_KINDS)[number]
