import type { Category, Role } from '@wegmarke/domain/access/roles'

type FilesByCategory = Readonly<Partial<Record<Category, readonly string[]>>>

/** Who acts and what row-level security opens to them today, as `app.begin_request` answers it. */
export interface SessionPrincipal {
  readonly sessionId: string
  readonly accountId: string
  readonly allianceId: string
  readonly displayName: string
  readonly email: string
  readonly locale: 'de' | 'en'
  /** Civil date that counts as today in this transaction. */
  readonly today: string
  /** All grants valid today; one that opens files counts only when confirmed. */
  readonly grants: readonly {
    readonly id: string
    readonly role: Role
    readonly organisationId: string
    readonly confirmed: boolean
  }[]
  /** Roles of the grants that count. */
  readonly roles: readonly Role[]
  /** Caseloads worked today. */
  readonly posts: readonly {
    readonly caseloadId: number
    readonly organisationId: string
    readonly kind: 'lead' | 'deputy'
  }[]
  readonly supervisedOrganisations: readonly string[]
  readonly supervisedCaseloads: readonly number[]
  /** Organisations watched over as data protection officer. */
  readonly protectedOrganisations: readonly string[]
  /** Files opened by an open access request. */
  readonly requestedFiles: readonly string[]
  readonly mentoredFiles: readonly string[]
  /** Files opened by consent (and, to read, by an access request), per category. */
  readonly opened: { readonly read: FilesByCategory; readonly contribute: FilesByCategory }
}
