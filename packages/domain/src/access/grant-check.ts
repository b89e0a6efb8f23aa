import type { CivilDate } from '../calendar/civil-date.ts'
import { overlap, type Period } from '../caseload/period.ts'
import type { Role } from './roles.ts'

/** A role in an organisation with its first and last day. */
export interface GrantedRole extends Period {
  readonly role: Role
  readonly organisationId: string
}

/** Why a role cannot be given, or cannot end on that day. */
export interface GrantRefusal {
  readonly code: 'begins-in-past' | 'ends-in-past' | 'ends-before-it-begins' | 'granted-already'
  readonly pointer: string
  readonly params?: Readonly<Record<string, string>>
}

/** Refuses a role for a time that has passed: nobody gets a right afterwards, it begins and ends today at the earliest. */
export function checkGrantPeriod({ from, to }: Period, today: CivilDate): GrantRefusal[] {
  const begin: GrantRefusal[] =
    from < today ? [{ code: 'begins-in-past', pointer: '/from', params: { today } }] : []
  return [...begin, ...checkGrantEnd({ from, to }, today)]
}

/** Refuses a last day in the past or before the beginning. */
export function checkGrantEnd({ from, to }: Period, today: CivilDate): GrantRefusal[] {
  if (to === null) return []
  if (to < today) return [{ code: 'ends-in-past', pointer: '/to' }]
  return to < from ? [{ code: 'ends-before-it-begins', pointer: '/to' }] : []
}

/** Whether the account holds the role in the organisation on one of these days already: ending one would leave the other. */
export function isHeldAlready(grant: GrantedRole, held: readonly GrantedRole[]): boolean {
  return held.some(
    (one) => one.role === grant.role && one.organisationId === grant.organisationId && overlap(one, grant),
  )
}
