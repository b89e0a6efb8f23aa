import type { Principal } from '@wegmarke/domain/access/principal'
import type { Role } from '@wegmarke/domain/access/roles'
import type { SessionPrincipal } from '../db/session-principal.ts'

/** The principal of the domain, with what `app.begin_request()` has read about this request. */
export type SignedIn = SessionPrincipal

/** Organisations in which the principal holds this role, confirmed where the role opens files. */
export function organisationsAs(principal: Principal, role: Role): string[] {
  return principal.grants
    .filter((grant) => grant.role === role && grant.confirmed)
    .map((grant) => grant.organisationId)
}
