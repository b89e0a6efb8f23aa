import type { CivilDate } from '../calendar/civil-date.ts'
import { checkPastDay } from '../pathway/date-check.ts'
import { type IntakeField, questionOf } from './fields.ts'
import type { IntakeRefusal } from './refusal.ts'
import type { Reply } from './vocabulary.ts'

/** One answer as it is typed in. */
export interface AnswerEntry {
  readonly field: IntakeField
  readonly answer: Reply
  readonly value: string | null
}

/** What cannot be in a form of the intake: a value that the question does not know, a value where none is, one field twice. */
export function checkAnswers(
  answers: readonly AnswerEntry[],
  statedOn: CivilDate,
  today: CivilDate,
): IntakeRefusal[] {
  const twice = answers.flatMap(({ field }, index): IntakeRefusal[] =>
    answers.findIndex((other) => other.field === field) === index
      ? []
      : [{ code: 'field-answered-twice', pointer: `/answers/${index}/field` }],
  )
  return [
    ...twice,
    ...answers.flatMap((answer, index) => checkAnswer(answer, `/answers/${index}/value`)),
    ...checkPastDay(statedOn, '/statedOn', today),
  ]
}

function checkAnswer({ field, answer, value }: AnswerEntry, pointer: string): IntakeRefusal[] {
  if (answer !== 'given') return value === null ? [] : [{ code: 'value-not-taken', pointer }]
  if (value === null || value.trim() === '') return [{ code: 'value-missing', pointer }]
  const question = questionOf(field)
  if (question.kind === 'choice') {
    return question.options.includes(value) ? [] : [{ code: 'value-not-offered', pointer }]
  }
  if (question.kind === 'text') return []
  const { least, most } = question
  const isInRange = /^(0|[1-9]\d{0,3})$/.test(value) && Number(value) >= least && Number(value) <= most
  return isInRange ? [] : [{ code: 'number-not-in-range', pointer, params: { least, most } }]
}
