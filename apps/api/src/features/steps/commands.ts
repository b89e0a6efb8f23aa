import type { AuditActionOn } from '@wegmarke/domain/audit/actions'
import type { NewStep, Step } from '@wegmarke/contract/steps'
import { ensureForWriting } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { changedFields } from '../../platform/audit/changed-fields.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { reevaluate } from '../../platform/evaluation/reevaluate.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { ensure } from '../../platform/http/refuse.ts'
import { withdrawRecord } from '../../platform/records/withdraw-record.ts'
import { ensurePossibleStep } from './ensure-possible-step.ts'
import { getStep } from './queries.ts'
import { stepColumns } from './step-columns.ts'

/** Which step of which file, and the version that the caller has read. */
interface Target {
  readonly caseFileId: string
  readonly stepId: string
  readonly version: number
}

export async function recordStep(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  entry: NewStep,
): Promise<string> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'step.record')
  const typeVersion = await ensurePossibleStep(tx, caseFileId, principal.today, entry)
  const id = crypto.randomUUID()
  await tx
    .insertInto('step')
    .values({
      ...stepColumns(entry),
      id,
      case_file_id: caseFileId,
      type_version: typeVersion,
      provider_text: entry.provider,
    })
    .execute()
  await reevaluate(tx, principal, relations, caseFileId)
  await auditStep(tx, 'step.recorded', { caseFileId, stepId: id }, Object.keys(entry))
  return id
}

export async function changeStep(tx: Tx, principal: SignedIn, target: Target, entry: NewStep): Promise<Step> {
  const { caseFileId, stepId, version } = target
  const relations = await ensureForWriting(tx, principal, caseFileId, 'step.change')
  const current = await getStep(tx, caseFileId, stepId)
  ensureVersion(version, current)
  const typeVersion = await ensurePossibleStep(tx, caseFileId, principal.today, entry)
  const { numUpdatedRows } = await tx
    .updateTable('step')
    .set({
      ...stepColumns(entry),
      // A step keeps the row of the catalogue that it was recorded by, and the provider that it was linked to.
      ...(entry.typeCode !== current.typeCode && { type_version: typeVersion }),
      ...(entry.provider !== current.provider && {
        provider_text: entry.provider,
        provider_organisation_id: null,
      }),
      ...(entry.occupation !== current.occupation && { occupation_code: null }),
    })
    .where('id', '=', stepId)
    .executeTakeFirst()
  // Contributors change their own rows for 14 days; the policy of the table knows which those are.
  ensure(numUpdatedRows === 1n, 'step.change')
  await reevaluate(tx, principal, relations, caseFileId)
  await auditStep(tx, 'step.changed', target, changedFields(current, entry))
  return await getStep(tx, caseFileId, stepId)
}

/** An attainment that came from the step stays; that it came from there is no longer said. */
export async function withdrawStep(tx: Tx, principal: SignedIn, target: Target): Promise<null> {
  const { caseFileId, stepId: id, version } = target
  const read = () => getStep(tx, caseFileId, id)
  return await withdrawRecord(
    tx,
    principal,
    { caseFileId, id, version },
    { table: 'step', thing: 'step', action: 'step.withdraw', read },
  )
}

async function auditStep(
  tx: Tx,
  action: AuditActionOn<'step'>,
  { caseFileId, stepId }: Omit<Target, 'version'>,
  fields?: readonly string[],
): Promise<void> {
  await audit(tx, { action, thing: 'step', thingId: stepId, caseFileId, ...(fields && { fields }) })
}
