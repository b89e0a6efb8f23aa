import type { CivilDate } from '../calendar/civil-date.ts'
import type { RequestState } from './oversight-words.ts'

/** What is known of an access request by which it is chosen: when it was closed, and by which day it is to be answered. */
export interface ListedRequest {
  readonly closedAt: string | null
  readonly dueOn: CivilDate
}

/** Whether an access request belongs to what a list shows, seen from today: overdue is open and past its day. */
export function isInState(
  { closedAt, dueOn }: ListedRequest,
  state: RequestState,
  today: CivilDate,
): boolean {
  switch (state) {
    case 'all':
      return true
    case 'open':
      return closedAt === null
    case 'overdue':
      return closedAt === null && dueOn < today
    case 'closed':
      return closedAt !== null
  }
}
