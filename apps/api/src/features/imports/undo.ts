import { sql, type Transaction } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Database } from '../../platform/db/tables.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { lockBatch, organisationOfBatch } from './batch-queries.ts'
import { auditFiles } from './commands.ts'
import { evaluateTouched, holdFiles } from './hold-files.ts'
import { PART_TABLES, PARTS } from './parts.ts'

type Tx = Transaction<Database>

/** A file that stays although the import opened it, because somebody has worked in it since. */
export interface KeptFile {
  readonly caseFileId: string
  readonly label: string
}

/** Records that people make in a file and no import does. */
const HAND_MADE = [
  'journal_entry',
  'task',
  'note_answer',
  'assessment_item',
  'admission_decision',
  'mentorship',
  'plan',
  'hand_over',
] as const

/** Records that a file is opened with; one of a later moment, or in a later version, was written by hand. */
const OPENED_WITH = ['person', 'person_identity', 'person_contact', 'entry_level', 'goal'] as const

/** Whether somebody has worked in a file since the batch: a changed record, or one that the batch has not written. */
function workedOn(batchId: string) {
  const changed = PARTS.map(
    (part) => sql`EXISTS (SELECT FROM ${sql.table(PART_TABLES[part])} x
      LEFT JOIN import_effect e ON e.batch_id = ${batchId} AND e.thing_id = x.id AND e.version = x.version
      WHERE x.case_file_id = f.id AND e.id IS NULL)`,
  )
  const made = HAND_MADE.map((table) =>
    table === 'note_answer'
      ? sql`EXISTS (SELECT FROM note_answer a JOIN note n ON n.id = a.note_id WHERE n.case_file_id = f.id)`
      : sql`EXISTS (SELECT FROM ${sql.table(table)} x WHERE x.case_file_id = f.id)`,
  )
  const corrected = OPENED_WITH.map(
    (table) => sql`EXISTS (SELECT FROM ${sql.table(table)} x WHERE x.case_file_id = f.id
      AND (x.version > 1 OR x.recorded_at <> f.recorded_at))`,
  )
  const moved = sql`f.version > 1`
  // Not all of it is in sight of who takes the import back: a deputy reads no consents, nobody but an officer a request.
  const bound = sql`app.has_consent_or_request(f.id)`
  return sql<boolean>`(${sql.join([...changed, ...made, ...corrected, moved, bound], sql` OR `)})`
}

async function keptFiles(tx: Tx, batchId: string): Promise<KeptFile[]> {
  const { rows } = await sql<{ id: string; label: string }>`
    SELECT f.id, p.name_as_wished || ' (' || f.code || ')' AS label
    FROM import_effect o JOIN case_file f ON f.id = o.case_file_id JOIN person p ON p.case_file_id = f.id
    WHERE o.batch_id = ${batchId} AND o.thing = 'case_file' AND o.action = 'created' AND ${workedOn(batchId)} ORDER BY f.code`.execute(
    tx,
  )
  return rows.map((row) => ({ caseFileId: row.id, label: row.label }))
}

async function deleteParts(tx: Tx, batchId: string): Promise<void> {
  for (const part of PARTS) {
    await sql`DELETE FROM ${sql.table(PART_TABLES[part])} x USING import_effect e
      WHERE e.batch_id = ${batchId} AND e.thing = ${PART_TABLES[part]} AND x.id = e.thing_id AND x.version = e.version`.execute(
      tx,
    )
  }
}

/** A file that took the number of the list, because it was decided to be the same person, gives it back. */
async function releaseFiles(tx: Tx, batchId: string): Promise<void> {
  await sql`UPDATE case_file f SET source_id = NULL, external_id = NULL
    FROM import_effect e JOIN import_batch b ON b.id = e.batch_id
    WHERE e.batch_id = ${batchId} AND e.thing = 'case_file' AND e.action = 'changed' AND f.id = e.case_file_id
      AND f.source_id = b.source_id`.execute(tx)
}

/**
 * Takes back everything that a batch has written and nobody has changed since. Files that it opened are deleted, unless
 * somebody has worked in them: those are answered by name and keep what was changed.
 */
export async function undoImport(
  tx: Tx,
  principal: SignedIn,
  batchId: string,
  version: number,
): Promise<KeptFile[]> {
  const batch = await lockBatch(tx, batchId)
  ensureVersion(version, batch)
  if (batch.state !== 'committed') throw refuse('state-conflict', { current: batch })
  await sql`SELECT app.begin_import(${batchId}, true)`.execute(tx)
  const touched = await touchedFiles(tx, batchId)
  await holdFiles(tx, touched)
  await auditFiles(tx, touched, 'import.withdrawn', batchId)
  const kept = await keptFiles(tx, batchId)
  await deleteParts(tx, batchId)
  await releaseFiles(tx, batchId)
  await sql`DELETE FROM case_file f USING import_effect e WHERE e.batch_id = ${batchId} AND e.thing = 'case_file'
    AND e.action = 'created' AND f.id = e.case_file_id AND f.id <> ALL (${kept.map((file) => file.caseFileId)}::uuid[])`.execute(
    tx,
  )
  const left = await sql<{
    id: string
  }>`SELECT id FROM case_file WHERE id = ANY (${touched}::uuid[])`.execute(tx)
  const leftIds = left.rows.map((file) => file.id)
  await evaluateTouched(tx, { touched: leftIds, held: leftIds, today: principal.today })
  await tx
    .updateTable('import_batch')
    .set({ state: 'undone', undone_at: sql`now()` })
    .where('id', '=', batchId)
    .execute()
  await audit(tx, {
    action: 'import.undone',
    thing: 'import',
    thingId: batchId,
    organisationId: await organisationOfBatch(tx, batchId),
    details: { files: touched.length, kept: kept.length },
  })
  return kept
}

async function touchedFiles(tx: Tx, batchId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('import_effect')
    .select('case_file_id')
    .distinct()
    .where('batch_id', '=', batchId)
    .execute()
  return rows.map((row) => row.case_file_id)
}
