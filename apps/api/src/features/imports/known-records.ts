import { sql, type Transaction } from 'kysely'
import type { Database } from '../../platform/db/tables.ts'
import { COMPARED, PART_TABLES, PARTS, printOf, type Part } from './parts.ts'

/** A record that an earlier run of the same source has written. */
export interface KnownRecord {
  readonly caseFileId: string
  readonly print: string
}

/** A file that this source knows; `heldBy` names the caseload when the file is out of sight. */
export interface KnownFile {
  readonly caseFileId: string | null
  readonly heldBy: string | null
  readonly isClosed: boolean
}

/** What the files hold of a source already, by its external ids. */
export interface KnownRecords {
  readonly files: ReadonlyMap<string, KnownFile>
  readonly parts: Readonly<Record<Part, ReadonlyMap<string, KnownRecord>>>
}

const NOTHING: KnownRecords = {
  files: new Map(),
  parts: {
    step: new Map(),
    gap: new Map(),
    attainment: new Map(),
    residence: new Map(),
    entitlement: new Map(),
  },
}

async function knownParts(
  tx: Transaction<Database>,
  sourceId: string,
  part: Part,
): Promise<Map<string, KnownRecord>> {
  const { rows } = await sql<Record<string, string>>`
    SELECT external_id, case_file_id, ${sql.join(COMPARED[part].map((name) => sql.ref(name)))}
    FROM ${sql.table(PART_TABLES[part])} WHERE source_id = ${sourceId} AND external_id IS NOT NULL`.execute(
    tx,
  )
  return new Map(
    rows.map((row) => [
      row['external_id'] ?? '',
      { caseFileId: row['case_file_id'] ?? '', print: printOf(part, row) },
    ]),
  )
}

async function knownFiles(
  tx: Transaction<Database>,
  sourceId: string,
  externalIds: readonly string[],
): Promise<Map<string, KnownFile>> {
  const { rows } = await sql<{
    external_id: string
    case_file_id: string | null
    held_by: string | null
    is_closed: boolean
  }>`
    SELECT k.external_id, k.case_file_id, k.held_by, coalesce(f.closed_on IS NOT NULL, false) AS is_closed
    FROM app.find_imported_files(${sourceId}, ${[...externalIds]}) k LEFT JOIN case_file f ON f.id = k.case_file_id`.execute(
    tx,
  )
  return new Map(
    rows.map((row) => [
      row.external_id,
      { caseFileId: row.case_file_id, heldBy: row.held_by, isClosed: row.is_closed },
    ]),
  )
}

/** Reads what this source has written before; a source that is new has written nothing. */
export async function findKnownRecords(
  tx: Transaction<Database>,
  sourceId: string | null,
  externalIds: readonly string[],
): Promise<KnownRecords> {
  if (sourceId === null) return NOTHING
  const files = await knownFiles(tx, sourceId, externalIds)
  const parts: Record<Part, ReadonlyMap<string, KnownRecord>> = { ...NOTHING.parts }
  for (const part of PARTS) parts[part] = await knownParts(tx, sourceId, part)
  return { files, parts }
}
