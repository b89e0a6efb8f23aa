import type { AuditActionOn } from '@wegmarke/domain/audit/actions'
import type { NewParticipation, Participation } from '@wegmarke/contract/consents'
import { checkParticipation } from '@wegmarke/domain/consent/consent-check'
import { sql } from 'kysely'
import { ensureForWriting } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { factOf, getConsents, getParticipation } from './queries.ts'

/** Opens the category of a consent to one account of its recipient. @throws 409 when the account has it open already */
export async function nameParticipant(
  tx: Tx,
  principal: SignedIn,
  { caseFileId, consentId }: { readonly caseFileId: string; readonly consentId: string },
  { accountId, level, from, to }: NewParticipation,
): Promise<string> {
  await ensureForWriting(tx, principal, caseFileId, 'consent.write')
  const [consent] = await getConsents(tx, principal, caseFileId, [consentId])
  if (consent === undefined) throw refuse('not-found')
  const isOfRecipient = await opensFilesFor(tx, caseFileId, consent.recipient.id, accountId)
  ensurePossible(checkParticipation({ from, to }, factOf(consent), isOfRecipient, principal.today))
  const id = crypto.randomUUID()
  await tx
    .insertInto('participation')
    .values({
      id,
      case_file_id: caseFileId,
      consent_id: consentId,
      category: consent.category,
      account_id: accountId,
      level,
      valid_from: from,
      valid_to: to,
    })
    .execute()
  await auditParticipation(tx, 'participation.begun', caseFileId, id)
  return id
}

/** What has ended before stays as it was. */
export async function endParticipation(
  tx: Tx,
  principal: SignedIn,
  { caseFileId, participationId }: { readonly caseFileId: string; readonly participationId: string },
): Promise<Participation> {
  await ensureForWriting(tx, principal, caseFileId, 'consent.write')
  const { endedAt } = await getParticipation(tx, caseFileId, participationId)
  if (endedAt === null) {
    await sql`UPDATE participation SET ended_at = now() WHERE id = ${participationId}`.execute(tx)
    await auditParticipation(tx, 'participation.ended', caseFileId, participationId)
  }
  return await getParticipation(tx, caseFileId, participationId)
}

/** Whether the account opens files for the recipient; colleagues of the controller never take part by consent. */
async function opensFilesFor(
  tx: Tx,
  caseFileId: string,
  recipientId: string,
  accountId: string,
): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM case_file f CROSS JOIN app.consent_recipients(f.id) r
    WHERE f.id = ${caseFileId} AND f.organisation_id <> r.organisation_id
      AND r.organisation_id = ${recipientId} AND r.account_id = ${accountId}`.execute(tx)
  return rows.length === 1
}

async function auditParticipation(
  tx: Tx,
  action: AuditActionOn<'participation'>,
  caseFileId: string,
  participationId: string,
): Promise<void> {
  await audit(tx, { action, thing: 'participation', thingId: participationId, caseFileId })
}
