import { sql } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'

interface ItemWithTask {
  readonly task_id: string | null
  readonly what: string
  readonly due_on: string | null
  readonly state: 'open' | 'done' | 'dropped'
  readonly state_on: string | null
  readonly is_of_caseworker: boolean
  readonly differs: boolean
}

/**
 * Brings the task of an item in step with it: what the caseworker has promised stands in the list of tasks from the same
 * moment, and leaves it when somebody else takes it on or it is dropped. The way back is a trigger of the database.
 */
export async function keepTask(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  itemId: string,
): Promise<void> {
  const { rows } = await sql<ItemWithTask>`
    SELECT i.task_id, i.what, i.due_on, i.state, i.state_on, i.who = 'caseworker' AS is_of_caseworker,
      (k.title, k.due_on, k.done_on) IS DISTINCT FROM (i.what, i.due_on, i.state_on) AS differs
    FROM plan_item i LEFT JOIN task k ON k.id = i.task_id WHERE i.id = ${itemId}`.execute(tx)
  const [item] = rows
  if (item === undefined) return
  const belongs = item.is_of_caseworker && item.state !== 'dropped'
  if (item.task_id === null) {
    if (!belongs || item.state !== 'open') return
    const taskId = await addTask(tx, principal, caseFileId, { what: item.what, dueOn: item.due_on })
    await sql`UPDATE plan_item SET task_id = ${taskId} WHERE id = ${itemId}`.execute(tx)
  } else if (!belongs) await withdrawTask(tx, caseFileId, item.task_id)
  else if (item.differs) await changeTask(tx, principal, caseFileId, item.task_id, item)
}

/** Lays what the caseworker has promised into the own list of tasks; answers the id of the task. */
export async function addTask(
  tx: Tx,
  { accountId }: SignedIn,
  caseFileId: string,
  { what, dueOn }: { readonly what: string; readonly dueOn: string | null },
): Promise<string> {
  const taskId = crypto.randomUUID()
  await sql`
    INSERT INTO task (id, case_file_id, owner_id, title, due_on)
    VALUES (${taskId}, ${caseFileId}, ${accountId}, ${what}, ${dueOn})`.execute(tx)
  await audit(tx, { action: 'task.added', thing: 'task', thingId: taskId, caseFileId })
  return taskId
}

async function changeTask(
  tx: Tx,
  { accountId }: SignedIn,
  caseFileId: string,
  taskId: string,
  { what, due_on: dueOn, state, state_on: stateOn }: ItemWithTask,
): Promise<void> {
  const doer = state === 'done' ? accountId : null
  await sql`
    UPDATE task SET title = ${what}, due_on = ${dueOn}, done_on = ${stateOn}, done_by = ${doer}
    WHERE id = ${taskId}`.execute(tx)
  const action = state === 'done' ? 'task.done' : 'task.changed'
  await audit(tx, { action, thing: 'task', thingId: taskId, caseFileId })
}

async function withdrawTask(tx: Tx, caseFileId: string, taskId: string): Promise<void> {
  await sql`DELETE FROM task WHERE id = ${taskId}`.execute(tx)
  await audit(tx, { action: 'task.withdrawn', thing: 'task', thingId: taskId, caseFileId })
}
