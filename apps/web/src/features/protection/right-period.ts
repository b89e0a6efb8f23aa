import type { RightOnRecord } from '@wegmarke/contract/protection'

type Period = Pick<RightOnRecord, 'since' | 'until'>

/** How the period of a right is said: a right that was ended before it began was in force on no day. */
export function periodKeyOf({ since, until }: Period): 'since' | 'until' | 'onDay' | 'never' {
  if (until === null) return 'since'
  if (until < since) return 'never'
  return until === since ? 'onDay' : 'until'
}
