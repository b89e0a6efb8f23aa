import type { CareerLevel } from './result.ts'
import { fires, type Signal, type SignalCode } from './signal.ts'

/** The levels that the signals alone can give. */
export type CertainLevel = Exclude<CareerLevel, 'not_enough_data'>

const supporting: ReadonlySet<SignalCode> = new Set(['C', 'D', 'E', 'F'])

/**
 * The level that the signals give:
 * career: (A and B), or (B and two of C–F), or G · onset: A, or two of C–F, or H ·
 * resting: one of them would hold while progress runs · otherwise none.
 */
export function levelOf(signals: readonly Signal[], isProgressRunning: boolean): CertainLevel {
  if (signals.length === 0) return 'none'
  let support = 0
  for (const signal of signals) if (supporting.has(signal.code)) support++
  const isCareer = (fires(signals, 'B') && (fires(signals, 'A') || support >= 2)) || fires(signals, 'G')
  const isOnset = fires(signals, 'A') || support >= 2 || fires(signals, 'H')
  if (!isCareer && !isOnset) return 'none'
  if (isProgressRunning) return 'resting'
  return isCareer ? 'career' : 'onset'
}

/** How far a level reaches: resting is none in lists and reports. */
export function levelReach(level: CertainLevel): number {
  if (level === 'career') return 2
  return level === 'onset' ? 1 : 0
}
