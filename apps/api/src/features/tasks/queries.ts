import type { Task } from '@wegmarke/contract/journal'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { refuse } from '../../platform/http/refuse.ts'

/** The contract's task over `task k` and its owner `account o`. */
export const taskJson: RawBuilder<Task> = sql`
  jsonb_build_object('id', k.id, 'version', k.version, 'title', k.title, 'dueOn', k.due_on,
    'owner', CASE WHEN k.owner_id IS NOT NULL
      THEN jsonb_build_object('id', k.owner_id, 'name', coalesce(o.display_name, '')) END,
    'isDone', k.done_on IS NOT NULL, 'doneOn', k.done_on)`

/** One task of a file. @throws 404 when it is not in it */
export async function getTask(tx: Tx, caseFileId: string, taskId: string): Promise<Task> {
  const { rows } = await sql<{ task: Task }>`
    SELECT ${taskJson} AS task FROM task k LEFT JOIN account o ON o.id = k.owner_id
    WHERE k.case_file_id = ${caseFileId} AND k.id = ${taskId}`.execute(tx)
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return row.task
}

/** Whether somebody of the alliance with this account can take a task on. */
export async function canOwnTasks(tx: Tx, accountId: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM account WHERE id = ${accountId} AND disabled_at IS NULL`.execute(tx)
  return rows.length === 1
}
