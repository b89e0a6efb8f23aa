import { randomUUID } from 'node:crypto'
import type { ImportMapping } from '@wegmarke/contract/imports'
import type { ImportMode, RowDecision } from '@wegmarke/domain/import/vocabulary'
import { sql, type Transaction } from 'kysely'
import { organisationsAs, type SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Database } from '../../platform/db/tables.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { ensure, refuse } from '../../platform/http/refuse.ts'
import { getRow, lockBatch } from './batch-queries.ts'
import { insertMany } from '../../platform/db/insert-many.ts'
import { evaluateTouched, holdFiles } from './hold-files.ts'
import { parseUpload } from './parse-upload.ts'
import { countPlan, type PlannedRow } from './plan.ts'
import { prepareImport, type BatchToPlan } from './prepare.ts'
import { ensureSource, findSource } from './sources.ts'
import { storePlan } from './store-plan.ts'
import { writePlan } from './write-plan.ts'

type Tx = Transaction<Database>

/** Keeps an uploaded list; nothing of it is in any file yet. Answers the id of the batch. */
export async function uploadImport(
  tx: Tx,
  principal: SignedIn,
  upload: { readonly fileName: string; readonly contentBase64: string },
): Promise<string> {
  const { encoding, delimiter, header, rows } = parseUpload(Buffer.from(upload.contentBase64, 'base64'))
  const organisation = principal.posts[0]?.organisationId ?? organisationsAs(principal, 'supervisor')[0]
  if (organisation === undefined) throw refuse('not-allowed', { action: 'import.run' })
  const id = randomUUID()
  await insertMany(tx, 'import_batch', [
    { id, organisation_id: organisation, file_name: upload.fileName, encoding, delimiter, header },
  ])
  await insertMany(
    tx,
    'import_row',
    rows.map((cells, index) => ({ batch_id: id, number: index + 1, cells })),
  )
  await audit(tx, {
    action: 'import.uploaded',
    thing: 'import',
    thingId: id,
    organisationId: organisation,
    details: { rows: rows.length },
  })
  return id
}

/** The caseload that takes the list: own ones, or any of a supervised organisation. @throws 422 */
async function organisationOf(tx: Tx, principal: SignedIn, caseloadId: number): Promise<string> {
  const caseload = await tx
    .selectFrom('caseload')
    .select('organisation_id')
    .where('id', '=', caseloadId)
    .executeTakeFirst()
  const isOwn = principal.posts.some((post) => post.caseloadId === caseloadId)
  const isSupervised =
    caseload !== undefined && organisationsAs(principal, 'supervisor').includes(caseload.organisation_id)
  if (caseload === undefined || !(isOwn || isSupervised)) {
    throw refuse('refused-by-domain', { errors: [{ pointer: '/caseloadId', code: 'caseload-not-yours' }] })
  }
  return caseload.organisation_id
}

/** Maps the columns and checks all rows: the dry run. */
export async function checkImport(
  tx: Tx,
  principal: SignedIn,
  batchId: string,
  version: number,
  choice: { readonly mapping: ImportMapping; readonly profileId: string | null; readonly caseloadId: number },
): Promise<void> {
  const batch = await lockBatch(tx, batchId)
  ensureVersion(version, batch)
  if (batch.state !== 'uploaded' && batch.state !== 'checked')
    throw refuse('state-conflict', { current: batch })
  const organisationId = await organisationOf(tx, principal, choice.caseloadId)
  const { numUpdatedRows } = await tx
    .updateTable('import_batch')
    .set({
      organisation_id: organisationId,
      mapping: JSON.stringify(choice.mapping),
      profile_id: choice.profileId,
      caseload_id: choice.caseloadId,
      state: 'checked',
    })
    .where('id', '=', batchId)
    .executeTakeFirst()
  // A supervisor reads the lists of others; whoever has uploaded one goes on with it.
  ensure(numUpdatedRows === 1n, 'import.run')
  const plan = await recheck(tx, principal, await batchToPlan(tx, batchId))
  // Looking for look-alikes is a search in the whole organisation
  await audit(tx, {
    action: 'import.checked',
    thing: 'import',
    thingId: batchId,
    organisationId,
    details: { rows: plan.length, resemblances: plan.filter((row) => row.lookAlikes.length > 0).length },
  })
}

async function batchToPlan(tx: Tx, batchId: string): Promise<BatchToPlan & { caseloadId: number }> {
  const row = await tx
    .selectFrom('import_batch')
    .select(['header', 'mapping', 'organisation_id', 'caseload_id'])
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow()
  const mapping = row.mapping as ImportMapping | null
  if (mapping === null || row.caseload_id === null)
    throw refuse('state-conflict', { detail: 'not checked yet' })
  return {
    id: batchId,
    header: row.header,
    mapping,
    organisationId: row.organisation_id,
    caseloadId: row.caseload_id,
    sourceId: await findSource(tx, row.organisation_id, mapping),
  }
}

