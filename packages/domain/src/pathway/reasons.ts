import type { EndReason, GapReason } from './vocabulary.ts'

/** Ends that excuse: the step is no element of a chain and no attempt. */
export const EXCUSED_END_REASONS = [
  'illness',
  'birth_or_care',
  'legal_bar',
] as const satisfies readonly EndReason[]

/** Reasons of a month without a step that stop the clocks. */
export const EXCUSED_GAP_REASONS = [
  'legal_bar',
  'illness',
  'maternity_or_care',
  'custody',
  'waiting_confirmed_place',
] as const satisfies readonly GapReason[]

/** Reasons that lie in the supply: they are also told to the alliance. */
export const SUPPLY_GAP_REASONS = [
  'no_place',
  'no_childcare',
  'no_transport',
  'costs',
] as const satisfies readonly GapReason[]

const excusedEnds: ReadonlySet<string> = new Set(EXCUSED_END_REASONS)
const excusedGaps: ReadonlySet<string> = new Set(EXCUSED_GAP_REASONS)
const supplyGaps: ReadonlySet<string> = new Set(SUPPLY_GAP_REASONS)

/** Whether a step that ended for this reason is no attempt. */
export function isExcusedEndReason(reason: EndReason | null): boolean {
  return reason !== null && excusedEnds.has(reason)
}

/** Whether a month without a step is taken out of the clocks for this reason. */
export function isExcusedGapReason(reason: GapReason): boolean {
  return excusedGaps.has(reason)
}

/** Whether this reason speaks about the supply. */
export function isSupplyGapReason(reason: GapReason): boolean {
  return supplyGaps.has(reason)
}
