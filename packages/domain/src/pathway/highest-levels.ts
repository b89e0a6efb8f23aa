import type { MonthIndex } from '../calendar/month.ts'
import type { Axis } from '../ladder/axes.ts'
import { LEVELS, type Level } from '../ladder/levels.ts'
import type { CareerFacts } from './facts.ts'
import { readLedger } from './ledger.ts'

/** The highest level held on each axis in a month, entry level included; null where nothing is known. */
export function highestLevels(
  facts: Pick<CareerFacts, 'attainments' | 'entryLevels'>,
  month: MonthIndex,
): Readonly<Record<Axis, Level | null>> {
  const { held } = readLedger(facts.attainments, facts.entryLevels, month, false)
  const levelOn = (axis: Axis): Level | null =>
    held[axis] === 0 && facts.entryLevels[axis] === 'unknown' ? null : (LEVELS[axis][held[axis]] ?? null)
  return { L: levelOn('L'), S: levelOn('S'), V: levelOn('V') }
}