async function recheck(
  tx: Tx,
  principal: SignedIn,
  batch: BatchToPlan,
  look: 'again' | 'as-found' = 'again',
): Promise<PlannedRow[]> {
  const plan = await prepareImport(tx, principal, batch, look)
  await storePlan(tx, batch.id, plan)
  await tx
    .updateTable('import_batch')
    .set({ counts: JSON.stringify(countPlan(plan)) })
    .where('id', '=', batch.id)
    .execute()
  return plan
}

/** Says of a row on the review list whether it is the same person, another one, or to be left out. */
export async function decideImportRow(
  tx: Tx,
  principal: SignedIn,
  row: { readonly batchId: string; readonly number: number },
  choice: { readonly decision: RowDecision; readonly caseFileId: string | null },
): Promise<void> {
  const batch = await lockBatch(tx, row.batchId)
  if (batch.state !== 'checked') throw refuse('state-conflict', { current: batch })
  const { lookAlikes } = await getRow(tx, row.batchId, row.number)
  const isAmongThem = lookAlikes.some(
    (one) => one.caseFileId !== null && one.caseFileId === choice.caseFileId,
  )
  if (choice.decision === 'same' && !isAmongThem) {
    throw refuse('refused-by-domain', { errors: [{ pointer: '/caseFileId', code: 'not-a-look-alike' }] })
  }
  const { numUpdatedRows } = await tx
    .updateTable('import_row')
    .set({
      decision: choice.decision,
      decided_file_id: choice.decision === 'same' ? choice.caseFileId : null,
    })
    .where('batch_id', '=', row.batchId)
    .where('number', '=', row.number)
    .executeTakeFirst()
  ensure(numUpdatedRows === 1n, 'import.run')
  await recheck(tx, principal, await batchToPlan(tx, row.batchId), 'as-found')
}

/**
 * Writes the valid rows into the files, or nothing at all when all are asked for and one is not valid. Every file that
 * was touched is evaluated in the same transaction.
 */
export async function commitImport(
  tx: Tx,
  principal: SignedIn,
  batchId: string,
  version: number,
  mode: ImportMode,
): Promise<void> {
  const before = await lockBatch(tx, batchId)
  ensureVersion(version, before)
  if (before.state !== 'checked') throw refuse('state-conflict', { current: before })
  await sql`SELECT app.begin_import(${batchId})`.execute(tx)
  const batch = await batchToPlan(tx, batchId)
  const { plan, held } = await planAndHold(tx, principal, batch)
  const counts = countPlan(plan)
  if (mode === 'all-or-nothing' && counts.faulty + counts.toReview > 0) {
    throw refuse('refused-by-domain', {
      errors: [
        { pointer: '/mode', code: 'rows-not-valid', params: { rows: counts.faulty + counts.toReview } },
      ],
    })
  }
  const sourceId = await ensureSource(tx, batch.organisationId, batch.mapping)
  const touched = await writePlan(tx, plan, { ...batch, batchId, sourceId })
  await evaluateTouched(tx, { touched, held, today: principal.today })
  await sql`UPDATE import_row SET state = 'written' WHERE batch_id = ${batchId} AND state = 'valid'`.execute(
    tx,
  )
  await tx
    .updateTable('import_batch')
    .set({ state: 'committed', mode, source_id: sourceId, committed_at: sql`now()` })
    .where('id', '=', batchId)
    .execute()
  await audit(tx, {
    action: 'import.committed',
    thing: 'import',
    thingId: batchId,
    organisationId: batch.organisationId,
    details: { files: touched.length, rows: counts.valid },
  })
  await auditFiles(tx, touched, 'import.written', batchId)
}

/** Plans, holds the files that are there already, and plans again with what their writers have left. */
async function planAndHold(
  tx: Tx,
  principal: SignedIn,
  batch: BatchToPlan,
): Promise<{ plan: PlannedRow[]; held: string[] }> {
  const plan = await recheck(tx, principal, batch)
  const held = [
    ...new Set(plan.flatMap(({ state, fileId }) => (state === 'valid' && fileId ? [fileId] : []))),
  ]
  if (held.length === 0) return { plan, held }
  await holdFiles(tx, held)
  return { plan: await recheck(tx, principal, batch, 'as-found'), held }
}

/** One trace for each file that an import has touched, so that a file's own history is whole. */
export async function auditFiles(
  tx: Tx,
  caseFileIds: readonly string[],
  action: 'import.written' | 'import.withdrawn',
  batchId: string,
): Promise<void> {
  await sql`INSERT INTO audit_event (alliance_id, organisation_id, account_id, session_id, action, case_file_id, thing, thing_id)
    SELECT f.alliance_id, f.organisation_id, app.account_id(), current_setting('app.session_id')::uuid, ${action}, f.id, 'import', ${batchId}
    FROM case_file f WHERE f.id = ANY (${[...caseFileIds]}::uuid[])`.execute(tx)
}
