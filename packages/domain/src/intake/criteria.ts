/**
 * Whom the programme is for: "die ganze Altersgruppe der jungen volljährigen 18 bis 27-jährigen Geflüchteten, unabhängig von
 * der jeweiligen Bleibeperspektive" in the municipalities of the district, until Fachoberschulreife or a vocational
 * qualification. Source: council paper "Gemeinsam klappt's".
 */
export const TARGET_GROUP_CRITERIA = ['age', 'district', 'flight_background', 'qualification_open'] as const
export type TargetGroupCriterion = (typeof TARGET_GROUP_CRITERIA)[number]

/**
 * The five criteria by which Case Management takes somebody in: komplexe Bedarfslage, hohe Akteursdichte, Regelpfad greift
 * nicht, fehlende eigene Ressourcen, Einwilligung.
 * Source: http://josef-trattler.at/index.php/en/weitere-angebote/case-management
 */
export const ADMISSION_CRITERIA = [
  'complex_needs',
  'many_actors',
  'regular_path_fails',
  'own_resources_missing',
  'consent',
] as const
export type AdmissionCriterion = (typeof ADMISSION_CRITERIA)[number]

export const CRITERIA = [...TARGET_GROUP_CRITERIA, ...ADMISSION_CRITERIA] as const
export type Criterion = (typeof CRITERIA)[number]

/** Unknown is neither: something is missing, and the finding says what. */
export const CRITERION_OUTCOMES = ['met', 'not_met', 'unknown'] as const
export type CriterionOutcome = (typeof CRITERION_OUTCOMES)[number]

/** Every reason that a finding can give; screens have one sentence for each pair. */
export const REASONS_OF = {
  age: [
    'within_limits',
    'within_limits_at_least',
    'within_limits_either',
    'too_young',
    'too_old',
    'at_the_limit',
    'birth_date_missing',
  ],
  district: ['lives_here', 'lives_elsewhere', 'state_reception', 'municipality_missing'],
  flight_background: ['person_says_yes', 'status_says_so', 'person_says_no', 'status_open', 'status_missing'],
  qualification_open: ['none_yet', 'has_one', 'entry_level_missing'],
  complex_needs: ['many_needs', 'few_needs', 'needs_open'],
  many_actors: ['yes', 'no', 'not_asked', 'declined', 'not_known'],
  regular_path_fails: ['yes', 'no', 'not_asked', 'declined', 'not_known'],
  own_resources_missing: ['yes', 'no', 'not_asked', 'declined', 'not_known'],
  consent: ['yes', 'no', 'undecided', 'not_asked', 'declined', 'not_known'],
} as const satisfies Record<Criterion, readonly string[]>

export type ReasonOf<C extends Criterion> = (typeof REASONS_OF)[C][number]
export type CriterionReason = ReasonOf<Criterion>

/** What one criterion says, why, and what is missing to say it. */
export interface Finding<C extends Criterion = Criterion> {
  readonly criterion: C
  readonly outcome: CriterionOutcome
  readonly because: CriterionReason
  /** Values that the sentence needs: ages in years, days 'YYYY-MM-DD', counts, a level. */
  readonly params: Readonly<Record<string, string | number>>
  /** Names of intake fields or records that would answer it. */
  readonly missing: readonly string[]
}

/** Makes a finding; the reason must be one of the criterion. */
export function finding<C extends Criterion>(
  criterion: C,
  outcome: CriterionOutcome,
  because: ReasonOf<C>,
  more: Partial<Pick<Finding, 'params' | 'missing'>> = {},
): Finding<C> {
  return { criterion, outcome, because, params: {}, missing: [], ...more }
}
