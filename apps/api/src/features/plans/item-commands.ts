import type { ChangedPlanItem, NewPlanItem, PlanItem } from '@wegmarke/contract/plans'
import { checkPlanItem, checkPlanLength } from '@wegmarke/domain/plan/plan-check'
import { ensureForWriting } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { changedFields } from '../../platform/audit/changed-fields.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { reevaluate } from '../../platform/evaluation/reevaluate.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { ensureCurrent } from './commands.ts'
import { addTask, keepTask } from './item-task.ts'
import { getPlan, getPlanItem, isInFile } from './queries.ts'

interface PlanPlace {
  readonly caseFileId: string
  readonly planId: string
}

/** Which item, and the version that the caller has read. */
interface Target extends PlanPlace {
  readonly itemId: string
  readonly version: number
}

/** Adds an item to the current version; one of the caseworker becomes a task in the same transaction. */
export async function addPlanItem(
  tx: Tx,
  principal: SignedIn,
  { caseFileId, planId }: PlanPlace,
  entry: NewPlanItem,
): Promise<string> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'plan.write')
  const { items } = await getPlan(tx, caseFileId, planId)
  await ensureCurrent(tx, caseFileId, planId)
  ensurePossible([...checkPlanLength(items.length), ...(await check(tx, principal, caseFileId, entry))])
  const id = crypto.randomUUID()
  const isOfCaseworker = entry.who === 'caseworker'
  const taskId = isOfCaseworker ? await addTask(tx, principal, caseFileId, entry) : null
  await tx
    .insertInto('plan_item')
    .values({ ...itemColumns(entry), id, case_file_id: caseFileId, plan_id: planId, task_id: taskId })
    .execute()
  await auditItem(tx, 'planItem.added', caseFileId, id, Object.keys(entry))
  await reevaluate(tx, principal, relations, caseFileId)
  return id
}

/** An item that is done or dropped stays so on the day on which that was first said. */
export async function changePlanItem(
  tx: Tx,
  principal: SignedIn,
  { caseFileId, planId, itemId, version }: Target,
  entry: ChangedPlanItem,
): Promise<PlanItem> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'plan.write')
  await getPlan(tx, caseFileId, planId)
  const current = await getPlanItem(tx, planId, itemId)
  await ensureCurrent(tx, caseFileId, planId)
  ensureVersion(version, current)
  ensurePossible(await check(tx, principal, caseFileId, entry))
  const { state } = entry
  const stateOn = state === current.state ? current.stateOn : principal.today
  await tx
    .updateTable('plan_item')
    .set({ ...itemColumns(entry), state, state_on: state === 'open' ? null : stateOn })
    .where('id', '=', itemId)
    .execute()
  const isDoneNow = state === 'done' && current.state !== 'done'
  const fields = changedFields<object>(current, entry)
  await auditItem(tx, isDoneNow ? 'planItem.done' : 'planItem.changed', caseFileId, itemId, fields)
  await keepTask(tx, principal, caseFileId, itemId)
  await reevaluate(tx, principal, relations, caseFileId)
  return await getPlanItem(tx, planId, itemId)
}

async function check(tx: Tx, { today }: SignedIn, caseFileId: string, entry: NewPlanItem) {
  return checkPlanItem(entry, await isInFile(tx, 'step', caseFileId, entry.stepId), today)
}

function itemColumns({ what, who, whoText, dueOn, stepId }: NewPlanItem) {
  return { what, who, who_text: whoText, due_on: dueOn, step_id: stepId }
}

async function auditItem(
  tx: Tx,
  action: 'planItem.added' | 'planItem.changed' | 'planItem.done',
  caseFileId: string,
  itemId: string,
  fields: readonly string[],
): Promise<void> {
  await audit(tx, { action, thing: 'planItem', thingId: itemId, caseFileId, fields })
}
