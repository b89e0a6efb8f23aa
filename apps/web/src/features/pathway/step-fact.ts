import type { Step } from '@wegmarke/contract/steps'
import { earliestDay, latestDay } from '@wegmarke/domain/calendar/dated'
import type { StepFact } from '@wegmarke/domain/pathway/facts'

/** The step as the rules read it: starts resolved to their first possible day, ends to their last. */
export function stepFact(step: Step): StepFact {
  return {
    id: step.id,
    typeCode: step.typeCode,
    kind: step.kind,
    promise: step.promise,
    unit: step.unit,
    occupation: step.occupation,
    plannedStart: step.plannedStart && earliestDay(step.plannedStart),
    plannedEnd: step.plannedEnd && latestDay(step.plannedEnd),
    actualStart: step.actualStart && earliestDay(step.actualStart),
    actualEnd: step.actualEnd && latestDay(step.actualEnd),
    state: step.state,
    result: step.result,
    endReason: step.endReason,
  }
}
