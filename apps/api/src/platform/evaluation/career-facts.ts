import { earlierOf, type CivilDate } from '@wegmarke/domain/calendar/civil-date'
import { type Dated, earliestDay, latestDay } from '@wegmarke/domain/calendar/dated'
import type { AttainmentFact, CareerFacts, GapFact, StepFact } from '@wegmarke/domain/pathway/facts'
import type { LoadedAttainment, LoadedFile, LoadedGap, LoadedStep } from './loaded-file.ts'

/** The facts of a file as the rules read them: starts resolved to the first day they can mean, ends to the last. */
export function careerFacts(file: LoadedFile): CareerFacts {
  return {
    episodes: file.episodes,
    goals: file.goals,
    entryLevels: file.entryLevels,
    steps: file.steps.map(stepFact),
    gaps: file.gaps.map(gapFact),
    attainments: file.attainments.map(attainmentFact),
    source: file.source,
  }
}

function stepFact(step: LoadedStep): StepFact {
  const { id, typeCode, kind, promise, unit, occupation, state, result, endReason } = step
  return {
    id,
    typeCode,
    kind,
    promise,
    unit,
    occupation,
    plannedStart: first(step.plannedStart),
    plannedEnd: step.plannedEnd && latestDay(step.plannedEnd),
    actualStart: first(step.actualStart),
    actualEnd: happened(step.actualEnd, step.knownOn),
    state,
    result,
    endReason,
  }
}

function gapFact(gap: LoadedGap): GapFact {
  return { id: gap.id, from: earliestDay(gap.from), to: gap.to && latestDay(gap.to), reason: gap.reason }
}

function attainmentFact(attainment: LoadedAttainment): AttainmentFact {
  const { id, axis, level, awardedOn, evidence, isForeign, recognition, knownOn } = attainment
  return { id, axis, level, awardedOn: happened(awardedOn, knownOn), evidence, isForeign, recognition }
}

function first(dated: Dated | null): CivilDate | null {
  return dated && earliestDay(dated)
}

/**
 * The last day on which something can have happened that was written down as past: "passed in 2026", written in
 * March 2026, is not a thing of December. The day of writing stands still, so the answer does not change with time.
 */
function happened(dated: Dated | null, knownOn: CivilDate): CivilDate | null {
  if (dated === null) return null
  const last = latestDay(dated)
  return earliestDay(dated) <= knownOn ? earlierOf(last, knownOn) : last
}
