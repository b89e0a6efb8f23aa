/** The four fields of work that the alliance brings together. */
export const FIELDS_OF_WORK = [
  'migration_integration',
  'labour_economy',
  'social_affairs',
  'education',
] as const
export type FieldOfWork = (typeof FIELDS_OF_WORK)[number]

export const ORGANISATION_KINDS = [
  'district',
  'municipality',
  'jobcenter',
  'employment_agency',
  'school',
  'training_provider',
  'youth_welfare',
  'counselling',
  'volunteer_association',
  'foreigners_authority',
  'police',
  'security_authority',
  'other',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** Organisations that may never hold content of files. */
export const KINDS_WITHOUT_CONTENT = [
  'foreigners_authority',
  'police',
  'security_authority',
] as const satisfies readonly OrganisationKind[]

/** Whether an organisation of this kind may hold content of files. */
export function mayHoldContent(kind: OrganisationKind): boolean {
  return !(KINDS_WITHOUT_CONTENT as readonly OrganisationKind[]).includes(kind)
}
