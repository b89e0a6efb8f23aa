import type { AllianceCounts } from '@wegmarke/contract/alliance-counts'

/** Whether there is not one number to show: a page of hidden ones says nothing. */
export function isAllHidden({ counts, phases, municipalities }: AllianceCounts): boolean {
  return [...counts, ...phases, ...municipalities].every(({ count }) => count === null)
}
