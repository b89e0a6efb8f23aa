import type { LaneRows } from './rows.ts'

/** Where the focus goes with a key: within a lane by time, between lanes to what lies nearest in time. */
export const LANE_KEYS = {
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  ArrowDown: 'earlier',
  ArrowUp: 'later',
  Home: 'first',
  End: 'last',
  PageUp: 'laneBefore',
  PageDown: 'laneAfter',
} as const
export type LaneMove = (typeof LANE_KEYS)[keyof typeof LANE_KEYS]

/** The key of the entry that a move leads to, or undefined where there is none. Lanes hold their entries newest first. */
export function moveFocus(lanes: readonly LaneRows[], from: string, move: LaneMove): string | undefined {
  const filled = lanes.filter(({ cells }) => cells.length > 0)
  const laneAt = filled.findIndex(({ cells }) => cells.some((cell) => cell.entry.key === from))
  const cells = filled[laneAt]?.cells ?? []
  const at = cells.findIndex((cell) => cell.entry.key === from)
  if (move === 'first') return cells.at(-1)?.entry.key
  if (move === 'last') return cells[0]?.entry.key
  if (move === 'earlier') return cells[at + 1]?.entry.key
  if (move === 'later') return cells[at - 1]?.entry.key
  const start = cells[at]?.entry.from ?? 0
  const other = filled[laneAt + (move === 'laneAfter' ? 1 : -1)]
  return nearest(other, start)
}

function nearest(lane: LaneRows | undefined, month: number): string | undefined {
  const distances = (lane?.cells ?? []).map(({ entry }) => ({
    key: entry.key,
    months: Math.max(0, entry.from - month, month - entry.to),
  }))
  return distances.sort((a, b) => a.months - b.months)[0]?.key
}
