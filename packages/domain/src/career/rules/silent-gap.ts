import type { MonthIndex } from '../../calendar/month.ts'
import { isSilentMonth } from '../../pathway/month-marks.ts'
import type { PathwayView } from '../../pathway/pathway-view.ts'
import { fired, monthSpan } from '../evidence.ts'
import type { Signal } from '../signal.ts'
import type { CareerThresholds } from '../thresholds.ts'

/** A run of silent months: first and last, both included. */
export interface SilentRun {
  readonly from: MonthIndex
  readonly to: MonthIndex
}

/** The runs of silent months since the clock started, in their order. */
export function silentRuns(view: PathwayView): SilentRun[] {
  const runs: SilentRun[] = []
  if (view.clockStart === null) return runs
  let from: MonthIndex | null = null
  for (let month = view.clockStart; month <= view.month; month++) {
    const isSilent = isSilentMonth(view.months, month)
    if (isSilent) from ??= month
    if (from !== null && (!isSilent || month === view.month)) {
      runs.push({ from, to: isSilent ? month : month - 1 })
      from = null
    }
  }
  return runs
}

/** E, silent gap (stille Lücke): since the clock started so many months in a row without step, work or reason. */
export function silentGap(view: PathwayView, thresholds: CareerThresholds): Signal | null {
  const gaps = silentRuns(view).filter((run) => run.to - run.from + 1 >= thresholds.silentGapMonths)
  if (gaps.length === 0) return null
  return fired('E', {
    stepIds: [],
    months: gaps.map((run) => monthSpan(run.from, run.to)),
    figures: { gaps: gaps.length, longestMonths: Math.max(...gaps.map((run) => run.to - run.from + 1)) },
    thresholds: { silentGapMonths: thresholds.silentGapMonths },
    clearedBy: ['reason_recorded', 'gain'],
  })
}
