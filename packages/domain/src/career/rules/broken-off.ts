import type { PathwayView } from '../../pathway/pathway-view.ts'
import { fired, idsOf, monthSpan } from '../evidence.ts'
import type { Signal } from '../signal.ts'
import type { CareerThresholds } from '../thresholds.ts'

/**
 * D, broken off (Abbrüche): so many counted steps broken off within the window up to the evaluation day, by
 * whomever, excused ends and transitions left out. A gain between them does not make them unsaid.
 */
export function brokenOff(view: PathwayView, thresholds: CareerThresholds): Signal | null {
  const windowStart = view.month - thresholds.brokenOffWindowMonths + 1
  const breaks = view.counted.filter((step) => step.isBreak && step.end >= windowStart)
  if (breaks.length === 0 || breaks.length < thresholds.brokenOffSteps) return null
  return fired('D', {
    stepIds: idsOf(breaks),
    months: breaks.map((step) => monthSpan(step.start, step.end)),
    figures: { breaks: breaks.length },
    thresholds: {
      brokenOffSteps: thresholds.brokenOffSteps,
      brokenOffWindowMonths: thresholds.brokenOffWindowMonths,
    },
    clearedBy: ['window_passes', 'end_corrected'],
  })
}
