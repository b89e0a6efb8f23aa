import type { ImportField } from './vocabulary.ts'

/** What can be wrong with one row of a list; each has a sentence that says how to mend it (sentences/). */
export const FAULT_CODES = [
  'column-count',
  'text-unreadable',
  'text-too-long',
  'name-missing',
  'name-has-digits',
  'birth-date-unreadable',
  'birth-date-ahead',
  'age-outside',
  'opened-unreadable',
  'opened-ahead',
  'municipality-unknown',
  'goal-unknown',
  'entry-level-unknown',
  'residence-unknown',
  'residence-date-unreadable',
  'residence-start-missing',
  'rechtskreis-unknown',
  'step-type-unknown',
  'step-date-unreadable',
  'step-ends-before-start',
  'step-end-ahead',
  'step-start-missing',
  'step-state-unknown',
  'step-result-unknown',
  'step-reason-unknown',
  'step-unit-unreadable',
  'step-unit-outside',
  'step-type-missing',
  'gap-reason-unknown',
  'gap-start-missing',
  'attainment-level-unknown',
  'attainment-axis-unknown',
  'attainment-axis-differs',
  'attainment-date-missing',
  'attainment-date-unreadable',
  'attainment-date-ahead',
  'attainment-evidence-unknown',
  'row-twice',
  'person-contradicts',
  'contradicts-row',
  'differs-from-record',
  'file-closed',
  'spell-id-missing',
  'spell-month-unreadable',
  'spell-ends-before-start',
  'spell-state-unknown',
  'spell-overlaps',
] as const
export type FaultCode = (typeof FAULT_CODES)[number]

/** One fault: the field that it concerns, its code, and what the sentence needs. */
export interface ImportFault {
  readonly pointer: string
  readonly code: FaultCode
  readonly params: Readonly<Record<string, string | number>>
}

/** Names a fault of a field, with the value as it stands in the file (cut, so that a sentence stays a sentence). */
export function fault(
  field: ImportField | 'row',
  code: FaultCode,
  value = '',
  more: Readonly<Record<string, string | number>> = {},
): ImportFault {
  const shown = value.length > 60 ? `${value.slice(0, 57)}…` : value
  return { pointer: `/${field}`, code, params: { value: shown, ...more } }
}
