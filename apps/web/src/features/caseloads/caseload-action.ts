import type { ArrangedCaseload, CaseloadPost } from '@wegmarke/contract/caseloads'

/** What the menu of a caseload offers. */
export type CaseloadAction = 'lead' | 'deputy' | 'handOver' | 'rename' | 'history'

/** Whether nobody leads the caseload today. */
export function isUnassigned(caseload: Pick<ArrangedCaseload, 'posts'>, today: string): boolean {
  return !caseload.posts.some((post) => post.kind === 'lead' && isHeld(post, today))
}

/** Whether the post is held on this day. */
export function isHeld({ from, to }: Pick<CaseloadPost, 'from' | 'to'>, today: string): boolean {
  return from <= today && (to === null || to >= today)
}

/** The caseloads of one organisation that an account leads at some time between two days. */
export function ledBetween(
  caseloads: readonly ArrangedCaseload[],
  accountId: string | null,
  from: string | null,
  to: string | null,
): ArrangedCaseload[] {
  if (accountId === null || from === null || to === null) return []
  return caseloads.filter(({ posts }) =>
    posts.some(
      (post) =>
        post.kind === 'lead' &&
        post.accountId === accountId &&
        post.from <= to &&
        (post.to === null || post.to >= from),
    ),
  )
}
