import type { AuditActionOn } from '@wegmarke/domain/audit/actions'
import type { NewResidencePeriod, ResidencePeriod } from '@wegmarke/contract/residence'
import { checkResidence } from '@wegmarke/domain/residence/residence-check'
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
import { listResidence, pick } from './queries.ts'

/** Which period of which file, and the version that the caller has read. */
interface Target {
  readonly caseFileId: string
  readonly periodId: string
  readonly version: number
}

export async function recordResidence(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  body: NewResidencePeriod,
): Promise<string> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'residence.record')
  ensurePossible(checkResidence(body, await listResidence(tx, caseFileId), principal.today))
  const id = crypto.randomUUID()
  await sql`
    INSERT INTO residence_period (id, case_file_id, status, valid_from, valid_to, document_valid_until,
      work_permission, work_permission_until, remark)
    VALUES (${id}, ${caseFileId}, ${body.status}, ${body.from}, ${body.to}, ${body.documentValidUntil},
      ${body.workPermission}, ${body.workPermissionUntil}, ${body.note})`.execute(tx)
  await auditPeriod(tx, 'residence.recorded', { caseFileId, periodId: id }, Object.keys(body))
  await reevaluate(tx, principal, relations, caseFileId)
  return id
}

export async function changeResidence(
  tx: Tx,
  principal: SignedIn,
  target: Target,
  body: NewResidencePeriod,
): Promise<ResidencePeriod> {
  const { caseFileId, periodId, version } = target
  const relations = await ensureForWriting(tx, principal, caseFileId, 'residence.change')
  const periods = await listResidence(tx, caseFileId)
  const current = pick(periods, periodId)
  ensureVersion(version, current)
  const others = periods.filter((period) => period.id !== periodId)
  ensurePossible(checkResidence(body, others, principal.today))
  const { numAffectedRows } = await sql`
    UPDATE residence_period SET status = ${body.status}, valid_from = ${body.from}, valid_to = ${body.to},
      document_valid_until = ${body.documentValidUntil}, work_permission = ${body.workPermission},
      work_permission_until = ${body.workPermissionUntil}, remark = ${body.note}
    WHERE id = ${periodId}`.execute(tx)
  // Contributors change their own rows for 14 days; the policy of the table knows which those are.
  ensure(numAffectedRows === 1n, 'residence.change')
  await auditPeriod(tx, 'residence.changed', target, changedFields(current, body))
  await reevaluate(tx, principal, relations, caseFileId)
  return pick(await listResidence(tx, caseFileId), periodId)
}

export async function withdrawResidence(tx: Tx, principal: SignedIn, target: Target): Promise<null> {
  const { caseFileId, periodId: id, version } = target
  const read = async () => pick(await listResidence(tx, caseFileId), id)
  return await withdrawRecord(
    tx,
    principal,
    { caseFileId, id, version },
    { table: 'residence_period', thing: 'residence', action: 'residence.change', read },
  )
}

async function auditPeriod(
  tx: Tx,
  action: AuditActionOn<'residence'>,
  { caseFileId, periodId }: Omit<Target, 'version'>,
  fields?: readonly string[],
): Promise<void> {
  await audit(tx, { action, thing: 'residence', thingId: periodId, caseFileId, ...(fields && { fields }) })
}
