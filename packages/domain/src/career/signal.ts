import type { Month } from '../calendar/month.ts'

/**
 * The eight signals, by code and name:
 * A chain · B standstill · C repetition · D broken off · E silent gap · F holding · G pace · H no access.
 */
export const SIGNAL_CODES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const
export type SignalCode = (typeof SIGNAL_CODES)[number]

export const SIGNAL_NAMES = {
  A: 'chain',
  B: 'standstill',
  C: 'repetition',
  D: 'broken_off',
  E: 'silent_gap',
  F: 'holding',
  G: 'pace',
  H: 'no_access',
} as const satisfies Record<SignalCode, string>
export type SignalName = (typeof SIGNAL_NAMES)[SignalCode]

/** A span of months, both included. */
export interface MonthSpan {
  readonly from: Month
  readonly to: Month
}

/** What would clear a signal; `sentences` turns it into words. */
export const CLEARING_FACTS = [
  'gain',
  'reason_recorded',
  'excuse_recorded',
  'step_begins',
  'stronger_step',
  'end_corrected',
  'window_passes',
] as const
export type ClearingFact = (typeof CLEARING_FACTS)[number]

/**
 * A signal that fires, with what it rests on. `figures` are the counted numbers, `thresholds` the settings
 * they were held against; both carry the names that the sentences use.
 */
export interface Signal {
  readonly code: SignalCode
  readonly name: SignalName
  readonly stepIds: readonly string[]
  readonly months: readonly MonthSpan[]
  readonly figures: Readonly<Record<string, number>>
  readonly thresholds: Readonly<Record<string, number>>
  readonly clearedBy: readonly ClearingFact[]
  /** Whom the reason speaks to beside the caseworker. */
  readonly isForAlliance: boolean
}

/** Whether the signal is among those that fire. */
export function fires(signals: readonly Signal[], code: SignalCode): boolean {
  for (const signal of signals) if (signal.code === code) return true
  return false
}
