import type { PathwayView } from '../../pathway/pathway-view.ts'
import { fired, idsOf, monthSpan } from '../evidence.ts'
import type { Signal } from '../signal.ts'
import type { CareerThresholds } from '../thresholds.ts'

/** A, chain (Kette): so many counted steps since the last gain, excused ends left out. */
export function chain(view: PathwayView, thresholds: CareerThresholds): Signal | null {
  const steps = view.attempts
  const first = steps[0]
  if (first === undefined || steps.length < thresholds.chainSteps) return null
  return fired('A', {
    stepIds: idsOf(steps),
    months: [monthSpan(first.start, view.month)],
    figures: { steps: steps.length },
    thresholds: { chainSteps: thresholds.chainSteps },
    clearedBy: ['gain', 'end_corrected'],
  })
}
