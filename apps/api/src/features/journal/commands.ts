import type { AuditActionOn } from '@wegmarke/domain/audit/actions'
import type { JournalEntry, NewJournalEntry } from '@wegmarke/contract/journal'
import { checkPastDay } from '@wegmarke/domain/pathway/date-check'
import { sql } from 'kysely'
import { ensureForWriting } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { changedFields } from '../../platform/audit/changed-fields.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { reevaluate } from '../../platform/evaluation/reevaluate.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { ensure } from '../../platform/http/refuse.ts'
import { getJournalEntry } from './queries.ts'

/** Which entry of which file, and the version that the caller has read. */
interface Target {
  readonly caseFileId: string
  readonly entryId: string
  readonly version: number
}

export async function writeJournalEntry(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  { kind, happenedOn, text }: NewJournalEntry,
): Promise<string> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'journal.write')
  ensurePossible(checkPastDay(happenedOn, '/happenedOn', principal.today))
  const id = crypto.randomUUID()
  await sql`
    INSERT INTO journal_entry (id, case_file_id, kind, happened_on, body)
    VALUES (${id}, ${caseFileId}, ${kind}, ${happenedOn}, ${text})`.execute(tx)
  await reevaluate(tx, principal, relations, caseFileId)
  await auditEntry(tx, 'journalEntry.written', { caseFileId, entryId: id })
  return id
}

export async function changeJournalEntry(
  tx: Tx,
  principal: SignedIn,
  target: Target,
  body: NewJournalEntry,
): Promise<JournalEntry> {
  const { caseFileId, entryId, version } = target
  const relations = await ensureForWriting(tx, principal, caseFileId, 'journal.write')
  const current = await getJournalEntry(tx, caseFileId, entryId)
  ensureVersion(version, current)
  const { kind, happenedOn, text } = body
  ensurePossible(checkPastDay(happenedOn, '/happenedOn', principal.today))
  const { numAffectedRows } = await sql`
    UPDATE journal_entry SET kind = ${kind}, happened_on = ${happenedOn}, body = ${text}
    WHERE id = ${entryId}`.execute(tx)
  // Contributors change their own rows for 14 days; the policy of the table knows which those are.
  ensure(numAffectedRows === 1n, 'journal.write')
  await reevaluate(tx, principal, relations, caseFileId)
  await auditEntry(tx, 'journalEntry.changed', target, changedFields(current, body))
  return await getJournalEntry(tx, caseFileId, entryId)
}

export async function withdrawJournalEntry(tx: Tx, principal: SignedIn, target: Target): Promise<null> {
  const { caseFileId, entryId, version } = target
  const relations = await ensureForWriting(tx, principal, caseFileId, 'journal.write')
  ensureVersion(version, await getJournalEntry(tx, caseFileId, entryId))
  const { numAffectedRows } = await sql`DELETE FROM journal_entry WHERE id = ${entryId}`.execute(tx)
  ensure(numAffectedRows === 1n, 'journal.write')
  await reevaluate(tx, principal, relations, caseFileId)
  await auditEntry(tx, 'journalEntry.withdrawn', target)
  return null
}

async function auditEntry(
  tx: Tx,
  action: AuditActionOn<'journalEntry'>,
  { caseFileId, entryId }: Omit<Target, 'version'>,
  fields?: readonly string[],
): Promise<void> {
  await audit(tx, { action, thing: 'journalEntry', thingId: entryId, caseFileId, ...(fields && { fields }) })
}
