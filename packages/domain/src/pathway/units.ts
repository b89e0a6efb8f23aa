import type { MonthIndex } from '../calendar/month.ts'
import type { BegunStep } from './begun-step.ts'

/** How long after the end of the last begun unit the clocks still stand, in months. */
const monthsAfterLastUnit = 6
/** Units that lie more than so many months apart are two series. */
const monthsBetweenSeries = 12

/** Months, both included, that a series of units takes out of the clocks of standstill and pace. */
export interface UnitWindow {
  from: MonthIndex
  to: MonthIndex
}

/** A missing occupation is assumed to be the same. */
function isSameOccupation(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b
}

/**
 * Marks the units among the steps: cumulative parts n of N of one occupation, n not yet passed when they began.
 * Steps must be ordered by start.
 */
export function markUnits(steps: readonly BegunStep[]): BegunStep[] {
  const units: BegunStep[] = []
  for (const step of steps) {
    if (step.fact.unit === null || step.fact.kind === 'S' || step.fact.kind === 'W') continue
    if (wasPassedBefore(step, units)) continue
    step.isUnit = true
    units.push(step)
  }
  return units
}

function wasPassedBefore(step: BegunStep, earlier: readonly BegunStep[]): boolean {
  return earlier.some(
    (other) =>
      other.fact.unit?.n === step.fact.unit?.n &&
      other.fact.result === 'passed' &&
      other.end <= step.start &&
      isSameOccupation(other.fact.occupation, step.fact.occupation),
  )
}

/** The windows of the unit series: from the first unit to six months after the end of the last begun one. */
export function unitWindows(units: readonly BegunStep[]): UnitWindow[] {
  if (units.length === 0) return []
  const windows: UnitWindow[] = []
  const occupations: (string | null)[] = []
  for (const unit of units) {
    const at = windows.findIndex(
      (window, i) =>
        isSameOccupation(occupations[i] ?? null, unit.fact.occupation) &&
        unit.start - (window.to - monthsAfterLastUnit) <= monthsBetweenSeries,
    )
    const window = windows[at]
    if (window === undefined) {
      windows.push({ from: unit.start, to: unit.end + monthsAfterLastUnit })
      occupations.push(unit.fact.occupation)
    } else {
      window.to = Math.max(window.to, unit.end + monthsAfterLastUnit)
      occupations[at] ??= unit.fact.occupation
    }
  }
  return windows
}
