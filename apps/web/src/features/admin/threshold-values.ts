import type { Thresholds } from '@wegmarke/contract/settings'
import type { SignalCode } from '@wegmarke/domain/career/signal'

export type ThresholdName = keyof Thresholds

/** What stands in the boxes: text, so that nothing typed is lost. */
export type ThresholdValues = Record<ThresholdName, string>

/** Each signal with the thresholds that it has; repetition has none. */
export const THRESHOLDS_OF = {
  A: ['chainSteps'],
  B: ['standstillMonths'],
  C: [],
  D: ['brokenOffSteps', 'brokenOffWindowMonths'],
  E: ['silentGapMonths'],
  F: ['holdingSteps', 'holdingPercent'],
  G: ['paceMonths', 'paceMonthsPerGain'],
  H: ['noAccessMonths'],
} as const satisfies Record<SignalCode, readonly ThresholdName[]>

export const THRESHOLD_NAMES: readonly ThresholdName[] = Object.values(THRESHOLDS_OF).flat()

/** The unit that a threshold counts in. */
export function unitOf(name: ThresholdName): 'steps' | 'months' | 'percent' {
  if (name.endsWith('Percent')) return 'percent'
  return name.endsWith('Steps') ? 'steps' : 'months'
}

/** The smallest and the largest value that the server takes. */
export function rangeOf(name: ThresholdName): { readonly least: number; readonly most: number } {
  return { least: 1, most: unitOf(name) === 'percent' ? 100 : 120 }
}

/** The thresholds as text for the boxes. */
export function thresholdValues(thresholds: Thresholds): ThresholdValues {
  const entries = THRESHOLD_NAMES.map((name) => [name, String(thresholds[name])])
  return Object.fromEntries(entries) as ThresholdValues
}

/** The whole number that a box holds, or undefined. */
export function wholeNumber(text: string): number | undefined {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined
}

/** The boxes as thresholds; ask `wholeNumber` of each before. */
export function thresholdsOf(values: ThresholdValues): Thresholds {
  const entries = THRESHOLD_NAMES.map((name) => [name, wholeNumber(values[name]) ?? 0])
  return Object.fromEntries(entries) as Thresholds
}
