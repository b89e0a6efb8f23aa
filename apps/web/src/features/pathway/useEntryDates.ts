import type { Step } from '@wegmarke/contract/steps'
import type { LaneEntry } from './lane-entry.ts'
import { useSpanWords } from './useSpanWords.ts'

/** When something was, as exactly as it is known. */
export function useEntryDates() {
  const { dated, datedSpan, daySpan, monthSpan } = useSpanWords()

  function stepDates(step: Step): string {
    return datedSpan(step.actualStart ?? step.plannedStart, step.actualEnd ?? step.plannedEnd)
  }

  function entryDates(entry: LaneEntry): string {
    switch (entry.kind) {
      case 'step':
        return stepDates(entry.step)
      case 'attainment':
        return entry.attainment.awardedOn === null ? '' : dated(entry.attainment.awardedOn)
      case 'gap':
        return datedSpan(entry.gap.from, entry.gap.to)
      case 'residence':
        return daySpan(entry.period.from, entry.period.to)
      case 'entitlement':
        return daySpan(entry.entitlement.from, entry.entitlement.to)
      default:
        return monthSpan(entry.from, entry.to)
    }
  }
  return { stepDates, entryDates }
}
