import type { OwnConcern } from '@wegmarke/contract/mentees'

/**
 * What the card of a person shows of the own concerns, which come newest first: every one that waits for an answer,
 * then the newest when that is answered. The others wait on the page of the person.
 */
export function concernsOnCard(concerns: readonly OwnConcern[]): OwnConcern[] {
  const open = concerns.filter(({ answer }) => answer === null)
  const newest = concerns.slice(0, 1).filter(({ answer }) => answer !== null)
  return [...open, ...newest]
}
