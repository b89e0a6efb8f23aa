import type { CivilDate } from '../calendar/civil-date.ts'
import type { IntakeField } from './fields.ts'
import type { IntakeAnswerKind } from './vocabulary.ts'

/** One row of the needs assessment: added, never changed. */
export interface IntakeStatement {
  readonly id: string
  readonly field: IntakeField
  readonly answer: IntakeAnswerKind
  readonly value: string | null
  readonly statedOn: CivilDate
  /** ISO 8601; decides between two statements of one day. */
  readonly recordedAt: string
  /** Only of a mistake: the statement that was typed wrongly. */
  readonly mistakenId: string | null
}

/** Statements of one field: the one that counts, and what stood before it, newest first, mistakes among them. */
export interface FieldAnswers<S extends IntakeStatement = IntakeStatement> {
  readonly current: S | null
  readonly earlier: readonly S[]
}

/** The statements that were called a mistake. */
export function mistakenIds(statements: readonly IntakeStatement[]): ReadonlySet<string> {
  return new Set(statements.flatMap((one) => (one.mistakenId === null ? [] : [one.mistakenId])))
}

function newestFirst(a: IntakeStatement, b: IntakeStatement): number {
  if (a.statedOn !== b.statedOn) return a.statedOn < b.statedOn ? 1 : -1
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? 1 : -1
  return a.id < b.id ? 1 : -1
}

/**
 * The answers by field. In front stands the newest by the day it was said, then by the moment it was typed in; what was
 * called a mistake never stands in front and stays among the earlier ones.
 */
export function answersByField<S extends IntakeStatement>(
  statements: readonly S[],
): ReadonlyMap<IntakeField, FieldAnswers<S>> {
  const mistaken = mistakenIds(statements)
  const byField = new Map<IntakeField, S[]>()
  for (const one of statements.filter((each) => each.answer !== 'mistake').sort(newestFirst)) {
    byField.set(one.field, [...(byField.get(one.field) ?? []), one])
  }
  return new Map(
    [...byField].map(([field, list]) => {
      const current = list.find((one) => !mistaken.has(one.id)) ?? null
      return [field, { current, earlier: list.filter((one) => one !== current) }]
    }),
  )
}

/** The value that counts for a field; null where none was given. */
export function valueOf(answers: ReadonlyMap<IntakeField, FieldAnswers>, field: IntakeField): string | null {
  const current = answers.get(field)?.current
  return current?.answer === 'given' ? current.value : null
}
