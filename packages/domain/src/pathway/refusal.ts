/** Why an entry about a pathway is refused: only for what cannot be. What is merely missing is never refused. */
export const PATHWAY_REFUSALS = [
  'day-does-not-exist',
  'day-too-far-ahead',
  'day-in-future',
  'end-before-start',
  'planned-end-before-begun',
  'step-before-birth',
  'running-needs-start',
  'running-has-no-end',
  'dates-only-when-begun',
  'result-only-when-ended',
  'end-reason-only-when-ended',
  'level-not-on-axis',
  'unit-beyond-last',
  'measure-type-unknown',
  'gap-end-before-start',
  'award-before-birth',
  'valid-until-before-award',
  'verified-needs-proof',
  'recognition-only-from-abroad',
  'origin-step-unknown',
  'answer-needs-date',
  'answer-date-past',
  'answer-takes-no-date',
] as const
export type PathwayRefusal = (typeof PATHWAY_REFUSALS)[number]

/** One refused field: a JSON pointer into the entry, the reason, and the values that its sentence needs. */
export interface Refusal {
  readonly code: PathwayRefusal
  readonly pointer: string
  readonly params?: Readonly<Record<string, string | number>>
}
