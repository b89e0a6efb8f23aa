import { monthIndex, type MonthIndex } from '../calendar/month.ts'
import { AXES, type Axis } from '../ladder/axes.ts'
import { entryRank, levelRank, type EntryLevels, type Level } from '../ladder/levels.ts'
import type { AttainmentFact } from './facts.ts'
import { sortShort } from './sort-short.ts'

/** A level above the highest held before on its axis, dated by its award. */
export interface GainEntry {
  readonly attainmentId: string
  readonly axis: Axis
  readonly level: Level
  readonly month: MonthIndex
}

/** The gains in the order of their award, and the place of the highest certified level on each axis. */
export interface Ledger {
  readonly gains: readonly GainEntry[]
  readonly held: Readonly<Record<Axis, number>>
}

interface Award {
  readonly id: string
  readonly axis: Axis
  readonly level: Level
  readonly rank: number
  readonly month: MonthIndex
  readonly isCertified: boolean
}

/**
 * Whether a certificate from abroad counts: once it is fully recognised; a language certificate also where no
 * recognition is needed. One from here needs none.
 */
export function isRecognised(attainment: AttainmentFact): boolean {
  if (!attainment.isForeign || attainment.recognition === 'full') return true
  return attainment.axis === 'L' && attainment.recognition === 'not_needed'
}

/** Whether somebody saw or verified it, and it is recognised where it has to be. */
export function isCertified(attainment: AttainmentFact): boolean {
  return attainment.evidence !== 'claimed' && isRecognised(attainment)
}

function awardsUntil(
  attainments: readonly AttainmentFact[],
  month: MonthIndex,
  withClaimed: boolean,
): Award[] {
  const awards: Award[] = []
  for (const attainment of attainments) {
    const { id, axis, level, awardedOn } = attainment
    if (level === null || awardedOn === null || !isRecognised(attainment)) continue
    const certified = attainment.evidence !== 'claimed'
    const awarded = monthIndex(awardedOn)
    if (awarded > month || (!certified && !withClaimed)) continue
    awards.push({ id, axis, level, rank: levelRank(level), month: awarded, isCertified: certified })
  }
  return sortShort(awards, compareAwards)
}

/** By month; within a month and axis the highest first, so that a jump over two levels is one gain. */
function compareAwards(a: Award, b: Award): number {
  if (a.month !== b.month) return a.month - b.month
  if (a.axis !== b.axis) return AXES.indexOf(a.axis) - AXES.indexOf(b.axis)
  if (a.rank !== b.rank) return b.rank - a.rank
  return a.id < b.id ? -1 : 1
}

/**
 * The ledger of gains until a month. With `withClaimed` the claimed certificates are taken as gains beside the
 * certified ones, which stay what they are: it asks what would change if they were seen.
 */
export function readLedger(
  attainments: readonly AttainmentFact[],
  entry: EntryLevels,
  month: MonthIndex,
  withClaimed: boolean,
): Ledger {
  const held = { L: entryRank(entry.L), S: entryRank(entry.S), V: entryRank(entry.V) }
  const heldOrClaimed = withClaimed ? { ...held } : held
  const gains: GainEntry[] = []
  for (const award of awardsUntil(attainments, month, withClaimed)) {
    const before = award.isCertified ? held : heldOrClaimed
    if (award.rank <= before[award.axis]) continue
    gains.push({ attainmentId: award.id, axis: award.axis, level: award.level, month: award.month })
    before[award.axis] = award.rank
    if (award.rank > heldOrClaimed[award.axis]) heldOrClaimed[award.axis] = award.rank
  }
  return { gains, held: withClaimed ? heldOrClaimed : held }
}
