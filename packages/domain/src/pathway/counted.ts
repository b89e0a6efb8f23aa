import type { MonthIndex } from '../calendar/month.ts'
import { compareByStart, isStepOfPathway, type BegunStep } from './begun-step.ts'
import { sortShort } from './sort-short.ts'
import { cameFirst, isFurtherTry } from './same-try.ts'

const strength = { A: 0, P: 1, OH: 2, S: 3, W: 4 } as const

/** Stronger first: training, then what leads to a certificate, then orientation and holding; then the earlier. */
function compareByStrength(a: BegunStep, b: BegunStep): number {
  if (a.fact.kind === b.fact.kind) return compareByStart(a, b)
  return strength[a.fact.kind] - strength[b.fact.kind]
}

/**
 * Whether the step runs beside the stronger one: they share more than one month and at least half of the
 * step's own months. A running step is judged by its planned end.
 */
export function isBeside(step: BegunStep, stronger: BegunStep): boolean {
  const shared = Math.min(step.projectedEnd, stronger.projectedEnd) - Math.max(step.start, stronger.start) + 1
  return shared > 1 && shared * 2 >= step.projectedEnd - step.start + 1
}

/**
 * Marks the counted steps: begun steps of kind P, O/H and A that are neither units nor beside a counted step
 * or a unit. Returns them ordered by start.
 *
 * Units are looked at last and displace O/H only. So a unit can only take steps out, never bring one back
 * that runs beside a displaced one: recording a unit never raises the level.
 *
 * @param steps ordered by start, units marked
 * @param sinceFrom first month that lies after the last gain
 */
export function markCounted(
  steps: readonly BegunStep[],
  units: readonly BegunStep[],
  sinceFrom: MonthIndex,
): readonly BegunStep[] {
  const eligible = steps.filter((step) => isStepOfPathway(step.fact) && !step.isUnit)
  sortShort(eligible, compareByStrength)
  for (let i = 0; i < eligible.length; i++) {
    const step = eligible[i] as BegunStep
    step.isCounted = !isDisplaced(step, i, eligible, sinceFrom)
  }
  if (units.length > 0) displaceByUnits(eligible, units)
  return steps.every((step) => step.isCounted) ? steps : steps.filter((step) => step.isCounted)
}

function displaceByUnits(steps: readonly BegunStep[], units: readonly BegunStep[]): void {
  for (const step of steps) {
    if (step.fact.kind !== 'OH' || !step.isCounted) continue
    step.isBesideUnit = units.some((unit) => isBeside(step, unit))
    step.isCounted = !step.isBesideUnit
  }
}

function isDisplaced(
  step: BegunStep,
  place: number,
  byStrength: readonly BegunStep[],
  sinceFrom: MonthIndex,
): boolean {
  for (let i = 0; i < place; i++) {
    const stronger = byStrength[i] as BegunStep
    if (!stronger.isCounted || !isBeside(step, stronger)) continue
    if (stronger.isRunning && isRunningRepetition(stronger, i, byStrength, sinceFrom)) continue
    return true
  }
  return false
}

/**
 * Whether a running step repeats an earlier one since the last gain. Weaker steps are not judged yet at this
 * point and are taken as counted: whoever enrols in the same thing again shall displace nothing by it.
 */
function isRunningRepetition(
  running: BegunStep,
  place: number,
  byStrength: readonly BegunStep[],
  sinceFrom: MonthIndex,
): boolean {
  if (running.start < sinceFrom) return false
  return byStrength.some(
    (other, i) =>
      other !== running &&
      (other.isCounted || i > place) &&
      !other.isExcused &&
      other.start >= sinceFrom &&
      cameFirst(other, running) &&
      isFurtherTry(other, running),
  )
}
