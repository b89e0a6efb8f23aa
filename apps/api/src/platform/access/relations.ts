import type { FileRelations } from '@wegmarke/domain/access/principal'
import type { Category } from '@wegmarke/domain/access/roles'
import type { Transaction } from 'kysely'
import type { Database } from '../db/tables.ts'
import type { SignedIn } from './principal.ts'

/** What a file itself says about who may reach it. */
export interface FilePlace {
  readonly id: string
  readonly organisationId: string | null
  readonly caseloadId: number | null
  readonly isClosed: boolean
}

/**
 * How this principal stands to a file, read in one statement under row-level security.
 * @returns null when the file does not exist or may not be seen: callers answer 404 in both cases
 */
export async function relationsTo(
  tx: Transaction<Database>,
  principal: SignedIn,
  caseFileId: string,
): Promise<FileRelations | null> {
  const row = await tx
    .selectFrom('case_file')
    .select(['organisation_id', 'caseload_id', 'closed_on'])
    .where('id', '=', caseFileId)
    .executeTakeFirst()
  if (row)
    return relationsOf(principal, {
      id: caseFileId,
      organisationId: row.organisation_id,
      caseloadId: row.caseload_id,
      isClosed: row.closed_on !== null,
    })
  return relationsUnseen(principal, caseFileId)
}

/** How somebody stands to a file whose row they do not see: a mentorship that counts is one of an open file. */
export function relationsUnseen(principal: SignedIn, caseFileId: string): FileRelations | null {
  if (!principal.mentoredFiles.includes(caseFileId)) return null
  return relationsOf(principal, { id: caseFileId, organisationId: null, caseloadId: null, isClosed: false })
}

/** The same for a file whose row has been read already, in a list or a longer statement. */
export function relationsOf(principal: SignedIn, file: FilePlace): FileRelations {
  const { posts, supervisedCaseloads, protectedOrganisations, mentoredFiles, requestedFiles, opened } =
    principal
  const kinds = posts.filter((post) => post.caseloadId === file.caseloadId).map((post) => post.kind)
  return {
    isLead: kinds.includes('lead'),
    isDeputy: kinds.includes('deputy'),
    isSupervisor: file.caseloadId !== null && supervisedCaseloads.includes(file.caseloadId),
    isMentor: mentoredFiles.includes(file.id),
    isDataProtectionOfficer:
      file.organisationId !== null && protectedOrganisations.includes(file.organisationId),
    hasOpenAccessRequest: requestedFiles.includes(file.id),
    readable: categoriesOf(opened.read, file.id),
    contributable: categoriesOf(opened.contribute, file.id),
    isClosed: file.isClosed,
  }
}

function categoriesOf(opened: SignedIn['opened']['read'], fileId: string): Category[] {
  return (Object.entries(opened) as [Category, readonly string[]][])
    .filter(([, files]) => files.includes(fileId))
    .map(([category]) => category)
}
