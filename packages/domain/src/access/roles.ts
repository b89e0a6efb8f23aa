/** The roles an account can be granted; what each may do stands in `may.ts` alone. */
export const ROLES = [
  'caseworker',
  'volunteer',
  'supervisor',
  'alliance_member',
  'administrator',
  'data_protection_officer',
] as const

export type Role = (typeof ROLES)[number]

/** Roles whose grant opens content of files: a supervisor of the organisation has to confirm them. */
export const ROLES_WITH_CASE_CONTENT = [
  'caseworker',
  'volunteer',
  'supervisor',
] as const satisfies readonly Role[]

/** The classes of data; each table of a file belongs to exactly one, and consent is given per class. */
export const CATEGORIES = [
  'identity',
  'contact',
  'pathway',
  'residence',
  'needs',
  'journal',
  'mentoring',
  'documents',
] as const

export type Category = (typeof CATEGORIES)[number]
