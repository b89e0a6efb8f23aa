import { type Problem, problem, type ProblemType } from '@wegmarke/contract/problems'

/** What the driver reports of a refusal of PostgreSQL; house rule: decide by code and constraint name, never by text. */
interface DatabaseError {
  readonly code: string
  readonly constraint?: string
}

const BY_STATE: Readonly<Record<string, ProblemType>> = {
  '22021': 'text-not-storable', // character not in repertoire
  '22P05': 'text-not-storable', // untranslatable character
  '22007': 'validation-failed', // no such date
  '22008': 'validation-failed', // date out of range
  '22003': 'validation-failed', // number out of range
  '23505': 'already-exists',
  '23P01': 'already-exists', // exclusion
  '23503': 'refused-by-domain',
  '23514': 'refused-by-domain',
  '23502': 'refused-by-domain',
  '42501': 'not-allowed', // row-level security or a missing grant: the second line has held
  '28000': 'session-ended', // app.begin_request()
  '40001': 'busy',
  '40P01': 'busy', // deadlock
  '55P03': 'busy', // lock timeout
  '57014': 'busy', // statement timeout
  '53100': 'busy', // disk full
  '53200': 'busy', // out of memory
  '53300': 'busy', // too many connections
  '58030': 'busy', // input or output failed
  '25P03': 'busy', // the transaction was left lying for too long
  '25006': 'busy', // read-only, as a standby is
  '57P01': 'busy', // shutting down
  '57P02': 'busy',
  '57P03': 'busy',
  '57P05': 'busy',
  '08003': 'busy',
  '08004': 'busy',
  '08006': 'busy', // also ConnectionLost
  '08001': 'busy',
  ECONNREFUSED: 'busy',
  ECONNRESET: 'busy',
  ETIMEDOUT: 'busy',
  EPIPE: 'busy',
}

const SECONDS_TO_RETRY = 2

/** Constraints that a person can break by what they type: the field to look at, and what is wrong with it. */
const FAULTS: Readonly<Record<string, readonly [pointer: string, code: string]>> = {
  account_email: ['/email', 'email-taken'],
  organisation_name: ['/name', 'organisation-taken'],
  organisation_parent: ['/parentId', 'unknown'],
  organisation_municipality: ['/municipality', 'municipality-unknown'],
  organisation_not_own_parent: ['/parentId', 'own-parent'],
  caseload_organisation: ['/kind', 'holds-content'],
  caseload_name: ['/name', 'taken'],
  absence_overlap: ['/accountId', 'absent-already'],
  caseload_post_cover_overlap: ['/covers', 'covered-already'],
  caseload_post_lead_overlap: ['/from', 'lead-until'],
  caseload_post_deputy_overlap: ['/accountId', 'deputy-already'],
  case_file_code: ['/code', 'taken'],
  participation_once: ['/accountId', 'named-already'],
  participation_at_most_200: ['/accountId', 'too-many-participations'],
  outreach_count_municipality: ['/municipality', 'municipality-unknown'],
  role_grant_once: ['/role', 'granted-already'],
  role_grant_organisation: ['/organisationId', 'unknown'],
  role_grant_holds_content: ['/organisationId', 'may-not-hold-content'],
  role_grant_period: ['/to', 'before-from'],
}

/** The problem for a refusal of the database; undefined when the error is none. */
export function problemOfDatabase(error: unknown): Problem | undefined {
  if (!isDatabaseError(error)) return undefined
  const type = BY_STATE[error.code]
  if (type === undefined) return undefined
  if (type === 'busy') return problem('busy', { retryAfterSeconds: SECONDS_TO_RETRY })
  const fault = FAULTS[error.constraint ?? '']
  return problem(type, fault === undefined ? {} : { errors: [{ pointer: fault[0], code: fault[1] }] })
}

function isDatabaseError(error: unknown): error is DatabaseError {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
}
