/** Ends in a certified level when passed (P), orientation or holding (OH), training itself (A), support beside (S), work (W). */
export const STEP_KINDS = ['P', 'OH', 'A', 'S', 'W'] as const
export type StepKind = (typeof STEP_KINDS)[number]

export const STEP_STATES = [
  'considered',
  'applied',
  'promised',
  'confirmed',
  'running',
  'ended',
  'not_begun',
] as const
export type StepState = (typeof STEP_STATES)[number]

/** How an ended step came out; not said is null. */
export const STEP_RESULTS = [
  'passed',
  'attended',
  'exam_failed',
  'broken_off',
  'ended_by_provider',
  'ended_by_authority',
  'transition',
] as const
export type StepResult = (typeof STEP_RESULTS)[number]

/** Why a step ended; the first three excuse the end (rules of the signals). */
export const END_REASONS = [
  'illness',
  'birth_or_care',
  'legal_bar',
  'overload',
  'absence',
  'job_beside',
  'family',
  'moved',
  'course_cancelled',
  'funding_ended',
  'transferred',
  'other',
] as const
export type EndReason = (typeof END_REASONS)[number]

export const PROMISE_KINDS = ['unknown', 'none', 'level'] as const
export type PromiseKind = (typeof PROMISE_KINDS)[number]

/** What a step without a target qualification stabilises. */
export const PROMISE_AREAS = ['health', 'housing', 'childcare', 'everyday_language'] as const
export type PromiseArea = (typeof PROMISE_AREAS)[number]

/** Why months are empty: the first five excuse, the next five are recorded (four of them speak about supply), the last says nothing. */
export const GAP_REASONS = [
  'legal_bar',
  'illness',
  'maternity_or_care',
  'custody',
  'waiting_confirmed_place',
  'no_place',
  'no_childcare',
  'no_transport',
  'costs',
  'other',
  'unknown',
] as const
export type GapReason = (typeof GAP_REASONS)[number]

/** Why a wanted step cannot be taken. */
export const BLOCK_REASONS = [
  'no_place',
  'no_childcare',
  'no_transport',
  'costs',
  'legal_bar',
  'language_level',
  'age',
  'health',
  'other',
] as const
export type BlockReason = (typeof BLOCK_REASONS)[number]

/** How certain an attainment is; only seen and verified move the ledger. */
export const EVIDENCE_STATES = ['claimed', 'seen', 'verified'] as const
export type EvidenceState = (typeof EVIDENCE_STATES)[number]

export const RECOGNITIONS = ['not_needed', 'not_applied', 'pending', 'partial', 'full', 'refused'] as const
export type Recognition = (typeof RECOGNITIONS)[number]

export const GOAL_KINDS = ['FOR', 'vocational'] as const
export type GoalKind = (typeof GOAL_KINDS)[number]

/** The phases of case management. */
export const PHASES = ['clarification', 'assessment', 'planning', 'steering', 'closing', 'follow_up'] as const
export type Phase = (typeof PHASES)[number]

export const CLOSING_REASONS = [
  'goal_reached',
  'moved_away',
  'no_contact',
  'wish_of_person',
  'other_support',
  'age_limit',
  'other',
] as const
export type ClosingReason = (typeof CLOSING_REASONS)[number]

export const OUTCOMES = ['school', 'training', 'work', 'measure', 'none', 'unknown'] as const
export type Outcome = (typeof OUTCOMES)[number]
