import type { PathwayRefusal } from '../pathway/refusal.ts'

/** Why an entry of the intake is refused: only for what cannot be. */
export const INTAKE_REFUSALS = [
  'field-answered-twice',
  'value-missing',
  'value-not-taken',
  'value-not-offered',
  'number-not-in-range',
  'admission-needs-reason',
  'admission-needs-exception',
  'month-in-future',
  'month-long-past',
] as const

/** One refused field; days are refused for the same reasons as in a pathway. */
export interface IntakeRefusal {
  readonly code: (typeof INTAKE_REFUSALS)[number] | PathwayRefusal
  readonly pointer: string
  readonly params?: Readonly<Record<string, string | number>>
}
