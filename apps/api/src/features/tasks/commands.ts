import type { AuditActionOn } from '@wegmarke/domain/audit/actions'
import type { NewTask, Task } from '@wegmarke/contract/journal'
import type { FileRefusal } from '@wegmarke/domain/case-file/refusal'
import { checkDay } from '@wegmarke/domain/pathway/date-check'
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
import { canOwnTasks, getTask } from './queries.ts'

/** Which task of which file, and the version that the caller has read. */
interface Target {
  readonly caseFileId: string
  readonly taskId: string
  readonly version: number
}

export async function addTask(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  body: NewTask,
): Promise<string> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'task.write')
  ensurePossible(await checkTask(tx, principal, body))
  const id = crypto.randomUUID()
  await sql`
    INSERT INTO task (id, case_file_id, owner_id, title, due_on)
    VALUES (${id}, ${caseFileId}, ${body.ownerId}, ${body.title}, ${body.dueOn})`.execute(tx)
  await auditTask(tx, 'task.added', { caseFileId, taskId: id }, Object.keys(body))
  await reevaluate(tx, principal, relations, caseFileId)
  return id
}

/** A task that is done stays done on the day on which that was first said. */
export async function changeTask(
  tx: Tx,
  principal: SignedIn,
  target: Target,
  body: NewTask & { isDone: boolean },
): Promise<Task> {
  const { caseFileId, taskId, version } = target
  const relations = await ensureForWriting(tx, principal, caseFileId, 'task.write')
  const task = await getTask(tx, caseFileId, taskId)
  ensureVersion(version, task)
  const before = { ...task, ownerId: task.owner?.id ?? null }
  const isSameOwner = body.ownerId === before.ownerId
  ensurePossible(await checkTask(tx, principal, isSameOwner ? { ...body, ownerId: null } : body))
  const { numAffectedRows } = await sql`
    UPDATE task SET title = ${body.title}, due_on = ${body.dueOn}, owner_id = ${body.ownerId},
      done_on = CASE WHEN ${body.isDone} THEN coalesce(done_on, ${principal.today}) END,
      done_by = CASE WHEN ${body.isDone} THEN coalesce(done_by, ${principal.accountId}) END
    WHERE id = ${taskId}`.execute(tx)
  // Contributors change their own rows for 14 days; the policy of the table knows which those are.
  ensure(numAffectedRows === 1n, 'task.write')
  await auditTask(
    tx,
    !before.isDone && body.isDone ? 'task.done' : 'task.changed',
    target,
    changedFields(before, body),
  )
  await reevaluate(tx, principal, relations, caseFileId)
  return await getTask(tx, caseFileId, taskId)
}

export async function withdrawTask(tx: Tx, principal: SignedIn, target: Target): Promise<null> {
  const { caseFileId, taskId: id, version } = target
  const read = () => getTask(tx, caseFileId, id)
  return await withdrawRecord(
    tx,
    principal,
    { caseFileId, id, version },
    { table: 'task', thing: 'task', action: 'task.write', read },
  )
}

async function checkTask(tx: Tx, { today }: SignedIn, { dueOn, ownerId }: NewTask): Promise<FileRefusal[]> {
  const refusals: FileRefusal[] = checkDay(dueOn, '/dueOn', today)
  if (ownerId !== null && !(await canOwnTasks(tx, ownerId))) {
    refusals.push({ code: 'owner-unknown', pointer: '/ownerId' })
  }
  return refusals
}

async function auditTask(
  tx: Tx,
  action: AuditActionOn<'task'>,
  { caseFileId, taskId }: Omit<Target, 'version'>,
  fields?: readonly string[],
): Promise<void> {
  await audit(tx, { action, thing: 'task', thingId: taskId, caseFileId, ...(fields && { fields }) })
}
