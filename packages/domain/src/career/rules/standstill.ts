import { monthsInclusive } from '../../calendar/month.ts'
import { standstillMonths, type PathwayView } from '../../pathway/pathway-view.ts'
import { fired, idsOf, monthSpan } from '../evidence.ts'
import type { Signal } from '../signal.ts'
import type { CareerThresholds } from '../thresholds.ts'

/** B, standstill (Stillstand): so many months since the clock started, excused ones left out. */
export function standstill(view: PathwayView, thresholds: CareerThresholds): Signal | null {
  if (view.clockStart === null) return null
  const months = standstillMonths(view)
  if (months < thresholds.standstillMonths) return null
  return fired('B', {
    stepIds: idsOf(view.since),
    months: [monthSpan(view.clockStart, view.month)],
    figures: { months, excusedMonths: monthsInclusive(view.clockStart, view.month) - months },
    thresholds: { standstillMonths: thresholds.standstillMonths },
    clearedBy: ['gain', 'excuse_recorded'],
  })
}
