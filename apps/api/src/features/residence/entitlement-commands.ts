import type { AuditActionOn } from '@wegmarke/domain/audit/actions'
import type { Entitlement, NewEntitlement } from '@wegmarke/contract/residence'
import { checkEntitlement } from '@wegmarke/domain/residence/residence-check'
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
import { withdrawRecord } from '../../platform/records/withdraw-record.ts'
import { listEntitlements, pick } from './queries.ts'

/** Which entitlement of which file, and the version that the caller has read. */
interface Target {
  readonly caseFileId: string
  readonly entitlementId: string
  readonly version: number
}

export async function recordEntitlement(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  body: NewEntitlement,
): Promise<string> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'residence.record')
  ensurePossible(checkEntitlement(body, await listEntitlements(tx, caseFileId), principal.today))
  const id = crypto.randomUUID()
  await sql`
    INSERT INTO entitlement (id, case_file_id, rechtskreis, valid_from, valid_to)
    VALUES (${id}, ${caseFileId}, ${body.rechtskreis}, ${body.from}, ${body.to})`.execute(tx)
  await auditEntitlement(tx, 'entitlement.recorded', { caseFileId, entitlementId: id }, Object.keys(body))
  await reevaluate(tx, principal, relations, caseFileId)
  return id
}

export async function changeEntitlement(
  tx: Tx,
  principal: SignedIn,
  target: Target,
  body: NewEntitlement,
): Promise<Entitlement> {
  const { caseFileId, entitlementId, version } = target
  const relations = await ensureForWriting(tx, principal, caseFileId, 'residence.change')
  const entitlements = await listEntitlements(tx, caseFileId)
  const current = pick(entitlements, entitlementId)
  ensureVersion(version, current)
  const others = entitlements.filter((entitlement) => entitlement.id !== entitlementId)
  ensurePossible(checkEntitlement(body, others, principal.today))
  const { numAffectedRows } = await sql`
    UPDATE entitlement SET rechtskreis = ${body.rechtskreis}, valid_from = ${body.from}, valid_to = ${body.to}
    WHERE id = ${entitlementId}`.execute(tx)
  // Contributors change their own rows for 14 days; the policy of the table knows which those are.
  ensure(numAffectedRows === 1n, 'residence.change')
  await auditEntitlement(tx, 'entitlement.changed', target, changedFields(current, body))
  await reevaluate(tx, principal, relations, caseFileId)
  return pick(await listEntitlements(tx, caseFileId), entitlementId)
}

export async function withdrawEntitlement(tx: Tx, principal: SignedIn, target: Target): Promise<null> {
  const { caseFileId, entitlementId: id, version } = target
  const read = async () => pick(await listEntitlements(tx, caseFileId), id)
  return await withdrawRecord(
    tx,
    principal,
    { caseFileId, id, version },
    { table: 'entitlement', thing: 'entitlement', action: 'residence.change', read },
  )
}

async function auditEntitlement(
  tx: Tx,
  action: AuditActionOn<'entitlement'>,
  { caseFileId, entitlementId }: Omit<Target, 'version'>,
  fields?: readonly string[],
): Promise<void> {
  await audit(tx, {
    action,
    thing: 'entitlement',
    thingId: entitlementId,
    caseFileId,
    ...(fields && { fields }),
  })
}
