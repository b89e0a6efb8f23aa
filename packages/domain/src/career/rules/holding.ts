import type { BegunStep } from '../../pathway/begun-step.ts'
import type { PathwayView } from '../../pathway/pathway-view.ts'
import { fired, idsOf, monthSpan } from '../evidence.ts'
import type { Signal } from '../signal.ts'
import type { CareerThresholds } from '../thresholds.ts'

/** The months of the steps since the last gain: how many in all, and how many of them orientation or holding. */
export interface HoldingShare {
  readonly months: number
  readonly holdingMonths: number
}

/** Whether the step's months are P months though it is not counted: a unit, and what runs beside one. */
function isUnitTime(view: PathwayView, step: BegunStep): boolean {
  return (step.isUnit || step.isBesideUnit) && step.start >= view.sinceFrom
}

/** Whether the months of the step enter the share of F. */
export function entersShare(view: PathwayView, step: BegunStep): boolean {
  return (step.isCounted && step.start >= view.sinceFrom) || isUnitTime(view, step)
}

/** Adds up the months of each step; months in which two steps run count for both. */
export function holdingShare(view: PathwayView): HoldingShare {
  let months = 0
  let holdingMonths = 0
  for (const step of view.steps) {
    if (!entersShare(view, step)) continue
    const own = step.end - step.start + 1
    months += own
    if (step.isCounted && step.fact.kind === 'OH') holdingMonths += own
  }
  return { months, holdingMonths }
}

/** F, holding (Verwahrung): counted steps since the last gain, most of whose months are orientation or holding. */
export function holding(view: PathwayView, thresholds: CareerThresholds): Signal | null {
  const first = view.since[0]
  if (first === undefined || view.since.length < thresholds.holdingSteps) return null
  const { months, holdingMonths } = holdingShare(view)
  if (holdingMonths * 100 < months * thresholds.holdingPercent) return null
  return fired('F', {
    stepIds: idsOf(view.since),
    months: [monthSpan(first.start, view.month)],
    figures: {
      steps: view.since.length,
      months,
      holdingMonths,
      percent: Math.floor((holdingMonths * 100) / months),
    },
    thresholds: { holdingSteps: thresholds.holdingSteps, holdingPercent: thresholds.holdingPercent },
    clearedBy: ['gain', 'stronger_step'],
  })
}
