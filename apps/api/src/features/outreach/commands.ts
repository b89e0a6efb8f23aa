import type { AuditActionOn } from '@wegmarke/domain/audit/actions'
import type { OutreachPlace } from '@wegmarke/contract/outreach'
import { checkOutreachMonth } from '@wegmarke/domain/intake/outreach-check'
import { sql } from 'kysely'
import { organisationsAs, type SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { ensure, refuse } from '../../platform/http/refuse.ts'

/** Counts one more for a month, a place and a reason. Answers the id of the count. */
export async function countOutreach(tx: Tx, principal: SignedIn, place: OutreachPlace): Promise<string> {
  ensurePlace(principal, place)
  const { organisationId, month, municipality, reason } = place
  const { rows } = await sql<{ id: string }>`
    INSERT INTO outreach_count (organisation_id, month, municipality_ags, reason, number)
    VALUES (${organisationId}, ${month}, ${municipality}, ${reason}, 1)
    ON CONFLICT ON CONSTRAINT outreach_count_once DO UPDATE SET number = outreach_count.number + 1
    RETURNING id`.execute(tx)
  return await audited(tx, 'outreach.counted', rows[0]?.id, place)
}

/** Counts one less. @throws 409 where nothing is counted */
export async function takeBackOutreach(tx: Tx, principal: SignedIn, place: OutreachPlace): Promise<string> {
  ensurePlace(principal, place)
  const { organisationId, month, municipality, reason } = place
  const { rows } = await sql<{ id: string }>`
    UPDATE outreach_count SET number = number - 1
    WHERE organisation_id = ${organisationId} AND month = ${month} AND reason = ${reason}
      AND municipality_ags IS NOT DISTINCT FROM ${municipality} AND number > 0
    RETURNING id`.execute(tx)
  return await audited(tx, 'outreach.takenBack', rows[0]?.id, place)
}

/** The month may be counted in, and the organisation is one's own. */
function ensurePlace(principal: SignedIn, { organisationId, month }: OutreachPlace): void {
  ensurePossible(checkOutreachMonth(month, principal.today))
  const own = [...organisationsAs(principal, 'caseworker'), ...organisationsAs(principal, 'supervisor')]
  ensure(own.includes(organisationId), 'outreach.record')
}

async function audited(
  tx: Tx,
  action: AuditActionOn<'outreach'>,
  id: string | undefined,
  { organisationId }: OutreachPlace,
): Promise<string> {
  if (id === undefined) throw refuse('state-conflict')
  await audit(tx, { action, thing: 'outreach', thingId: id, organisationId })
  return id
}
