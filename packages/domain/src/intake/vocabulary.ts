/** The areas of the intake, in the order of the list; they are asked in any order. */
export const INTAKE_AREAS = [
  'identity',
  'residence',
  'schooling',
  'languages',
  'livelihood',
  'health',
  'housing',
  'childcare',
  'transport',
  'networks',
  'wishes',
] as const
export type IntakeArea = (typeof INTAKE_AREAS)[number]

/**
 * What was answered: a value; "does not want to say", which is neither no nor unknown; "does not know". A mistake says
 * that an earlier answer was typed wrongly: it stays readable and counts no more.
 */
export const INTAKE_ANSWERS = ['given', 'declined', 'unknown', 'mistake'] as const
export type IntakeAnswerKind = (typeof INTAKE_ANSWERS)[number]

/** What can be answered to a question. */
export const REPLIES = ['given', 'declined', 'unknown'] as const satisfies readonly IntakeAnswerKind[]
export type Reply = (typeof REPLIES)[number]

/** Who or what an answer comes from. A volunteer is none of them: what a mentor hears is not the file's knowledge. */
export const ANSWER_SOURCES = ['person', 'document', 'colleague', 'organisation'] as const
export type AnswerSource = (typeof ANSWER_SOURCES)[number]

/** How far an area has got; a fact about the data, no score. */
export const AREA_STATES = ['not_asked', 'partly', 'answered', 'declined'] as const
export type AreaState = (typeof AREA_STATES)[number]

/** Facts that other tables keep and that belong to an area. */
export const INTAKE_RECORDS = [
  'legal_name',
  'birth_date',
  'nationality',
  'residence_status',
  'municipality',
  'entitlement',
] as const
export type IntakeRecord = (typeof INTAKE_RECORDS)[number]

/** What the caseworker decides: an exception admits although something speaks against it. */
export const ADMISSIONS = ['admitted', 'not_admitted', 'exception'] as const
export type Admission = (typeof ADMISSIONS)[number]

/** Why somebody was addressed and not won; a closed list, so that nobody can be recognised in it. */
export const OUTREACH_REASONS = [
  'not_reached',
  'no_interest',
  'no_time',
  'no_trust',
  'supported_elsewhere',
  'own_way',
  'not_target_group',
  'moved_away',
  'unknown',
] as const
export type OutreachReason = (typeof OUTREACH_REASONS)[number]
