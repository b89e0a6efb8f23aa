import { monthOf, type MonthIndex } from '../calendar/month.ts'
import type { BegunStep } from '../pathway/begun-step.ts'
import { SIGNAL_NAMES, type MonthSpan, type Signal, type SignalCode } from './signal.ts'

/** A span of months as text. */
export function monthSpan(from: MonthIndex, to: MonthIndex): MonthSpan {
  return { from: monthOf(from), to: monthOf(to) }
}

/** The ids of the steps, in their order. */
export function idsOf(steps: readonly BegunStep[]): string[] {
  return steps.map((step) => step.fact.id)
}

/** A signal that fires, with its evidence. */
export function fired(code: SignalCode, evidence: Omit<Signal, 'code' | 'name' | 'isForAlliance'>): Signal {
  const { stepIds, months, figures, thresholds, clearedBy } = evidence
  const name = SIGNAL_NAMES[code]
  return { code, name, stepIds, months, figures, thresholds, clearedBy, isForAlliance: code === 'H' }
}
