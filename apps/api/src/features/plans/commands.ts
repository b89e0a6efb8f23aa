import type { NewPlan, Plan, PlanHead } from '@wegmarke/contract/plans'
import { checkPlan } from '@wegmarke/domain/plan/plan-check'
import { sql } from 'kysely'
import { ensureForWriting } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { changedFields } from '../../platform/audit/changed-fields.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { findCurrentPlan, getPlan, isInFile } from './queries.ts'

/** Which version of the plan of which file, and the version of its row that the caller has read. */
interface Target {
  readonly caseFileId: string
  readonly planId: string
  readonly version: number
}

/** Writes the next version and carries the open items on; the one before stays as it was. */
export async function agreePlan(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  { follows, ...head }: NewPlan,
): Promise<string> {
  await ensureForWriting(tx, principal, caseFileId, 'plan.write')
  const current = await findCurrentPlan(tx, caseFileId)
  if ((current?.number ?? 0) !== follows) throw refuse('version-conflict', { current })
  await ensurePlan(tx, principal, caseFileId, head)
  const id = crypto.randomUUID()
  await tx
    .insertInto('plan')
    .values({ ...planColumns(head), id, case_file_id: caseFileId, number: follows + 1 })
    .execute()
  await sql`
    INSERT INTO plan_item (case_file_id, plan_id, lineage_id, what, who, who_text, due_on, step_id, task_id)
    SELECT case_file_id, ${id}, lineage_id, what, who, who_text, due_on, step_id, task_id
    FROM plan_item WHERE plan_id = ${current?.id ?? null} AND state = 'open'`.execute(tx)
  await auditPlan(tx, 'plan.agreed', { caseFileId, planId: id }, Object.keys(head))
  return id
}

export async function changePlan(tx: Tx, principal: SignedIn, target: Target, head: PlanHead): Promise<Plan> {
  const { caseFileId, planId, version } = target
  await ensureForWriting(tx, principal, caseFileId, 'plan.write')
  const current = await getPlan(tx, caseFileId, planId)
  await ensureCurrent(tx, caseFileId, planId)
  ensureVersion(version, current)
  await ensurePlan(tx, principal, caseFileId, head)
  await tx.updateTable('plan').set(planColumns(head)).where('id', '=', planId).execute()
  await auditPlan(tx, 'plan.changed', target, changedFields<object>(current, head))
  return await getPlan(tx, caseFileId, planId)
}

/** What was agreed once stays as it was: only the current version takes changes. @throws 409 for an earlier one */
export async function ensureCurrent(tx: Tx, caseFileId: string, planId: string): Promise<void> {
  const current = await findCurrentPlan(tx, caseFileId)
  if (current?.id !== planId) throw refuse('state-conflict', { action: 'plan.write' })
}

async function ensurePlan(tx: Tx, { today }: SignedIn, caseFileId: string, head: PlanHead): Promise<void> {
  ensurePossible(checkPlan(head, await isInFile(tx, 'goal', caseFileId, head.goalId), today))
}

function planColumns({ agreedOn, agreedWith, language, goal, goalId, nextReviewOn }: PlanHead) {
  return {
    agreed_on: agreedOn,
    agreed_with: agreedWith,
    language,
    goal,
    goal_id: goalId,
    next_review_on: nextReviewOn,
  }
}

async function auditPlan(
  tx: Tx,
  action: 'plan.agreed' | 'plan.changed',
  { caseFileId, planId }: Omit<Target, 'version'>,
  fields: readonly string[],
): Promise<void> {
  await audit(tx, { action, thing: 'plan', thingId: planId, caseFileId, fields })
}
