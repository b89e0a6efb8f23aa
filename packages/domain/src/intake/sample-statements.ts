import type { IntakeStatement } from './answers.ts'
import type { IntakeField } from './fields.ts'

let count = 0

/** A statement for tests: given by the person on a day of this month, typed in on the same day. */
export function said(
  field: IntakeField,
  value: string | null,
  more: Partial<IntakeStatement> = {},
): IntakeStatement {
  count += 1
  return {
    id: `statement-${String(count).padStart(4, '0')}`,
    field,
    answer: 'given',
    value,
    statedOn: '2026-11-10',
    recordedAt: '2026-11-10T10:00:00.000Z',
    mistakenId: null,
    ...more,
  }
}

/** "Does not want to say." */
export const declined = (field: IntakeField) => said(field, null, { answer: 'declined' })

/** "Does not know." */
export const unsure = (field: IntakeField) => said(field, null, { answer: 'unknown' })
