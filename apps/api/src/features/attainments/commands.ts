import type { AuditActionOn } from '@wegmarke/domain/audit/actions'
import type { Attainment, NewAttainment } from '@wegmarke/contract/pathway'
import { checkAttainment } from '@wegmarke/domain/pathway/attainment-check'
import { ensureForWriting } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { changedFields } from '../../platform/audit/changed-fields.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { entryContext } from '../../platform/evaluation/entry-context.ts'
import { reevaluate } from '../../platform/evaluation/reevaluate.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { ensure } from '../../platform/http/refuse.ts'
import { withdrawRecord } from '../../platform/records/withdraw-record.ts'
import { attainmentColumns, seenColumns } from './attainment-columns.ts'
import { getAttainment, isStepOfFile } from './queries.ts'

/** Which attainment of which file, and the version that the caller has read. */
interface Target {
  readonly caseFileId: string
  readonly attainmentId: string
  readonly version: number
}

export async function recordAttainment(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  entry: NewAttainment,
): Promise<string> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'attainment.record')
  await ensurePossibleAttainment(tx, principal, caseFileId, entry)
  const id = crypto.randomUUID()
  await tx
    .insertInto('attainment')
    .values({
      ...attainmentColumns(entry),
      ...seenColumns('claimed', entry.evidence, principal),
      id,
      case_file_id: caseFileId,
    })
    .execute()
  await reevaluate(tx, principal, relations, caseFileId)
  await auditAttainment(tx, 'attainment.recorded', { caseFileId, attainmentId: id }, Object.keys(entry))
  return id
}

export async function changeAttainment(
  tx: Tx,
  principal: SignedIn,
  target: Target,
  entry: NewAttainment,
): Promise<Attainment> {
  const { caseFileId, attainmentId, version } = target
  const relations = await ensureForWriting(tx, principal, caseFileId, 'attainment.change')
  const current = await getAttainment(tx, caseFileId, attainmentId)
  ensureVersion(version, current)
  await ensurePossibleAttainment(tx, principal, caseFileId, entry)
  const { numUpdatedRows } = await tx
    .updateTable('attainment')
    .set({ ...attainmentColumns(entry), ...seenColumns(current.evidence, entry.evidence, principal) })
    .where('id', '=', attainmentId)
    .executeTakeFirst()
  // Contributors change their own rows for 14 days; the policy of the table knows which those are.
  ensure(numUpdatedRows === 1n, 'attainment.change')
  await reevaluate(tx, principal, relations, caseFileId)
  await auditAttainment(tx, 'attainment.changed', target, changedFields(current, entry))
  return await getAttainment(tx, caseFileId, attainmentId)
}

export async function withdrawAttainment(tx: Tx, principal: SignedIn, target: Target): Promise<null> {
  const { caseFileId, attainmentId: id, version } = target
  const read = () => getAttainment(tx, caseFileId, id)
  return await withdrawRecord(
    tx,
    principal,
    { caseFileId, id, version },
    { table: 'attainment', thing: 'attainment', action: 'attainment.change', read },
  )
}

/** Whoever says "seen" or "verified" stands there by name, so that nothing is verified by nobody. */
async function ensurePossibleAttainment(
  tx: Tx,
  { today }: SignedIn,
  caseFileId: string,
  entry: NewAttainment,
): Promise<void> {
  const refused = checkAttainment(entry, await entryContext(tx, caseFileId, today), true)
  const { originStepId } = entry
  if (originStepId !== null && !(await isStepOfFile(tx, caseFileId, originStepId))) {
    refused.push({ code: 'origin-step-unknown', pointer: '/originStepId' })
  }
  ensurePossible(refused)
}

async function auditAttainment(
  tx: Tx,
  action: AuditActionOn<'attainment'>,
  { caseFileId, attainmentId }: Omit<Target, 'version'>,
  fields?: readonly string[],
): Promise<void> {
  await audit(tx, {
    action,
    thing: 'attainment',
    thingId: attainmentId,
    caseFileId,
    ...(fields && { fields }),
  })
}
