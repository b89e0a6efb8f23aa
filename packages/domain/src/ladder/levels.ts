import { AXES, type Axis } from './axes.ts'

/**
 * The levels of each axis, lowest first; the first one means "known to have none".
 * EQ, Qualifizierungsbaustein and single TQ units are no levels.
 */
export const LEVELS = {
  L: ['L0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'],
  S: ['S0', 'ESA', 'EESA', 'FOR', 'FOR-Q', 'FHR', 'AHR'],
  V: ['V0', 'HELF', 'V2', 'V3', 'V5+'],
} as const satisfies Record<Axis, readonly string[]>

export type LevelOn<A extends Axis> = (typeof LEVELS)[A][number]
export type Level = LevelOn<Axis>

export const ALL_LEVELS: readonly Level[] = AXES.flatMap((axis) => [...LEVELS[axis]])

/** What is known about the level a person came with on one axis. */
export type EntryLevel<A extends Axis> = LevelOn<A> | 'unknown'

export type EntryLevels = { readonly [A in Axis]: EntryLevel<A> }

const rankOf: ReadonlyMap<string, number> = new Map(
  AXES.flatMap((axis) => LEVELS[axis].map((level, rank): [string, number] => [level, rank])),
)
const axisOf: ReadonlyMap<string, Axis> = new Map(
  AXES.flatMap((axis) => LEVELS[axis].map((level): [string, Axis] => [level, axis])),
)

/** The place of a level on its axis: 0 for none, then upwards. Throws a RangeError for what is no level. */
export function levelRank(level: Level): number {
  const rank = rankOf.get(level)
  if (rank === undefined) throw new RangeError(`Not a level of the ladder: ${level}`)
  return rank
}

/** The axis that a level belongs to. Throws a RangeError for what is no level. */
export function axisOfLevel(level: Level): Axis {
  const axis = axisOf.get(level)
  if (axis === undefined) throw new RangeError(`Not a level of the ladder: ${level}`)
  return axis
}

/** Whether the text is a level of that axis. */
export function isLevelOn(axis: Axis, text: string): text is Level {
  return axisOf.get(text) === axis
}

/** Negative, 0 or positive as the first level stands below, on or above the second; both must be of one axis. */
export function compareLevels(a: Level, b: Level): number {
  if (axisOfLevel(a) !== axisOfLevel(b)) throw new RangeError(`Levels of two axes do not compare: ${a}, ${b}`)
  return levelRank(a) - levelRank(b)
}

/** The place of an entry level: what is unknown is taken as the lowest, so that a certified level above it counts. */
export function entryRank(entry: Level | 'unknown'): number {
  return entry === 'unknown' ? 0 : levelRank(entry)
}
