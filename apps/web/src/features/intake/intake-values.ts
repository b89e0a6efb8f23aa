import type { NewAnswers } from '@wegmarke/contract/intake'
import type { FieldAnswers } from '@wegmarke/domain/intake/answers'
import { fieldsOf, type IntakeField } from '@wegmarke/domain/intake/fields'
import type { AnswerSource, IntakeArea } from '@wegmarke/domain/intake/vocabulary'
import { type DateEntry, dateEntry } from '../../ui/date-entry.ts'

/** What a field of the form holds when the person declines or does not know; everything else is the answer itself. */
export const DECLINED = '?declined'
export const UNKNOWN = '?unknown'

/** The form of one area: an empty text says that nothing was said about it. */
export interface AreaValues {
  answers: Partial<Record<IntakeField, string>>
  source: AnswerSource | null
  statedBy: string
  statedOn: DateEntry
}

type Answers = ReadonlyMap<IntakeField, FieldAnswers>

/** The present answer of a field in the form of this form. */
export function presentValue(answers: Answers, field: IntakeField): string {
  const current = answers.get(field)?.current
  if (current?.answer === 'declined') return DECLINED
  if (current?.answer === 'unknown') return UNKNOWN
  return current?.value ?? ''
}

/** The form begins with what counts now; the person is asked today. */
export function areaValues(area: IntakeArea, answers: Answers, today: string): AreaValues {
  return {
    answers: Object.fromEntries(fieldsOf(area).map((field) => [field, presentValue(answers, field)])),
    source: 'person',
    statedBy: '',
    statedOn: dateEntry(today),
  }
}

/** Only what differs from what counts now is a new answer; a field that was emptied says nothing. */
export function newAnswers(area: IntakeArea, values: AreaValues, answers: Answers): NewAnswers['answers'] {
  return fieldsOf(area).flatMap((field): NewAnswers['answers'] => {
    const typed = (values.answers[field] ?? '').trim()
    if (typed === '' || typed === presentValue(answers, field)) return []
    if (typed === DECLINED) return [{ field, answer: 'declined', value: null }]
    if (typed === UNKNOWN) return [{ field, answer: 'unknown', value: null }]
    return [{ field, answer: 'given', value: typed }]
  })
}

/** What is sent for the form of an area. */
export function areaBody(area: IntakeArea, values: AreaValues, answers: Answers): NewAnswers {
  const statedBy = values.statedBy.trim()
  return {
    answers: newAnswers(area, values, answers),
    source: values.source ?? 'person',
    statedBy: values.source === 'person' || statedBy === '' ? null : statedBy,
    statedOn: values.statedOn.date ?? '',
  }
}
