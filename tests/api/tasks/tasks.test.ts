import { addTask, changeTask, type NewTask, withdrawTask } from '@wegmarke/contract/journal'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { client, freshKey, refusal } from '../../support/api/client.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import { account, caseFile, TODAY } from '../../support/database/builders.ts'

const api = useApi()
const office = useOffice(api)
const task: NewTask = { title: 'Zeugnis kopieren', dueOn: '2026-12-01', ownerId: null }
const add = (
  who: Staff | 'contributor' | 'reader',
  change: Partial<NewTask> = {},
  idempotencyKey = freshKey(),
) =>
  office
    .as(who)
    .call(addTask, { params: { caseFileId: office.file.id }, body: { ...task, ...change }, idempotencyKey })
const change = (
  who: Staff | 'contributor',
  taskId: string,
  version: number,
  body: Partial<NewTask> & { isDone: boolean },
) =>
  office.as(who).call(changeTask, {
    params: { caseFileId: office.file.id, taskId },
    body: { ...task, ...body },
    version,
  })

describe('a task', () => {
  it.each(['lead', 'deputy', 'supervisor', 'contributor'] as const)('is added by %s', async (who) => {
    const ownerId = office.accounts.deputy.id
    expect(await add(who, { ownerId })).toMatchObject({
      title: task.title,
      dueOn: task.dueOn,
      isDone: false,
      doneOn: null,
      version: 1,
      owner: { id: ownerId, name: 'Detlef Deputy' },
    })
    expect((await actionsOn(api, office.file.id)).at(-1)).toBe('task.added')
  })

  it('is refused by name to who may only read, and not found where no file may be seen', async () => {
    expect(await refusal(add('reader'), 'not-allowed')).toMatchObject({ action: 'task.write' })
    const post = (who: Staff, id: string) =>
      office.as(who).inject({
        method: 'POST',
        url: `/api/v1/case-files/${id}/tasks`,
        headers: { 'idempotency-key': freshKey() },
        payload: task,
      })
    const missing = await post('colleague', randomUUID())
    for (const who of ['colleague', 'stranger', 'administrator'] as const) {
      expect((await post(who, office.file.id)).rawPayload).toEqual(missing.rawPayload)
    }
    const nobody = client(api).call(addTask, {
      params: { caseFileId: office.file.id },
      body: task,
      idempotencyKey: freshKey(),
    })
    await refusal(nobody, 'not-signed-in')
  })

  it('is added once when it is sent twice', async () => {
    const key = freshKey()
    const first = await add('lead', {}, key)
    expect((await add('lead', {}, key)).id).toBe(first.id)
    await refusal(add('lead', { title: 'Anderes' }, key), 'key-reused')
  })

  it('is done on the day on which that is first said, and open again when it was said too early', async () => {
    const { id } = await add('lead')
    expect(await change('deputy', id, 1, { isDone: true })).toMatchObject({
      isDone: true,
      doneOn: TODAY,
      version: 2,
    })
    await api.database.arrange
      .updateTable('task')
      .set({ done_on: '2026-11-01' })
      .where('id', '=', id)
      .execute()
    expect(await change('lead', id, 3, { isDone: true, title: 'Zeugnisse' })).toMatchObject({
      doneOn: '2026-11-01',
    })
    expect(await change('lead', id, 4, { isDone: false })).toMatchObject({ isDone: false, doneOn: null })
    expect((await actionsOn(api, office.file.id)).slice(-4)).toEqual([
      'task.added',
      'task.done',
      'task.changed',
      'task.changed',
    ])
  })

  it('shows what is there now to who was slower', async () => {
    const { id } = await add('lead')
    await change('lead', id, 1, { isDone: true })
    const conflict = await refusal(change('deputy', id, 1, { isDone: false }), 'version-conflict')
    expect(conflict.current).toMatchObject({ isDone: true, version: 2 })
  })

  it('is changed and taken back by a contributor only where it is the own one', async () => {
    const { id } = await add('contributor')
    await change('contributor', id, 1, { isDone: true })
    const { id: ofLead } = await add('lead')
    expect(await refusal(change('contributor', ofLead, 1, { isDone: true }), 'not-allowed')).toMatchObject({
      action: 'task.write',
    })
    const params = { caseFileId: office.file.id, taskId: id }
    await office.as('contributor').call(withdrawTask, { params, version: 2 })
    await refusal(office.as('contributor').call(withdrawTask, { params, version: 2 }), 'not-found')
  })

  it('has an owner in the alliance who can still sign in', async () => {
    const { arrange } = api.database
    const gone = await account(arrange, office.alliance)
    await arrange
      .updateTable('account')
      .set({ disabled_at: '2026-01-01T00:00:00Z' })
      .where('id', '=', gone.id)
      .execute()
    for (const ownerId of [randomUUID(), gone.id]) {
      const refused = await refusal(add('lead', { ownerId }), 'refused-by-domain')
      expect(refused.errors).toEqual([{ pointer: '/ownerId', code: 'owner-unknown' }])
    }
  })

  it('stays changeable when its owner has left', async () => {
    const { arrange } = api.database
    const leaving = await account(arrange, office.alliance)
    const { id } = await add('lead', { ownerId: leaving.id })
    await arrange.updateTable('account').set({ disabled_at: TODAY }).where('id', '=', leaving.id).execute()
    expect(await change('lead', id, 1, { ownerId: leaving.id, isDone: true })).toMatchObject({ isDone: true })
  })

  it('is due on a day that exists, in a file that is open', async () => {
    const refused = await refusal(add('lead', { dueOn: '2027-02-29' }), 'refused-by-domain')
    expect(refused.errors).toEqual([{ pointer: '/dueOn', code: 'day-does-not-exist' }])
    const closed = await caseFile(api.database.arrange, office.caseload, { closed_on: '2026-01-01' })
    const attempt = office
      .as('lead')
      .call(addTask, { params: { caseFileId: closed.id }, body: task, idempotencyKey: freshKey() })
    await refusal(attempt, 'file-closed')
  })
})
