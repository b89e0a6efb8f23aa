import { checkClosing, checkReopening } from '@wegmarke/domain/case-file/file-check'
import type { EpisodeFact } from '@wegmarke/domain/pathway/facts'
import type { ClosingReason, Outcome } from '@wegmarke/domain/pathway/vocabulary'
import { sql } from 'kysely'
import { ensureForWriting } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { reevaluate } from '../../platform/evaluation/reevaluate.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { auditFile, ensureFileVersion, type FileTarget, presentVersion } from './commands.ts'

/** Closes the running episode; mentorships and participations end at once. */
export async function closeCaseFile(
  tx: Tx,
  principal: SignedIn,
  { caseFileId, version }: FileTarget,
  { on, reason, outcome }: { on: string; reason: ClosingReason; outcome: Outcome },
): Promise<{ version: number }> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'caseFile.close')
  await ensureFileVersion(tx, caseFileId, version)
  ensurePossible(checkClosing(on, await listEpisodes(tx, caseFileId), principal.today))
  await sql`SELECT app.close_file(${caseFileId}, ${on}, ${reason}, ${outcome})`.execute(tx)
  await auditFile(tx, 'caseFile.closed', caseFileId, ['on', 'reason', 'outcome'])
  await reevaluate(tx, principal, relations, caseFileId)
  return await presentVersion(tx, caseFileId)
}

/** Begins a new episode in a closed file. */
export async function reopenCaseFile(
  tx: Tx,
  principal: SignedIn,
  { caseFileId, version }: FileTarget,
  { on }: { on: string },
): Promise<{ version: number }> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'caseFile.reopen')
  await ensureFileVersion(tx, caseFileId, version)
  ensurePossible(checkReopening(on, await listEpisodes(tx, caseFileId), principal.today))
  await sql`SELECT app.reopen_file(${caseFileId}, ${on})`.execute(tx)
  await auditFile(tx, 'caseFile.reopened', caseFileId, ['on'])
  await reevaluate(tx, principal, relations, caseFileId)
  return await presentVersion(tx, caseFileId)
}

async function listEpisodes(tx: Tx, caseFileId: string): Promise<EpisodeFact[]> {
  const { rows } = await sql<EpisodeFact>`
    SELECT opened_on AS "openedOn", closed_on AS "closedOn" FROM episode
    WHERE case_file_id = ${caseFileId} ORDER BY opened_on`.execute(tx)
  return rows
}
