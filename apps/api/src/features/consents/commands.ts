import type { AuditActionOn } from '@wegmarke/domain/audit/actions'
import type { Consent, ConsentForm, NewConsents, Signature } from '@wegmarke/contract/consents'
import { checkConsent, checkSignature, type Recipient } from '@wegmarke/domain/consent/consent-check'
import { presentFormVersion } from '@wegmarke/domain/consent/texts/texts'
import { sql } from 'kysely'
import { ensureForWriting } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { reevaluate } from '../../platform/evaluation/reevaluate.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { getConsentForm, getConsents } from './queries.ts'

/** Writes one consent for each category; what is not signed yet is prepared with the form in use today. Answers the form's id. */
export async function recordConsents(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  entry: NewConsents,
): Promise<string> {
  await ensureForWriting(tx, principal, caseFileId, 'consent.write')
  const { organisationId, recipient } = await findParties(tx, caseFileId, entry.recipientId)
  ensurePossible(checkConsent(entry, recipient, principal.today))
  const { recipientId, purpose, language, from, to, signedOn, evidence, interpreter } = entry
  const formId = crypto.randomUUID()
  const form = {
    case_file_id: caseFileId,
    organisation_id: organisationId,
    recipient_id: recipientId,
    form_id: formId,
    purpose,
    language,
    form_version: signedOn === null ? presentFormVersion(language) : null,
    valid_from: from,
    valid_to: to,
    signed_on: signedOn,
    evidence,
    interpreter,
  }
  const consents = entry.categories.map((category) => ({ ...form, id: crypto.randomUUID(), category }))
  await tx.insertInto('consent').values(consents).execute()
  const action = signedOn === null ? 'consent.prepared' : 'consent.signed'
  for (const { id } of consents) await auditConsent(tx, action, caseFileId, id)
  return formId
}

/** What was prepared and signed on paper opens from now on. @throws 409 when there is nothing to sign any more */
export async function signConsents(
  tx: Tx,
  principal: SignedIn,
  { caseFileId, formId }: { readonly caseFileId: string; readonly formId: string },
  { signedOn, evidence, interpreter }: Signature,
): Promise<ConsentForm> {
  await ensureForWriting(tx, principal, caseFileId, 'consent.write')
  const { consents } = await getConsentForm(tx, principal, caseFileId, formId)
  const prepared = consents.filter(({ state }) => state === 'prepared')
  if (prepared.length === 0) throw refuse('state-conflict', { action: 'consent.write' })
  ensurePossible(checkSignature(signedOn, await getPreparedDay(tx, formId), principal.today))
  await tx
    .updateTable('consent')
    .set({ signed_on: signedOn, evidence, interpreter })
    .where(
      'id',
      'in',
      prepared.map(({ id }) => id),
    )
    .execute()
  for (const { id } of prepared) await auditConsent(tx, 'consent.signed', caseFileId, id)
  return await getConsentForm(tx, principal, caseFileId, formId)
}

/** The day since which there is a form to sign; today where the calendar stands still on an earlier day than the clock. */
async function getPreparedDay(tx: Tx, formId: string): Promise<string> {
  const { rows } = await sql<{ preparedOn: string }>`
    SELECT least(min((recorded_at AT TIME ZONE 'Europe/Berlin')::date), app.today()) AS "preparedOn"
    FROM consent WHERE form_id = ${formId}`.execute(tx)
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return row.preparedOn
}

/**
 * Ends consents and what rests on them in the same moment; what was withdrawn before stays as it was. Works on a closed
 * file and without a lead: the person's word counts at once, and it only ever closes doors.
 */
export async function withdrawConsents(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  consentIds: readonly string[],
): Promise<Consent[]> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'consent.withdraw')
  const standing = (await getConsents(tx, principal, caseFileId, consentIds)).filter(
    ({ state }) => state !== 'withdrawn',
  )
  for (const { id } of standing) {
    await sql`SELECT app.withdraw_consent(${id})`.execute(tx)
    await auditConsent(tx, 'consent.withdrawn', caseFileId, id)
  }
  if (standing.some(({ mentorships }) => mentorships > 0)) {
    await reevaluate(tx, principal, relations, caseFileId)
  }
  return await getConsents(tx, principal, caseFileId, consentIds)
}

/** Whose file it is, and what is known of the organisation that is to see something of it; null when there is none. */
async function findParties(
  tx: Tx,
  caseFileId: string,
  recipientId: string,
): Promise<{ organisationId: string; recipient: Recipient | null }> {
  const { organisation_id: organisationId } = await tx
    .selectFrom('case_file')
    .select('organisation_id')
    .where('id', '=', caseFileId)
    .executeTakeFirstOrThrow()
  const found = await tx
    .selectFrom('organisation')
    .select('may_hold_content')
    .where('id', '=', recipientId)
    .executeTakeFirst()
  const recipient = found && {
    mayHoldContent: found.may_hold_content,
    isController: recipientId === organisationId,
  }
  return { organisationId, recipient: recipient ?? null }
}

async function auditConsent(
  tx: Tx,
  action: AuditActionOn<'consent'>,
  caseFileId: string,
  consentId: string,
): Promise<void> {
  await audit(tx, { action, thing: 'consent', thingId: consentId, caseFileId })
}
