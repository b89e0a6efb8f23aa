import type { RoleGrant } from '@wegmarke/contract/accounts'
import type { Organisation } from '@wegmarke/contract/organisations'
import { type Role, ROLES_WITH_CASE_CONTENT } from '@wegmarke/domain/access/roles'
import { type DateEntry, dateEntry, NO_DATE } from '../../ui/date-entry.ts'

/** One role in a form. */
export interface GrantValues {
  role: Role | null
  organisationId: string | null
  from: DateEntry
  to: DateEntry
}

/** An empty role that begins today. */
export function newGrant(today: string): GrantValues {
  return { role: null, organisationId: null, from: dateEntry(today), to: NO_DATE }
}

/** A role as it is sent; only for one in which nothing is missing. */
export function grantBody({ role, organisationId, from, to }: GrantValues) {
  if (role === null || organisationId === null || from.date === null)
    throw new Error('the role is not complete')
  return { role, organisationId, from: from.date, to: to.date }
}

/** Whether the role opens files, and so waits for confirmation. */
export function opensFiles(role: Role | null): boolean {
  return (ROLES_WITH_CASE_CONTENT as readonly (Role | null)[]).includes(role)
}

/** Whether the organisation cannot have the role, because it may never hold content of files. */
export function isBarred(organisation: Pick<Organisation, 'mayHoldContent'>, role: Role | null): boolean {
  return !organisation.mayHoldContent && opensFiles(role)
}

/** How the period of a role is said: by today's view, and with its end when there is one. */
export function periodOf(
  { from, to }: Pick<RoleGrant, 'from' | 'to'>,
  today: string,
): 'between' | 'startsOn' | 'since' {
  if (to !== null) return 'between'
  return from > today ? 'startsOn' : 'since'
}
