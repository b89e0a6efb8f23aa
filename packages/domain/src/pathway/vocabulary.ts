/** P ends in a certified level when passed · OH orientation and holding · A training itself · S support beside · W work. */
export const stepKinds = ['P', 'OH', 'A', 'S', 'W'] as const
export type StepKind = (typeof stepKinds)[number]

export const stepStates = ['considered', 'applied', 'promised', 'confirmed', 'running', 'ended', 'not_begun'] as const
export type StepState = (typeof stepStates)[number]

/** How a step ended; null means unknown. `transition` is an end recorded as leaving for work or training. */
export const stepResults = [
  'passed',
  'attended',
  'exam_failed',
  'broken_off',
  'ended_by_provider',
  'ended_by_authority',
  'transition',
] as const
export type StepResult = (typeof stepResults)[number]

/** The reasons that excuse an end: such a step is no element of a chain and no attempt. */
export const excusedEndReasons = ['illness', 'birth_or_care', 'legal_bar'] as const

export const endReasons = [
  ...excusedEndReasons,
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
export type EndReason = (typeof endReasons)[number]

export const promiseKinds = ['unknown', 'none', 'level'] as const
export type PromiseKind = (typeof promiseKinds)[number]

/** What a step without a promised level is good for. */
export const promiseAreas = ['health', 'housing', 'childcare', 'everyday_language'] as const
export type PromiseArea = (typeof promiseAreas)[number]

/** Reasons of a month without a step that stop the clocks. */
export const excusedGapReasons = [
  'legal_bar',
  'illness',
  'maternity_or_care',
  'custody',
  'waiting_confirmed_place',
] as const

/** Reasons that lie in the supply; they also go to the alliance. */
export const supplyGapReasons = ['no_place', 'no_childcare', 'no_transport', 'costs'] as const
export type SupplyGapReason = (typeof supplyGapReasons)[number]

export const gapReasons = [...excusedGapReasons, ...supplyGapReasons, 'other', 'unknown'] as const
export type GapReason = (typeof gapReasons)[number]

export const evidenceLevels = ['claimed', 'seen', 'verified'] as const
export type Evidence = (typeof evidenceLevels)[number]

export const recognitions = ['not_needed', 'not_applied', 'pending', 'partial', 'full', 'refused'] as const
export type Recognition = (typeof recognitions)[number]

export const goals = ['FOR', 'vocational'] as const
export type GoalKind = (typeof goals)[number]
