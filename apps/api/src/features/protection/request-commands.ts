import { randomUUID } from 'node:crypto'
import type { NewAccessRequest } from '@wegmarke/contract/access-requests'
import { checkReceivedOn } from '@wegmarke/domain/protection/answer-due'
import type { AccessRequestOutcome } from '@wegmarke/domain/protection/vocabulary'
import { sql } from 'kysely'
import { lockFiles } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { getProtectedFile } from './file-queries.ts'

/**
 * Opens a request of the person concerned, and with it the file to the officer who opens it.
 * @throws 404 when the file belongs to none of the officer's organisations, 409 when one of theirs is open for it
 */
export async function openAccessRequest(
  tx: Tx,
  { today }: SignedIn,
  { caseFileId, receivedOn, reason }: NewAccessRequest,
): Promise<string> {
  ensurePossible(checkReceivedOn(receivedOn, today))
  const { organisationId } = await getProtectedFile(tx, caseFileId)
  const id = randomUUID()
  await sql`
    INSERT INTO access_request (id, organisation_id, case_file_id, account_id, requested_on, reason)
    VALUES (${id}, ${organisationId}, ${caseFileId}, app.account_id(), ${receivedOn}, ${reason})`.execute(tx)
  await audit(tx, {
    action: 'accessRequest.opened',
    thing: 'accessRequest',
    thingId: id,
    caseFileId,
    organisationId,
  })
  return id
}

/** Closes a request for good: the next thing that is asked of the file is refused. @throws 404, 409 when it is closed already */
export async function closeAccessRequest(tx: Tx, id: string, outcome: AccessRequestOutcome): Promise<void> {
  const row = await tx
    .selectFrom('access_request')
    .select(['case_file_id', 'organisation_id', 'closed_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw refuse('not-found')
  await lockFiles(tx, [row.case_file_id])
  const { numAffectedRows } = await sql`
    UPDATE access_request SET closed_at = now(), closed_by = app.account_id(), outcome = ${outcome}
    WHERE id = ${id} AND closed_at IS NULL`.execute(tx)
  if (numAffectedRows !== 1n) throw refuse('state-conflict', { action: 'accessRequest.keep' })
  await audit(tx, {
    action: 'accessRequest.closed',
    thing: 'accessRequest',
    thingId: id,
    caseFileId: row.case_file_id,
    organisationId: row.organisation_id,
    details: { outcome },
  })
}
