import type { ImportBatch, ImportCounts, ImportMapping, ImportRow } from '@wegmarke/contract/imports'
import type { RowState } from '@wegmarke/domain/import/vocabulary'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/http/refuse.ts'

type Tx = Transaction<Database>

const SAMPLE_ROWS = 5

/** Moments travel in milliseconds, so the order is kept in milliseconds too. */
const UPLOADED = sql<string>`date_trunc('milliseconds', b.recorded_at)`

function batches(tx: Tx) {
  return tx
    .selectFrom('import_batch as b')
    .leftJoin('account as a', 'a.id', 'b.recorded_by')
    .select([
      'b.id',
      'b.version',
      'b.file_name',
      'b.state',
      'b.encoding',
      'b.delimiter',
      'b.header',
      'b.profile_id',
      'b.mapping',
      'b.caseload_id',
      'b.counts',
      'b.recorded_at',
      'b.committed_at',
      'b.undone_at',
      'a.display_name',
      sql<string[][] | null>`(SELECT jsonb_agg(to_jsonb(r.cells) ORDER BY r.number) FROM import_row r
        WHERE r.batch_id = b.id AND r.number <= ${SAMPLE_ROWS})`.as('sample'),
    ])
}

type BatchRecord = Awaited<ReturnType<ReturnType<typeof batches>['executeTakeFirstOrThrow']>>

function toBatch(row: BatchRecord): ImportBatch {
  return {
    id: row.id,
    version: row.version,
    fileName: row.file_name,
    state: row.state,
    encoding: row.encoding,
    delimiter: row.delimiter,
    header: row.header,
    sample: row.sample ?? [],
    profileId: row.profile_id,
    mapping: row.mapping as ImportMapping | null,
    caseloadId: row.caseload_id,
    counts: row.counts as ImportCounts | null,
    createdAt: row.recorded_at,
    createdBy: row.display_name ?? '',
    committedAt: row.committed_at,
    undoneAt: row.undone_at,
  }
}

/** One import as the screens see it. @throws 404 when it is not there or not this account's */
export async function getBatch(tx: Tx, id: string): Promise<ImportBatch> {
  const row = await batches(tx).where('b.id', '=', id).executeTakeFirst()
  if (row === undefined) throw refuse('not-found')
  return toBatch(row)
}

/**
 * One import, held until the end of the transaction: who else changes it waits, and then sees what has become of it.
 * @throws 404 when it is not visible, 403 when somebody else uploaded it: a supervisor reads it and no more
 */
export async function lockBatch(tx: Tx, id: string): Promise<ImportBatch> {
  const held = await tx.selectFrom('import_batch').select('id').where('id', '=', id).forUpdate().execute()
  const batch = await getBatch(tx, id)
  if (held.length === 0) throw refuse('not-allowed', { action: 'import.run' })
  return batch
}

/** The organisation that an import belongs to: its data protection officer reads the traces. */
export async function organisationOfBatch(tx: Tx, id: string): Promise<string> {
  const row = await tx
    .selectFrom('import_batch')
    .select('organisation_id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw refuse('not-found')
  return row.organisation_id
}

/** Imports, newest first, after the given moment and id. */
export async function listBatches(
  tx: Tx,
  after: readonly [string, string] | null,
  limit: number,
): Promise<ImportBatch[]> {
  let query = batches(tx).orderBy(UPLOADED, 'desc').orderBy('b.id').limit(limit)
  if (after) {
    const [at, id] = after
    query = query.where(
      sql<boolean>`(${UPLOADED} < ${at}::timestamptz OR (${UPLOADED} = ${at}::timestamptz AND b.id > ${id}::uuid))`,
    )
  }
  return (await query.execute()).map(toBatch)
}

type RowRecord = Pick<ImportRow, 'number' | 'state' | 'cells' | 'decision'> & {
  faults: unknown
  look_alikes: unknown
  decided_file_id: string | null
}

function toRow(row: RowRecord): ImportRow {
  return {
    number: row.number,
    state: row.state,
    cells: row.cells,
    faults: row.faults as ImportRow['faults'],
    lookAlikes: row.look_alikes as ImportRow['lookAlikes'],
    decision: row.decision,
    decidedFileId: row.decided_file_id,
  }
}

/** Rows of an import by number, all or those of one state. */
export async function listRows(
  tx: Tx,
  batchId: string,
  page: { readonly after: number; readonly limit: number; readonly state?: RowState | undefined },
): Promise<ImportRow[]> {
  let query = tx
    .selectFrom('import_row')
    .select(['number', 'state', 'cells', 'faults', 'look_alikes', 'decision', 'decided_file_id'])
    .where('batch_id', '=', batchId)
    .where('number', '>', page.after)
    .orderBy('number')
    .limit(page.limit)
  if (page.state) query = query.where('state', '=', page.state)
  return (await query.execute()).map(toRow)
}

/** One row of an import. @throws 404 */
export async function getRow(tx: Tx, batchId: string, number: number): Promise<ImportRow> {
  const [row] = await listRows(tx, batchId, { after: number - 1, limit: 1 })
  if (row?.number !== number) throw refuse('not-found')
  return row
}
