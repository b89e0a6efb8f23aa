import type { MonthIndex } from '@wegmarke/domain/calendar/month'
import type { Lane, LaneEntry } from './lane-entry.ts'
import { ZOOM_MEASURES, type Zoom } from './zoom.ts'

/** Where an entry stands in the grid of its lane: columns and rows count from 1, `endColumn` is the line after it. */
export interface Cell {
  readonly entry: LaneEntry
  readonly column: number
  readonly endColumn: number
  readonly row: number
}

export interface LaneRows {
  readonly lane: Lane
  readonly cells: readonly Cell[]
  readonly rows: number
}

/** Lays overlapping entries of a lane into rows, so that none covers another; the order of entries is kept. */
export function packLane(lane: Lane, first: MonthIndex, zoom: Zoom): LaneRows {
  const endOfRow: MonthIndex[] = []
  const rowOf = new Map<string, number>()
  for (const entry of [...lane.entries].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const free = endOfRow.findIndex((end) => end < entry.from)
    const row = free === -1 ? endOfRow.length : free
    endOfRow[row] = lastMonth(entry, zoom)
    rowOf.set(entry.key, row + 1)
  }
  const cells = lane.entries.map((entry) => ({
    entry,
    column: entry.from - first + 1,
    endColumn: lastMonth(entry, zoom) - first + 2,
    row: rowOf.get(entry.key) ?? 1,
  }))
  return { lane, cells, rows: Math.max(1, endOfRow.length) }
}

/** The last month that the entry takes up on the screen. */
function lastMonth(entry: LaneEntry, zoom: Zoom): MonthIndex {
  const { bar, mark } = ZOOM_MEASURES[zoom]
  return Math.max(entry.to, entry.from + (entry.kind === 'attainment' ? mark : bar) - 1)
}
