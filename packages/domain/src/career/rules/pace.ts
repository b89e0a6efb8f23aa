import { monthsInclusive, type MonthIndex } from '../../calendar/month.ts'
import { clockMonths } from '../../pathway/month-marks.ts'
import type { PathwayView } from '../../pathway/pathway-view.ts'
import { fired, idsOf, monthSpan } from '../evidence.ts'
import type { Signal } from '../signal.ts'
import type { CareerThresholds } from '../thresholds.ts'

/** Months of the clock of pace: since the first counted step, excused ones left out. */
export function paceClock(view: PathwayView, start: MonthIndex): number {
  return clockMonths(view.months, start)
}

/** G, pace (Tempo): so many months since the first counted step, and fewer gains than one for every two years. */
export function pace(view: PathwayView, thresholds: CareerThresholds): Signal | null {
  if (view.paceStart === null) return null
  const months = paceClock(view, view.paceStart)
  const expected = Math.floor(months / thresholds.paceMonthsPerGain)
  if (months < thresholds.paceMonths || view.gainsInPeriod >= expected) return null
  return fired('G', {
    stepIds: idsOf(view.counted),
    months: [monthSpan(view.paceStart, view.month)],
    figures: {
      months,
      excusedMonths: monthsInclusive(view.paceStart, view.month) - months,
      gains: view.gainsInPeriod,
      expectedGains: expected,
    },
    thresholds: { paceMonths: thresholds.paceMonths, paceMonthsPerGain: thresholds.paceMonthsPerGain },
    clearedBy: ['gain', 'excuse_recorded'],
  })
}
