import { AXES, type Axis } from '../ladder/axes.ts'
import { isLevelOn, type Level } from '../ladder/levels.ts'
import type { Refusal } from './refusal.ts'

/** Refuses an entry level that belongs to another axis; "unknown" belongs to each. */
export function checkEntryLevels(levels: Readonly<Record<Axis, Level | 'unknown'>>): Refusal[] {
  return AXES.filter((axis) => levels[axis] !== 'unknown' && !isLevelOn(axis, levels[axis])).map((axis) => ({
    code: 'level-not-on-axis',
    pointer: `/${axis}`,
    params: { axis, level: levels[axis] },
  }))
}
