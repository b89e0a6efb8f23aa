import type { PathwayRefusal } from '../pathway/refusal.ts'

/** Why an entry about the person, the file, residence, journal or a task is refused: only for what cannot be. */
export const FILE_REFUSALS = [
  'control-character',
  'no-letter',
  'not-in-register-charset',
  'opened-before-birth',
  'occupation-without-vocational-goal',
  'municipality-unknown',
  'closed-before-opened',
  'reopened-before-closed',
  'caseload-unknown',
  'residence-overlap',
  'entitlement-repeated',
  'owner-unknown',
  'consent-over',
  'signature-needs-evidence',
  'signed-before-prepared',
  'recipient-unknown',
  'recipient-is-controller',
  'consent-not-in-force',
  'beyond-consent',
  'account-not-of-recipient',
  'plan-goal-unknown',
  'review-before-agreed',
  'plan-step-unknown',
  'other-needs-name',
  'too-many-plan-items',
] as const

/** One refused field of an entry about a file; days are refused for the same reasons as in a pathway. */
export interface FileRefusal {
  readonly code: (typeof FILE_REFUSALS)[number] | PathwayRefusal
  readonly pointer: string
  readonly params?: Readonly<Record<string, string | number>>
}
