import { type Dated, earliestDay, latestDay } from '@wegmarke/domain/calendar/dated'
import type { CareerFacts } from '@wegmarke/domain/pathway/facts'
import type { SampleFile } from '@wegmarke/sample-data/sample-file'

const start = (dated: Dated | null): string | null => dated && earliestDay(dated)
const end = (dated: Dated | null): string | null => dated && latestDay(dated)

/** A told life as the facts that the rules read. */
export function factsOf(file: SampleFile): CareerFacts {
  return {
    episodes: file.episodes.map(({ openedOn, closedOn }) => ({ openedOn, closedOn })),
    goals: [{ id: 'goal', goal: file.goal.kind, from: file.goal.from }],
    entryLevels: file.entryLevels,
    steps: file.steps.map((step, index) => {
      const { typeCode, kind, promise, unit, occupation, state, result, endReason } = step
      const days = {
        plannedStart: start(step.plannedStart),
        plannedEnd: end(step.plannedEnd),
        actualStart: start(step.start),
        actualEnd: end(step.end),
      }
      return {
        id: `step-${index}`,
        typeCode,
        kind,
        promise,
        unit,
        occupation,
        ...days,
        state,
        result,
        endReason,
      }
    }),
    gaps: file.gaps.map(({ from, to, reason }, index) => ({
      id: `gap-${index}`,
      from: earliestDay(from),
      to: end(to),
      reason,
    })),
    attainments: file.attainments.map((one, index) => ({
      id: `attainment-${index}`,
      axis: one.axis,
      level: one.level,
      awardedOn: end(one.awardedOn),
      evidence: one.evidence,
      isForeign: one.isFromAbroad,
      recognition: one.recognition,
    })),
    source: { recordsAttainments: true, knownUntil: null },
  }
}
