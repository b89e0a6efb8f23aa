import type { FileRelations, Principal } from './principal.ts'
import type { Category, Role } from './roles.ts'

/** A named yes-or-no question about a principal and its relations to one file. */
export type Rule = (principal: Principal, relations: FileRelations) => boolean

export const isLead: Rule = (_principal, file) => file.isLead
export const isDeputy: Rule = (_principal, file) => file.isDeputy
export const isSupervisor: Rule = (_principal, file) => file.isSupervisor
export const isMentor: Rule = (_principal, file) => file.isMentor
export const isDataProtectionOfficer: Rule = (_principal, file) => file.isDataProtectionOfficer
export const isOpenFile: Rule = (_principal, file) => !file.isClosed
export const isClosedFile: Rule = (_principal, file) => file.isClosed
export const hasAccessRequest: Rule = (_principal, file) => file.hasOpenAccessRequest
export const participates: Rule = (_principal, file) => file.readable.length > 0
export const worksOn: Rule = or(isLead, isDeputy)

/** The account holds this role somewhere, confirmed where the role opens files. */
export function holds(role: Role): Rule {
  return (principal) => principal.grants.some((grant) => grant.role === role && grant.confirmed)
}

/** Consent has opened this category of the file to the account by name. */
export function mayRead(category: Category): Rule {
  return (_principal, file) => file.readable.includes(category)
}

/** Consent lets the account add rows of this category to the file. */
export function mayContribute(category: Category): Rule {
  return (_principal, file) => file.contributable.includes(category)
}

/** At least one of the rules holds. */
export function or(...rules: readonly Rule[]): Rule {
  return (principal, file) => rules.some((rule) => rule(principal, file))
}

/** All of the rules hold. */
export function and(...rules: readonly Rule[]): Rule {
  return (principal, file) => rules.every((rule) => rule(principal, file))
}
