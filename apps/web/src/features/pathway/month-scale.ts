import { monthOf, type Month, type MonthIndex } from '@wegmarke/domain/calendar/month'
import type { Zoom } from './zoom.ts'

/** One label of the scale above the lanes, over so many months from a column on (counted from 1). */
export interface ScaleTick {
  readonly month: Month
  readonly column: number
  readonly span: number
}

const MONTHS_OF_TICK = { year: 12, quarter: 3, month: 1 } as const satisfies Record<Zoom, number>

/** The labels from the first to the last month: a tick for each year, quarter or month that the picture touches. */
export function scaleTicks(first: MonthIndex, last: MonthIndex, zoom: Zoom): ScaleTick[] {
  const length = MONTHS_OF_TICK[zoom]
  const ticks: ScaleTick[] = []
  for (let start = first - (first % length); start <= last; start += length) {
    const from = Math.max(start, first)
    const to = Math.min(start + length - 1, last)
    ticks.push({ month: monthOf(start), column: from - first + 1, span: to - from + 1 })
  }
  return ticks
}
