import type { ImportMapping, LookAlike } from '@wegmarke/contract/imports'
import { MEASURE_TYPES } from '@wegmarke/domain/catalogue/measure-types'
import type { ReadRow } from '@wegmarke/domain/import/list-file'
import { readList } from '@wegmarke/domain/import/read-list'
import { sql, type Transaction } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import type { Database } from '../../platform/db/tables.ts'
import { findKnownRecords, type KnownRecords } from './known-records.ts'
import { findLookAlikes } from './look-alikes.ts'
import { planImport, type Decision, type PlannedRow } from './plan.ts'

type Tx = Transaction<Database>

/** What is known of a batch before its rows are planned. */
export interface BatchToPlan {
  readonly id: string
  readonly header: readonly string[]
  readonly mapping: ImportMapping
  readonly organisationId: string
  readonly sourceId: string | null
}

/** Ages in completed years outside of which a date of birth is taken for a slip of the pen. */
const PLAUSIBLE_AGES = { from: 14, to: 45 } as const

async function readRows(tx: Tx, batch: BatchToPlan, today: string): Promise<ReadRow[]> {
  const rows = await tx
    .selectFrom('import_row')
    .select('cells')
    .where('batch_id', '=', batch.id)
    .orderBy('number')
    .execute()
  const municipalities = await tx.selectFrom('municipality').select(['ags', 'name']).execute()
  const file = { header: batch.header, rows: rows.map((row) => row.cells) }
  return readList(file, batch.mapping, { today, types: MEASURE_TYPES, municipalities, ages: PLAUSIBLE_AGES })
}

/** Asks for each new person once whether somebody like that has a file already. Spells carry no names to compare. */
async function lookAround(
  tx: Tx,
  batch: BatchToPlan,
  rows: readonly ReadRow[],
  known: KnownRecords,
): Promise<Map<string, LookAlike[]>> {
  const found = new Map<string, LookAlike[]>()
  if (batch.mapping.kind === 'spells') return found
  for (const { draft } of rows) {
    const id = draft?.person.externalId
    if (draft === null || id === undefined || known.files.has(id) || found.has(id)) continue
    found.set(id, await findLookAlikes(tx, batch.organisationId, draft.person))
  }
  return found
}

async function findDecisions(
  tx: Tx,
  batchId: string,
  rows: readonly ReadRow[],
): Promise<Map<string, Decision>> {
  // A file that has been moved out of reach since is none to decide for: the row waits for another decision.
  const { rows: decided } = await sql<{
    number: number
    decision: Decision['decision']
    decided_file_id: string | null
    is_closed: boolean
  }>`
    SELECT r.number, r.decision, r.decided_file_id, coalesce(f.closed_on IS NOT NULL, false) AS is_closed
    FROM import_row r LEFT JOIN case_file f ON f.id = r.decided_file_id AND f.caseload_id = ANY (app.my_caseloads())
    WHERE r.batch_id = ${batchId} AND r.decision IS NOT NULL AND (r.decided_file_id IS NULL OR f.id IS NOT NULL)
    ORDER BY r.number`.execute(tx)
  const decisions = new Map<string, Decision>()
  for (const { number, decision, decided_file_id: decidedFileId, is_closed: isClosed } of decided) {
    // A decision is about the person, so it holds for all rows of that person
    const id = rows[number - 1]?.draft?.person.externalId
    if (id !== undefined && !decisions.has(id))
      decisions.set(id, { number, decision, decidedFileId, isClosed })
  }
  return decisions
}

/** What the last look around found, as it stands with the rows. */
async function lookAlikesFound(
  tx: Tx,
  batchId: string,
  rows: readonly ReadRow[],
): Promise<Map<string, LookAlike[]>> {
  const stored = await tx
    .selectFrom('import_row')
    .select(['number', 'look_alikes'])
    .where('batch_id', '=', batchId)
    .where('look_alikes', '<>', '[]')
    .execute()
  const found = new Map<string, LookAlike[]>()
  for (const { number, look_alikes: lookAlikes } of stored) {
    const id = rows[number - 1]?.draft?.person.externalId
    if (id !== undefined) found.set(id, lookAlikes as LookAlike[])
  }
  return found
}

/**
 * Reads all rows of a batch and decides what would happen to each; writes nothing. `look` says whether to search for
 * look-alikes again: between two decisions about one list that would cost a search for each person.
 */
export async function prepareImport(
  tx: Tx,
  principal: SignedIn,
  batch: BatchToPlan,
  look: 'again' | 'as-found' = 'again',
): Promise<PlannedRow[]> {
  const rows = await readRows(tx, batch, principal.today)
  const ids = [...new Set(rows.flatMap(({ draft }) => (draft ? [draft.person.externalId] : [])))]
  const known = await findKnownRecords(tx, batch.sourceId, ids)
  return planImport(rows, {
    known,
    lookAlikes:
      look === 'again' ? await lookAround(tx, batch, rows, known) : await lookAlikesFound(tx, batch.id, rows),
    decisions: await findDecisions(tx, batch.id, rows),
    planned: new Map(),
  })
}
