import type { IntakeArea } from './vocabulary.ts'

/** A question with a closed list of answers. */
interface Choice {
  readonly area: IntakeArea
  readonly kind: 'choice'
  readonly options: readonly string[]
}
/** A question that is answered in the person's own words. */
interface Words {
  readonly area: IntakeArea
  readonly kind: 'text'
}
/** A question that is answered with a whole number. */
interface Count {
  readonly area: IntakeArea
  readonly kind: 'number'
  readonly least: number
  readonly most: number
}
export type IntakeQuestion = Choice | Words | Count

const choice = <const A extends IntakeArea, const O extends readonly string[]>(area: A, ...options: O) =>
  ({ area, kind: 'choice', options }) as const
const words = <const A extends IntakeArea>(area: A) => ({ area, kind: 'text' }) as const
const count = <const A extends IntakeArea>(area: A, least: number, most: number) =>
  ({ area, kind: 'number', least, most }) as const

/**
 * The questions of the intake, each in one area. What other tables keep (legal name, birth date, status, Rechtskreis,
 * attainments) is not asked a second time. A word that is taken out of a list stays readable in earlier answers.
 */
export const INTAKE_FIELDS = {
  identity_paper: choice('identity', 'passport', 'national_card', 'other_paper', 'applied', 'none'),
  flight_background: choice('residence', 'yes', 'no'),
  arrival_year: count('residence', 1990, 2100),
  residence_obligation: choice('residence', 'none', 'municipality', 'district', 'land'),
  school_years_abroad: count('schooling', 0, 20),
  highest_school_abroad: choice('schooling', 'none', 'primary', 'lower', 'upper', 'studies', 'degree'),
  training_abroad: choice('schooling', 'none', 'learned_on_the_job', 'begun', 'completed'),
  certificates_at_hand: choice('schooling', 'all', 'some', 'not_here', 'lost'),
  recognition_state: choice(
    'schooling',
    'not_needed',
    'not_begun',
    'advised',
    'applied',
    'partial',
    'full',
    'refused',
  ),
  mother_tongues: words('languages'),
  further_languages: words('languages'),
  latin_script: choice('languages', 'fluent', 'learning', 'none'),
  german_everyday: choice('languages', 'none', 'few_words', 'everyday', 'fluent'),
  work_beside: choice('livelihood', 'none', 'mini_job', 'part_time', 'full_time'),
  debts: choice('livelihood', 'none', 'managed', 'pressing'),
  health_limits: choice('health', 'none', 'some', 'treatment_needed'),
  health_support: words('health'),
  housing_kind: choice(
    'housing',
    'state_reception',
    'shared_accommodation',
    'own_flat',
    'shared_flat',
    'with_family',
    'youth_welfare',
    'without_home',
  ),
  housing_situation: choice('housing', 'fits', 'too_small', 'under_notice', 'unsafe'),
  place_to_learn: choice('housing', 'yes', 'no'),
  children: choice('childcare', 'none', 'with_me', 'elsewhere', 'expecting'),
  childcare: choice('childcare', 'needed', 'arranged', 'not_needed'),
  means_of_transport: choice('transport', 'ticket', 'bicycle', 'car', 'on_foot', 'none'),
  course_reachable: choice('transport', 'well', 'not_at_all_hours', 'badly'),
  family_here: choice('networks', 'yes', 'no'),
  supporter: choice('networks', 'volunteer', 'private', 'nobody'),
  offices_involved: choice('networks', 'none', 'one', 'two', 'three_or_more'),
  regular_support: choice('networks', 'enough', 'not_enough', 'none_available'),
  own_resources: choice('networks', 'manages_alone', 'needs_some_help', 'needs_much_help'),
  wish: words('wishes'),
  next_wish: words('wishes'),
  wants_support: choice('wishes', 'yes', 'undecided', 'no'),
} as const satisfies Record<string, IntakeQuestion>

export type IntakeField = keyof typeof INTAKE_FIELDS
export const INTAKE_FIELD_NAMES = Object.keys(INTAKE_FIELDS) as IntakeField[]

/** The question behind a field. */
export function questionOf(field: IntakeField): IntakeQuestion {
  return INTAKE_FIELDS[field]
}

/** The fields of an area in the order of its form. */
export function fieldsOf(area: IntakeArea): IntakeField[] {
  return INTAKE_FIELD_NAMES.filter((field) => INTAKE_FIELDS[field].area === area)
}

/** Areas that are asked only where there is a reason; until then they are not missing. */
export const AREAS_WHERE_NEEDED: readonly IntakeArea[] = ['health']
