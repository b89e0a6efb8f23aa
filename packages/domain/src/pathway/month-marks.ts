import { monthIndex, type MonthIndex } from '../calendar/month.ts'
import { isStepOfPathway, type BegunStep } from './begun-step.ts'
import type { FileEpisodes } from './episodes.ts'
import type { GapFact } from './facts.ts'
import { isExcusedGapReason } from './reasons.ts'
import type { UnitWindow } from './units.ts'

const hasStep = 1
const hasWork = 2
const hasExcuse = 4
const hasReason = 8
const isBetweenEpisodes = 16
const isInUnitWindow = 32
const isBeforeOpening = 64

/** What is known about each month of a pathway, one byte a month. */
export interface MonthMarks {
  readonly first: MonthIndex
  readonly last: MonthIndex
  readonly marks: Uint8Array
}

export interface MarkedFacts {
  readonly steps: readonly BegunStep[]
  readonly gaps: readonly GapFact[]
  readonly episodes: FileEpisodes
  readonly unitWindows: readonly UnitWindow[]
}

/** Marks the months from `first` to `last`, both included. A month counts as touched by any day in it. */
export function markMonths(facts: MarkedFacts, first: MonthIndex, last: MonthIndex): MonthMarks {
  const marks = new Uint8Array(last - first + 1)
  for (const step of facts.steps) {
    if (isStepOfPathway(step.fact)) mark(marks, step.start - first, step.end - first, hasStep)
    else if (step.fact.kind === 'W') mark(marks, step.start - first, step.end - first, hasWork)
  }
  for (const gap of facts.gaps) {
    if (gap.reason === 'unknown') continue
    const to = gap.to === null ? last : monthIndex(gap.to)
    mark(
      marks,
      monthIndex(gap.from) - first,
      to - first,
      isExcusedGapReason(gap.reason) ? hasExcuse : hasReason,
    )
  }
  for (const [from, to] of facts.episodes.closedSpans)
    mark(marks, from - first, to - first, isBetweenEpisodes)
  for (const window of facts.unitWindows) mark(marks, window.from - first, window.to - first, isInUnitWindow)
  if (facts.episodes.openedIn !== null) mark(marks, 0, facts.episodes.openedIn - 1 - first, isBeforeOpening)
  return { first, last, marks }
}

/** Sets the bit in the places from `from` to `to`, both included, as far as they exist. */
function mark(marks: Uint8Array, from: number, to: number, bit: number): void {
  const end = Math.min(to, marks.length - 1)
  for (let at = Math.max(from, 0); at <= end; at++) marks[at] = (marks[at] as number) | bit
}

/**
 * Whether the month is left out of the clocks: no step and an excused reason on any day of it, the file closed,
 * or units under way. Work beside an excused reason does not take the excuse away.
 */
export function isExcusedMonth(months: MonthMarks, month: MonthIndex): boolean {
  const mark = months.marks[month - months.first] as number
  if ((mark & (isBetweenEpisodes | isInUnitWindow)) !== 0) return true
  return (mark & hasExcuse) !== 0 && (mark & hasStep) === 0
}

/** Whether the month has neither step, work nor reason, and the file was open: silence, not missing data. */
export function isSilentMonth(months: MonthMarks, month: MonthIndex): boolean {
  const mark = months.marks[month - months.first] as number
  return (mark & (hasStep | hasWork | hasExcuse | hasReason | isBetweenEpisodes | isBeforeOpening)) === 0
}

/** How many months from the given one to the last are not excused. */
export function clockMonths(months: MonthMarks, from: MonthIndex): number {
  let count = 0
  for (let month = Math.max(from, months.first); month <= months.last; month++) {
    if (!isExcusedMonth(months, month)) count++
  }
  return count
}
