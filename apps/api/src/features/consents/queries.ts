import type { Consent, ConsentForm, ConsentRecipient, Participation } from '@wegmarke/contract/consents'
import { type ConsentFact, consentState, endsSoon } from '@wegmarke/domain/consent/consent-state'
import { type RawBuilder, sql } from 'kysely'
import { ensureOnFile } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { auditRead } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { refuse } from '../../platform/http/refuse.ts'

/** What is read of a consent; where it stands depends on the day. */
type StoredConsent = Omit<Consent, 'state' | 'endsSoon'>

const participationJson: RawBuilder<Participation> = sql`
  jsonb_build_object('id', p.id, 'account', jsonb_build_object('id', p.account_id, 'name', coalesce(a.display_name, '')),
    'level', p.level, 'from', p.valid_from, 'to', p.valid_to, 'endedAt', p.ended_at)`

const consentJson: RawBuilder<StoredConsent> = sql`
  jsonb_build_object('id', c.id, 'formId', c.form_id, 'category', c.category,
    'recipient', jsonb_build_object('id', c.recipient_id, 'name', o.name), 'purpose', c.purpose, 'language', c.language,
    'formVersion', c.form_version, 'from', c.valid_from, 'to', c.valid_to, 'preparedAt', c.recorded_at,
    'signedOn', c.signed_on, 'evidence', c.evidence, 'interpreter', c.interpreter, 'withdrawnAt', c.withdrawn_at,
    'participations', (SELECT coalesce(jsonb_agg(${participationJson} ORDER BY p.recorded_at, p.id), '[]')
      FROM participation p LEFT JOIN account a ON a.id = p.account_id WHERE p.consent_id = c.id),
    'mentorships', (SELECT count(*)::int FROM mentorship m WHERE m.consent_id = c.id AND m.ended_at IS NULL))`

/** The consents of a file that this reader may see, newest form first. */
export async function listConsents(tx: Tx, principal: SignedIn, caseFileId: string): Promise<Consent[]> {
  await ensureOnFile(tx, principal, caseFileId, 'consent.read')
  await auditRead(tx, caseFileId, 'consent.read')
  return await consentsWhere(tx, principal, sql`c.case_file_id = ${caseFileId}`)
}

/** The consents of one form of a file. @throws 404 when the form is not in it */
export async function getConsentForm(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  formId: string,
): Promise<ConsentForm> {
  const ofForm = sql`c.case_file_id = ${caseFileId} AND c.form_id = ${formId}`
  const consents = await consentsWhere(tx, principal, ofForm)
  if (consents.length === 0) throw refuse('not-found')
  return { id: formId, consents }
}

/** These consents of a file. @throws 404 when one of them is not in it */
export async function getConsents(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  consentIds: readonly string[],
): Promise<Consent[]> {
  const these = sql`c.case_file_id = ${caseFileId} AND c.id = ANY (${[...consentIds]}::uuid[])`
  const consents = await consentsWhere(tx, principal, these)
  if (consents.length < consentIds.length) throw refuse('not-found')
  return consents
}

/** One participation of a file. @throws 404 when it is not in it */
export async function getParticipation(
  tx: Tx,
  caseFileId: string,
  participationId: string,
): Promise<Participation> {
  const { rows } = await sql<{ participation: Participation }>`
    SELECT ${participationJson} AS participation FROM participation p LEFT JOIN account a ON a.id = p.account_id
    WHERE p.id = ${participationId} AND p.case_file_id = ${caseFileId}`.execute(tx)
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return row.participation
}

/** Organisations that may hold content and whom a consent to them can be opened to, the own organisation last. */
export async function listConsentRecipients(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
): Promise<ConsentRecipient[]> {
  await ensureOnFile(tx, principal, caseFileId, 'consent.write')
  const { rows } = await sql<ConsentRecipient>`
    SELECT o.id, o.name, o.id = f.organisation_id AS "isController",
      coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.display_name, 'isAtLimit', r.is_at_limit)
        ORDER BY a.display_name COLLATE "de-x-icu") FILTER (WHERE a.id IS NOT NULL), '[]') AS accounts
    FROM case_file f CROSS JOIN app.consent_recipients(f.id) r
      JOIN organisation o ON o.id = r.organisation_id LEFT JOIN account a ON a.id = r.account_id
    WHERE f.id = ${caseFileId}
    GROUP BY o.id, o.name, f.organisation_id
    ORDER BY o.id = f.organisation_id, o.name COLLATE "de-x-icu"`.execute(tx)
  return rows
}

/** What a consent is asked for when it is decided whether it holds. */
export function factOf({ signedOn, from, to, withdrawnAt }: StoredConsent): ConsentFact {
  return { signedOn, from, to, isWithdrawn: withdrawnAt !== null }
}

async function consentsWhere(tx: Tx, { today }: SignedIn, which: RawBuilder<unknown>): Promise<Consent[]> {
  const { rows } = await sql<{ consent: StoredConsent }>`
    SELECT ${consentJson} AS consent FROM consent c JOIN organisation o ON o.id = c.recipient_id WHERE ${which}
    ORDER BY c.recorded_at DESC, c.form_id, c.category`.execute(tx)
  return rows.map(({ consent }) => {
    const fact = factOf(consent)
    return { ...consent, state: consentState(fact, today), endsSoon: endsSoon(fact, today) }
  })
}
