import { type FieldAnswers, valueOf } from './answers.ts'
import { AREAS_WHERE_NEEDED, INTAKE_FIELDS, type IntakeField } from './fields.ts'
import type { IntakeArea } from './vocabulary.ts'

/** Answers that speak of a need, by field. */
const SPEAKS_OF_NEED: Readonly<Partial<Record<IntakeField, readonly string[]>>> = {
  highest_school_abroad: ['none', 'primary'],
  latin_script: ['learning', 'none'],
  german_everyday: ['none', 'few_words'],
  debts: ['pressing'],
  health_limits: ['some', 'treatment_needed'],
  housing_kind: ['without_home'],
  housing_situation: ['too_small', 'under_notice', 'unsafe'],
  place_to_learn: ['no'],
  childcare: ['needed'],
  means_of_transport: ['none'],
  course_reachable: ['not_at_all_hours', 'badly'],
  supporter: ['nobody'],
}
const NEED_FIELDS = Object.keys(SPEAKS_OF_NEED) as IntakeField[]

/** Areas with a need, and areas that could still turn out to have one, with the questions that would say so. */
export interface Needs {
  readonly areas: readonly IntakeArea[]
  readonly openAreas: readonly IntakeArea[]
  readonly openFields: readonly IntakeField[]
}

/** Reads the needs out of the answers that count. What was not asked, or not said, is open; health only once it was asked. */
export function readNeeds(answers: ReadonlyMap<IntakeField, FieldAnswers>): Needs {
  const areas = new Set<IntakeArea>()
  const openFields: IntakeField[] = []
  for (const field of NEED_FIELDS) {
    const { area } = INTAKE_FIELDS[field]
    const value = valueOf(answers, field)
    if (value !== null) {
      if (SPEAKS_OF_NEED[field]?.includes(value)) areas.add(area)
    } else if (!AREAS_WHERE_NEEDED.includes(area) || answers.has(field)) openFields.push(field)
  }
  const open = openFields.filter((field) => !areas.has(INTAKE_FIELDS[field].area))
  return {
    areas: [...areas],
    openAreas: [...new Set(open.map((field) => INTAKE_FIELDS[field].area))],
    openFields: open,
  }
}
