import { monthIndex, type MonthIndex } from '../calendar/month.ts'
import type { Axis } from '../ladder/axes.ts'
import { entryRank, LEVELS, levelRank, type Level } from '../ladder/levels.ts'
import type { AttainmentFact, CareerFacts } from '../pathway/facts.ts'
import { isCertified, readLedger } from '../pathway/ledger.ts'
import type { LevelGround } from './vocabulary.ts'

/** The highest level on one axis, what it rests on, and a higher one that was only claimed or is not recognised yet. */
export interface GroundedLevel {
  readonly level: Level | null
  readonly ground: LevelGround | null
  readonly claimed: Level | null
}

/** The highest level on an axis in a month. `level` is null where nothing is known, which is not the same as none. */
export function groundedLevel(
  facts: Pick<CareerFacts, 'attainments' | 'entryLevels'>,
  axis: Axis,
  month: MonthIndex,
): GroundedLevel {
  const held = readLedger(facts.attainments, facts.entryLevels, month, false).held[axis]
  const awarded = facts.attainments.filter(
    (one) =>
      one.axis === axis &&
      one.level !== null &&
      (one.awardedOn === null || monthIndex(one.awardedOn) <= month),
  )
  const certified = awarded.filter(
    (one) => isCertified(one) && one.awardedOn !== null && rankOf(one) === held,
  )
  const isKnown = held > 0 || facts.entryLevels[axis] !== 'unknown'
  return {
    level: isKnown ? (LEVELS[axis][held] ?? null) : null,
    ground: isKnown ? groundOf(certified, held > entryRank(facts.entryLevels[axis])) : null,
    claimed: highestClaim(axis, awarded, held),
  }
}

function groundOf(certified: readonly AttainmentFact[], isGained: boolean): LevelGround {
  if (certified.some((one) => one.evidence === 'verified')) return 'verified'
  return isGained || certified.length > 0 ? 'seen' : 'entry'
}

function highestClaim(axis: Axis, awarded: readonly AttainmentFact[], held: number): Level | null {
  const claims = awarded.filter((one) => !isCertified(one)).map(rankOf)
  const highest = Math.max(held, ...claims)
  return highest > held ? (LEVELS[axis][highest] ?? null) : null
}

function rankOf(attainment: AttainmentFact): number {
  return attainment.level === null ? 0 : levelRank(attainment.level)
}
