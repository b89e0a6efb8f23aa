import { answersByField, type FieldAnswers, type IntakeStatement, valueOf } from './answers.ts'
import { type AdmissionCriterion, finding, type Finding } from './criteria.ts'
import type { IntakeField } from './fields.ts'
import { readNeeds } from './needs.ts'

/** From how many areas with a need on a situation counts as complex. A proposal of this product: no source gives a number. */
export const COMPLEX_FROM_AREAS = 3

interface Asked {
  readonly field: IntakeField
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

/** Which answers to a question mean that the criterion holds, and which that it does not. */
const ASKED = {
  many_actors: { field: 'offices_involved', yes: ['three_or_more'], no: ['none', 'one', 'two'] },
  regular_path_fails: { field: 'regular_support', yes: ['not_enough', 'none_available'], no: ['enough'] },
  own_resources_missing: {
    field: 'own_resources',
    yes: ['needs_some_help', 'needs_much_help'],
    no: ['manages_alone'],
  },
  consent: { field: 'wants_support', yes: ['yes'], no: ['no'] },
} as const satisfies Record<Exclude<AdmissionCriterion, 'complex_needs'>, Asked>
type AskedCriterion = keyof typeof ASKED

type Answers = ReadonlyMap<IntakeField, FieldAnswers>

/** The five criteria of admission, each met, not met because …, or unknown with what is missing. It decides nothing. */
export function findAdmission(statements: readonly IntakeStatement[]): Finding<AdmissionCriterion>[] {
  const answers = answersByField(statements)
  return [
    findComplexNeeds(answers),
    findAsked('many_actors', answers),
    findAsked('regular_path_fails', answers),
    findAsked('own_resources_missing', answers),
    findAsked('consent', answers),
  ]
}

function findComplexNeeds(answers: Answers): Finding<'complex_needs'> {
  const { areas, openAreas, openFields } = readNeeds(answers)
  const params = { count: areas.length, from: COMPLEX_FROM_AREAS }
  if (areas.length >= COMPLEX_FROM_AREAS) return finding('complex_needs', 'met', 'many_needs', { params })
  if (areas.length + openAreas.length < COMPLEX_FROM_AREAS) {
    return finding('complex_needs', 'not_met', 'few_needs', { params })
  }
  return finding('complex_needs', 'unknown', 'needs_open', {
    params: { ...params, open: openAreas.length },
    missing: openFields,
  })
}

function findAsked(criterion: AskedCriterion, answers: Answers): Finding<AdmissionCriterion> {
  const { field, yes, no }: Asked = ASKED[criterion]
  const current = answers.get(field)?.current ?? null
  const value = valueOf(answers, field) ?? ''
  if (yes.includes(value)) return finding(criterion, 'met', 'yes')
  if (no.includes(value)) return finding(criterion, 'not_met', 'no')
  const missing = [field]
  if (current === null) return finding(criterion, 'unknown', 'not_asked', { missing })
  if (current.answer === 'declined') return finding(criterion, 'unknown', 'declined', { missing })
  return value === 'undecided'
    ? finding('consent', 'unknown', 'undecided', { missing })
    : finding(criterion, 'unknown', 'not_known', { missing })
}
