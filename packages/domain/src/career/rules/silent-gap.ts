import type { MonthIndex } from '../../calendar/month.ts'
import { isSilentMonth } from '../../pathway/month-marks.ts'
import type { PathwayView } from '../../pathway/pathway-view.ts'
import { fired, monthSpan } from '../evidence.ts'
import type { Signal } from '../signal.ts'
import type { CareerThresholds } from '../thresholds.ts'

/** A run of silent months: first and last, both included. */
interface SilentRun {
  readonly from: MonthIndex
  readonly to: MonthIndex
}

/** The runs of at least so many silent months in a row since the clock started, in their order. */
function silentRuns(view: PathwayView, clockStart: MonthIndex, atLeast: number): SilentRun[] {
  const runs: SilentRun[] = []
  let from = clockStart
  for (let month = clockStart; month <= view.month + 1; month++) {
    if (month <= view.month && isSilentMonth(view.months, month)) continue
    if (month > from && month - from >= atLeast) runs.push({ from, to: month - 1 })
    from = month + 1
  }
  return runs
}

/** How many silent months in a row the month of evaluation ends, since the clock started. */
export function silentMonthsUpToNow(view: PathwayView, clockStart: MonthIndex): number {
  let month = view.month
  while (month >= clockStart && isSilentMonth(view.months, month)) month--
  return view.month - month
}

/** E, silent gap (stille Lücke): since the clock started so many months in a row without step, work or reason. */
export function silentGap(view: PathwayView, thresholds: CareerThresholds): Signal | null {
  if (view.clockStart === null) return null
  const gaps = silentRuns(view, view.clockStart, thresholds.silentGapMonths)
  if (gaps.length === 0) return null
  return fired('E', {
    stepIds: [],
    months: gaps.map((run) => monthSpan(run.from, run.to)),
    figures: { gaps: gaps.length, longestMonths: Math.max(...gaps.map((run) => run.to - run.from + 1)) },
    thresholds: { silentGapMonths: thresholds.silentGapMonths },
    clearedBy: ['reason_recorded', 'gain'],
  })
}
