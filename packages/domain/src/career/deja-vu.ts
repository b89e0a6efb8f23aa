import { compareDates, type CivilDate } from '../calendar/civil-date.ts'
import type { CareerFacts, StepFact, StepPromise } from '../pathway/facts.ts'
import type { EndReason, StepKind, StepResult } from '../pathway/vocabulary.ts'

/** What is about to be planned. */
export interface IntendedStep {
  readonly typeCode: string
  readonly kind: StepKind
  readonly promise: StepPromise
  readonly occupation: string | null
}

/** Something like it that was tried before, and how that ended. */
export interface EarlierTry {
  readonly stepId: string
  readonly typeCode: string
  readonly likeness: 'same_type' | 'same_level'
  readonly startedOn: CivilDate | null
  readonly endedOn: CivilDate | null
  readonly result: StepResult | null
  readonly endReason: EndReason | null
}

/**
 * The déjà-vu check before a new measure: what of the same type or with the same promised level has begun before,
 * newest first. It asks, it forbids nothing; the answer belongs into "what is different this time".
 * Support and work are never a repetition, and two trainings only in the same occupation.
 */
export function earlierTries(intended: IntendedStep, facts: Pick<CareerFacts, 'steps'>): EarlierTry[] {
  if (intended.kind === 'S' || intended.kind === 'W') return []
  const tries = facts.steps.flatMap((step) => {
    const likeness = hasBegun(step) ? likenessOf(intended, step) : null
    return likeness === null ? [] : [tryOf(step, likeness)]
  })
  return tries.sort(newestFirst)
}

function hasBegun(step: StepFact): boolean {
  return step.state === 'running' || step.state === 'ended'
}

function likenessOf(intended: IntendedStep, step: StepFact): EarlierTry['likeness'] | null {
  if (step.kind === 'S' || step.kind === 'W') return null
  const areTrainings = intended.kind === 'A' && step.kind === 'A'
  if (areTrainings && (intended.occupation === null || intended.occupation !== step.occupation)) return null
  if (intended.typeCode === step.typeCode) return 'same_type'
  const one = intended.promise
  const other = step.promise
  return one.kind === 'level' && other.kind === 'level' && one.level === other.level ? 'same_level' : null
}

function tryOf(step: StepFact, likeness: EarlierTry['likeness']): EarlierTry {
  return {
    stepId: step.id,
    typeCode: step.typeCode,
    likeness,
    startedOn: step.actualStart ?? step.plannedStart,
    endedOn: step.actualEnd,
    result: step.result,
    endReason: step.endReason,
  }
}

function newestFirst(a: EarlierTry, b: EarlierTry): number {
  const order = compareDates(b.startedOn ?? '', a.startedOn ?? '')
  return order === 0 ? compareDates(a.stepId, b.stepId) : order
}
