import type { Plan, PlanItem } from '@wegmarke/contract/plans'
import { type RawBuilder, sql } from 'kysely'
import { ensureOnFile } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { auditRead } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { refuse } from '../../platform/http/refuse.ts'

/** The contract's item over `plan_item i`. */
const itemJson: RawBuilder<PlanItem> = sql`
  jsonb_build_object('id', i.id, 'lineageId', i.lineage_id, 'version', i.version, 'what', i.what, 'who', i.who,
    'whoText', i.who_text, 'dueOn', i.due_on, 'stepId', i.step_id, 'state', i.state, 'stateOn', i.state_on,
    'hasTask', i.task_id IS NOT NULL)`

const planJson: RawBuilder<Plan> = sql`
  jsonb_build_object('id', p.id, 'version', p.version, 'number', p.number, 'agreedOn', p.agreed_on,
    'agreedWith', p.agreed_with, 'language', p.language, 'goal', p.goal, 'goalId', p.goal_id,
    'nextReviewOn', p.next_review_on, 'items', (SELECT coalesce(jsonb_agg(${itemJson}
      ORDER BY i.due_on NULLS LAST, i.what COLLATE "de-x-icu", i.id), '[]') FROM plan_item i WHERE i.plan_id = p.id))`

/** Every version of the plan with its items, the current one first. */
export async function listPlans(tx: Tx, principal: SignedIn, caseFileId: string): Promise<Plan[]> {
  await ensureOnFile(tx, principal, caseFileId, 'pathway.read')
  await auditRead(tx, caseFileId, 'plan.read')
  return await plansWhere(tx, sql`p.case_file_id = ${caseFileId}`)
}

/** One version of a file's plan. @throws 404 when it is not in it */
export async function getPlan(tx: Tx, caseFileId: string, planId: string): Promise<Plan> {
  const [plan] = await plansWhere(tx, sql`p.case_file_id = ${caseFileId} AND p.id = ${planId}`)
  if (plan === undefined) throw refuse('not-found')
  return plan
}

/** The version that counts; null before the first agreement. */
export async function findCurrentPlan(tx: Tx, caseFileId: string): Promise<Plan | null> {
  const [plan] = await plansWhere(tx, sql`p.case_file_id = ${caseFileId}`, sql`LIMIT 1`)
  return plan ?? null
}

/** One item of a version. @throws 404 when it is not in it */
export async function getPlanItem(tx: Tx, planId: string, itemId: string): Promise<PlanItem> {
  const { rows } = await sql<{ item: PlanItem }>`
    SELECT ${itemJson} AS item FROM plan_item i WHERE i.plan_id = ${planId} AND i.id = ${itemId}`.execute(tx)
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return row.item
}

/** Whether the file has this goal or step; nothing is always there. */
export async function isInFile(
  tx: Tx,
  table: 'goal' | 'step',
  caseFileId: string,
  id: string | null,
): Promise<boolean> {
  if (id === null) return true
  const { rows } = await sql`
    SELECT FROM ${sql.table(table)} WHERE id = ${id} AND case_file_id = ${caseFileId}`.execute(tx)
  return rows.length === 1
}

async function plansWhere(
  tx: Tx,
  which: RawBuilder<unknown>,
  limit: RawBuilder<unknown> = sql``,
): Promise<Plan[]> {
  const { rows } = await sql<{ plan: Plan }>`
    SELECT ${planJson} AS plan FROM plan p WHERE ${which} ORDER BY p.number DESC ${limit}`.execute(tx)
  return rows.map(({ plan }) => plan)
}
