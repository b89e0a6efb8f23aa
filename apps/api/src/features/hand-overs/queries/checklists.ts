import type { HandOver } from '@wegmarke/contract/hand-overs'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/in-transaction.ts'
import { refuse } from '../../../platform/http/refuse.ts'
import { factsOf } from './facts.ts'

const MOST_SHOWN = 100

/** Files that came from elsewhere and whose checklist is not finished, the oldest first, own ones before watched ones. */
export async function listHandOvers(tx: Tx): Promise<HandOver[]> {
  return await selectOpen(tx, sql`true`)
}

/** One of them, however many there are. @throws not-found when it is finished, taken back, or its file out of sight */
export async function getHandOver(tx: Tx, handOverId: string): Promise<HandOver> {
  const [handOver] = await selectOpen(tx, sql`h.id = ${handOverId}`)
  if (handOver === undefined) throw refuse('not-found')
  return handOver
}

async function selectOpen(tx: Tx, which: RawBuilder<unknown>): Promise<HandOver[]> {
  const { rows } = await sql<Omit<HandOver, 'facts'>>`
    SELECT h.id, h.version, h.case_file_id AS "caseFileId", r.name, r.code, source.name AS "fromCaseload",
      target.name AS "toCaseload", giver.display_name AS "givenBy", h.recorded_at AS "givenAt", h.message, h.items,
      h.read_items AS "readItems", r.caseload_id = ANY ((SELECT app.worked_caseloads())::int[]) AS "isMine"
    FROM hand_over h JOIN case_row r ON r.case_file_id = h.case_file_id AND r.caseload_id = h.to_caseload_id
      JOIN caseload source ON source.id = h.from_caseload_id JOIN caseload target ON target.id = h.to_caseload_id
      LEFT JOIN account giver ON giver.id = h.recorded_by
    WHERE h.finished_at IS NULL AND h.undone_at IS NULL AND NOT r.is_closed AND ${which}
    ORDER BY "isMine" DESC, h.recorded_at, r.name COLLATE "de-x-icu", h.id LIMIT ${MOST_SHOWN}`.execute(tx)
  const facts = await factsOf(
    tx,
    rows.map((row) => row.caseFileId),
  )
  return rows.map((row) => ({ ...row, facts: facts.get(row.caseFileId) ?? [] }))
}

/** A checklist and its file. @throws not-found when the file may not be seen, or the hand-over was taken back */
export async function getChecklist(
  tx: Tx,
  handOverId: string,
): Promise<Pick<HandOver, 'id' | 'version' | 'caseFileId' | 'items' | 'readItems'>> {
  const row = await tx
    .selectFrom('hand_over')
    .select(['id', 'version', 'case_file_id as caseFileId', 'items', 'read_items as readItems'])
    .where('id', '=', handOverId)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw refuse('not-found')
  return row
}
