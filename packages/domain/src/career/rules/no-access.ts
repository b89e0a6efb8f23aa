import { monthsInclusive } from '../../calendar/month.ts'
import { isStepOfPathway } from '../../pathway/begun-step.ts'
import { clockMonths } from '../../pathway/month-marks.ts'
import type { PathwayView } from '../../pathway/pathway-view.ts'
import { fired, monthSpan } from '../evidence.ts'
import type { Signal } from '../signal.ts'
import type { CareerThresholds } from '../thresholds.ts'

/** Whether no P, O/H or A step and no unit has begun yet. */
export function hasNoAccess(view: PathwayView): boolean {
  return !view.steps.some((step) => isStepOfPathway(step.fact))
}

/** H, no access (kein Zugang): so many months since the opening, excused ones left out, and no step has begun. */
export function noAccess(view: PathwayView, thresholds: CareerThresholds): Signal | null {
  const opened = view.episodes.openedIn
  if (opened === null || !hasNoAccess(view)) return null
  const months = clockMonths(view.months, opened)
  if (months < thresholds.noAccessMonths) return null
  return fired('H', {
    stepIds: [],
    months: [monthSpan(opened, view.month)],
    figures: { months, excusedMonths: monthsInclusive(opened, view.month) - months },
    thresholds: { noAccessMonths: thresholds.noAccessMonths },
    clearedBy: ['step_begins', 'excuse_recorded'],
  })
}
