import type { PathwayRefusal } from '../pathway/refusal.ts'

/** Why a post or an absence cannot be entered. */
export const CASELOAD_REFUSALS = [
  'not-oneself',
  'begins-in-past',
  'ends-in-past',
  'ends-later-than-before',
  'ends-before-it-begins',
  'holder-unknown',
  'holder-not-confirmed',
  'lead-until',
  'deputy-already',
  'leads-already',
  'absent-already',
  'covered-already',
  'cover-is-absent',
  'leads-nothing-here',
] as const

/** One refused field: a JSON pointer into the entry, the reason, and the values that its sentence needs. */
export interface CaseloadRefusal {
  readonly code: (typeof CASELOAD_REFUSALS)[number] | PathwayRefusal
  readonly pointer: string
  readonly params?: Readonly<Record<string, string | number>>
}
