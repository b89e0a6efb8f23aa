import { randomUUID } from 'node:crypto'
import type { handOverFiles as endpoint } from '@wegmarke/contract/hand-overs'
import { type HandOverItem, isAllRead, itemsToRead } from '@wegmarke/domain/case-file/hand-over'
import { sql } from 'kysely'
import type { Static } from 'typebox'
import { ensureForWriting, ensureOnFile, lockFiles } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { factsOf } from './queries/facts.ts'
import { getChecklist } from './queries/checklists.ts'

type NewHandOver = Static<(typeof endpoint)['schema']['body']>

/**
 * Lays files into another caseload of their organisation, all or none, and leaves a checklist for each.
 * @returns the id that the files of this hand-over share
 * @throws 422 `caseload-unknown` for a caseload of another organisation, or the one in which a file lies already
 */
export async function handOverFiles(
  tx: Tx,
  principal: SignedIn,
  { caseFileIds, toCaseloadId, message }: NewHandOver,
): Promise<string> {
  await lockFiles(tx, caseFileIds)
  for (const id of caseFileIds) await ensureOnFile(tx, principal, id, 'caseFile.move')
  await ensureElsewhere(tx, caseFileIds, toCaseloadId)
  const facts = await factsOf(tx, caseFileIds)
  const batchId = randomUUID()
  const checklists = caseFileIds.map((id) => ({ id, items: itemsToRead(facts.get(id) ?? []) }))
  // Before the move: after it the files may be out of the giver's sight.
  await sql`
    INSERT INTO hand_over (organisation_id, case_file_id, batch_id, from_caseload_id, to_caseload_id, message, items)
    SELECT f.organisation_id, f.id, ${batchId}, f.caseload_id, ${toCaseloadId}, ${message.trim()}, x.items
    FROM jsonb_to_recordset(${JSON.stringify(checklists)}::jsonb) AS x (id uuid, items text[])
      JOIN case_file f ON f.id = x.id`.execute(tx)
  for (const caseFileId of caseFileIds) {
    await audit(tx, {
      action: 'caseFile.handedOver',
      thing: 'caseFile',
      thingId: caseFileId,
      caseFileId,
      fields: ['caseloadId'],
      details: { batch: batchId },
    })
  }
  await sql`SELECT app.move_file(id, ${toCaseloadId}) FROM unnest(${[...caseFileIds]}::uuid[]) AS id`.execute(
    tx,
  )
  return batchId
}

async function ensureElsewhere(tx: Tx, caseFileIds: readonly string[], toCaseloadId: number): Promise<void> {
  const { rows } = await sql<{ isElsewhere: boolean | null }>`
    SELECT bool_and(c.id IS NOT NULL AND f.caseload_id <> c.id) AS "isElsewhere"
    FROM case_file f LEFT JOIN caseload c ON c.id = ${toCaseloadId} AND c.organisation_id = f.organisation_id
    WHERE f.id = ANY (${[...caseFileIds]}::uuid[])`.execute(tx)
  ensurePossible(rows[0]?.isElsewhere ? [] : [{ code: 'caseload-unknown', pointer: '/toCaseloadId' }])
}

/** Ticks what has been read. @throws 409 `state-conflict` for an item that is not on the checklist */
export async function tickHandOver(
  tx: Tx,
  principal: SignedIn,
  { handOverId, version }: { readonly handOverId: string; readonly version: number },
  readItems: readonly HandOverItem[],
): Promise<{ id: string; version: number; readItems: HandOverItem[] }> {
  const { caseFileId } = await getChecklist(tx, handOverId)
  await ensureForWriting(tx, principal, caseFileId, 'handOver.tick')
  const checklist = await getChecklist(tx, handOverId)
  ensureVersion(version, checklist)
  const read = checklist.items.filter((item) => readItems.includes(item))
  if (read.length !== readItems.length) throw refuse('state-conflict')
  const isFinished = isAllRead(checklist.items, read)
  await sql`UPDATE hand_over SET read_items = ${read}::text[], finished_at = CASE WHEN ${isFinished} THEN now() END
    WHERE id = ${handOverId}`.execute(tx)
  await audit(tx, {
    action: isFinished ? 'handOver.finished' : 'handOver.ticked',
    thing: 'hand_over',
    thingId: handOverId,
    caseFileId,
    fields: ['readItems'],
  })
  return await getChecklist(tx, handOverId)
}

/** Takes a hand-over back. @throws not-found when it is none of the account's, 409 `state-conflict` when it is too late */
export async function undoHandOver(tx: Tx, batchId: string): Promise<void> {
  const { rows } = await sql<{ isUndone: boolean | null }>`
    SELECT app.undo_hand_over(${batchId}) AS "isUndone"`.execute(tx)
  const isUndone = rows[0]?.isUndone ?? null
  if (isUndone === null) throw refuse('not-found')
  if (!isUndone) throw refuse('state-conflict', { errors: [{ pointer: '', code: 'taken-over-already' }] })
  const files = await tx
    .selectFrom('hand_over')
    .select('case_file_id')
    .where('batch_id', '=', batchId)
    .execute()
  for (const { case_file_id: caseFileId } of files) {
    await audit(tx, {
      action: 'caseFile.takenBack',
      thing: 'caseFile',
      thingId: caseFileId,
      caseFileId,
      fields: ['caseloadId'],
    })
  }
}
