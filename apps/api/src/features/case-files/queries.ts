import type { CaseFile, CaseloadChoice } from '@wegmarke/contract/case-files'
import { fileAbilities, may } from '@wegmarke/domain/access/may'
import type { FileRelations, Principal } from '@wegmarke/domain/access/principal'
import { sql } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import { relationsOf } from '../../platform/access/relations.ts'
import { readTrace } from '../../platform/audit/read-trace.ts'
import type { TextRows } from '../../platform/db/batch.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import type { BoundStatement } from '../../platform/db/statement.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { selectCaseFile, type StoredCaseFile } from './select-case-file.ts'

/** What has to be sent to read a whole file, and the trace that it was read. */
export function selectWholeFile(caseFileId: string): BoundStatement[] {
  return [selectCaseFile({ caseFileId }), readTrace({ caseFileId, action: 'caseFile.read' })]
}

/**
 * A whole file as this reader may see it. What the reader sees is decided twice: row-level security leaves rows out,
 * and a category that is closed to the reader is null. @throws 404 when the file may not be seen
 */
export function wholeFile(caseFileId: string, rows: TextRows, principal: SignedIn): CaseFile {
  const [organisationId = null, caseloadId, closedOn, json] = rows[0] ?? []
  if (json == null) throw refuse('not-found')
  const place = {
    id: caseFileId,
    organisationId,
    caseloadId: Number(caseloadId),
    isClosed: closedOn !== null,
  }
  const relations = relationsOf(principal, place)
  if (!may(principal, 'caseFile.read', relations)) throw refuse('not-found')
  const stored = JSON.parse(json) as StoredCaseFile
  return { ...closeCategories(stored, principal, relations), abilities: fileAbilities(principal, relations) }
}

function closeCategories(
  file: StoredCaseFile,
  principal: Principal,
  relations: FileRelations,
): Omit<CaseFile, 'abilities'> {
  const unless = <T>(isOpen: boolean, value: T): T | null => (isOpen ? value : null)
  const pathway = may(principal, 'pathway.read', relations)
  const residence = may(principal, 'residence.read', relations)
  const notes = may(principal, 'note.read', relations)
  return {
    ...file,
    deputies: unless(file.caseload !== null, file.deputies),
    identity: unless(may(principal, 'identity.read', relations), file.identity),
    contact: unless(may(principal, 'contact.read', relations), file.contact),
    goals: unless(pathway, file.goals),
    entryLevels: unless(pathway, file.entryLevels),
    steps: unless(pathway, file.steps),
    gaps: unless(pathway, file.gaps),
    attainments: unless(pathway, file.attainments),
    residence: unless(residence, file.residence),
    entitlements: unless(residence, file.entitlements),
    tasks: unless(may(principal, 'journal.read', relations), file.tasks),
    notes: unless(notes, file.notes),
    evaluation: unless(notes, file.evaluation),
  }
}

/** The version of the file itself and its present caseload. @throws 404 when it may not be seen */
export async function getFileVersion(
  tx: Tx,
  caseFileId: string,
): Promise<{ version: number; organisationId: string }> {
  const { rows } = await sql<{ version: number; organisationId: string }>`
    SELECT version, organisation_id AS "organisationId" FROM case_file WHERE id = ${caseFileId}`.execute(tx)
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return row
}

/** What is answered when a file was opened: its id and the code that stands for the person. */
export async function getCodeOf(tx: Tx, caseFileId: string): Promise<{ id: string; code: string }> {
  const { rows } = await sql<{ id: string; code: string }>`
    SELECT id, code FROM case_file WHERE id = ${caseFileId}`.execute(tx)
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return row
}

/** Caseloads of the organisations that the account works for, with who leads them today. */
export async function listCaseloads(tx: Tx): Promise<CaseloadChoice[]> {
  const { rows } = await sql<CaseloadChoice>`
    SELECT c.id, c.name, o.name AS "organisationName", a.display_name AS "leadName"
    FROM caseload c JOIN organisation o ON o.id = c.organisation_id
    LEFT JOIN caseload_post p ON p.caseload_id = c.id AND p.kind = 'lead' AND p.valid_from <= app.today()
      AND (p.valid_to IS NULL OR p.valid_to >= app.today())
    LEFT JOIN account a ON a.id = p.account_id
    ORDER BY o.name COLLATE "de-x-icu", c.name COLLATE "de-x-icu", c.id`.execute(tx)
  return rows
}

/** The organisation of a caseload; undefined when it is none of the account's organisations. */
export async function findOrganisationOf(tx: Tx, caseloadId: number): Promise<string | undefined> {
  const { rows } = await sql<{ organisation_id: string }>`
    SELECT organisation_id FROM caseload WHERE id = ${caseloadId}`.execute(tx)
  return rows[0]?.organisation_id
}
