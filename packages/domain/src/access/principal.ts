import type { Category, Role } from './roles.ts'

/** A role held on this day, in one organisation. `confirmed` is false until a supervisor has confirmed a grant that opens files. */
export interface Grant {
  readonly role: Role
  readonly organisationId: string
  readonly confirmed: boolean
}

/** A signed-in account as the database knows it at this request. */
export interface Principal {
  readonly accountId: string
  readonly allianceId: string
  readonly grants: readonly Grant[]
  /** Caseloads that the account works as lead or deputy today, with the organisation each belongs to. */
  readonly posts: readonly { caseloadId: number; organisationId: string; kind: 'lead' | 'deputy' }[]
}

/** How one principal stands to one file, today. Facts come from SQL, the decision is made in `may.ts`. */
export interface FileRelations {
  readonly isLead: boolean
  readonly isDeputy: boolean
  readonly isSupervisor: boolean
  readonly isMentor: boolean
  /** Data protection officer of the organisation that holds the file; opens no content by itself. */
  readonly isDataProtectionOfficer: boolean
  readonly hasOpenAccessRequest: boolean
  readonly readable: readonly Category[]
  readonly contributable: readonly Category[]
  readonly isClosed: boolean
}

/** No relation at all: what a colleague, an administrator or a stranger has to a file. */
export const NO_RELATION: FileRelations = {
  isLead: false,
  isDeputy: false,
  isSupervisor: false,
  isMentor: false,
  isDataProtectionOfficer: false,
  hasOpenAccessRequest: false,
  readable: [],
  contributable: [],
  isClosed: false,
}
