import type { AuditActionOn } from '@wegmarke/domain/audit/actions'
import type { Gap, NewGap } from '@wegmarke/contract/pathway'
import { checkGap } from '@wegmarke/domain/pathway/gap-check'
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
import { getGap } from './queries.ts'

/** Which gap of which file, and the version that the caller has read. */
interface Target {
  readonly caseFileId: string
  readonly gapId: string
  readonly version: number
}

export async function recordGap(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  entry: NewGap,
): Promise<string> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'gap.record')
  ensurePossible(checkGap(entry, principal.today))
  const id = crypto.randomUUID()
  await tx
    .insertInto('gap')
    .values({ ...gapColumns(entry), id, case_file_id: caseFileId })
    .execute()
  await reevaluate(tx, principal, relations, caseFileId)
  await auditGap(tx, 'gap.recorded', { caseFileId, gapId: id }, Object.keys(entry))
  return id
}

export async function changeGap(tx: Tx, principal: SignedIn, target: Target, entry: NewGap): Promise<Gap> {
  const { caseFileId, gapId, version } = target
  const relations = await ensureForWriting(tx, principal, caseFileId, 'gap.change')
  const current = await getGap(tx, caseFileId, gapId)
  ensureVersion(version, current)
  ensurePossible(checkGap(entry, principal.today))
  const { numUpdatedRows } = await tx
    .updateTable('gap')
    .set(gapColumns(entry))
    .where('id', '=', gapId)
    .executeTakeFirst()
  // Contributors change their own rows for 14 days; the policy of the table knows which those are.
  ensure(numUpdatedRows === 1n, 'gap.change')
  await reevaluate(tx, principal, relations, caseFileId)
  await auditGap(tx, 'gap.changed', target, changedFields(current, entry))
  return await getGap(tx, caseFileId, gapId)
}

export async function withdrawGap(tx: Tx, principal: SignedIn, target: Target): Promise<null> {
  const { caseFileId, gapId: id, version } = target
  const read = () => getGap(tx, caseFileId, id)
  return await withdrawRecord(
    tx,
    principal,
    { caseFileId, id, version },
    { table: 'gap', thing: 'gap', action: 'gap.change', read },
  )
}

function gapColumns({ from, to, reason, note, evidenceOn }: NewGap) {
  return {
    starts_on: from.date,
    starts_on_precision: from.precision,
    ends_on: to?.date ?? null,
    ends_on_precision: to?.precision ?? null,
    reason,
    remark: note,
    evidence_on: evidenceOn,
  }
}

async function auditGap(
  tx: Tx,
  action: AuditActionOn<'gap'>,
  { caseFileId, gapId }: Omit<Target, 'version'>,
  fields?: readonly string[],
): Promise<void> {
  await audit(tx, { action, thing: 'gap', thingId: gapId, caseFileId, ...(fields && { fields }) })
}
