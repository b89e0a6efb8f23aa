import { getCaseFile } from '@wegmarke/contract/case-files'
import { changeTask, withdrawTask } from '@wegmarke/contract/journal'
import * as plans from '@wegmarke/contract/plans'
import { getToday } from '@wegmarke/contract/today'
import { describe, expect, it } from 'vitest'
import { freshKey, refusal } from '../../support/api/client.ts'
import { useOffice } from '../../support/api/office.ts'
import { CONSIDERED, typing } from '../../support/api/pathway-entries.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import { type CaseFile, caseFile } from '../../support/database/builders.ts'
import { participation } from '../../support/database/consent-builders.ts'

const api = useApi()
const office = useOffice(api)
const newFile = () => caseFile(api.database.arrange, office.caseload)
const inFile = ({ id }: CaseFile) => ({ caseFileId: id })

const HEAD: plans.PlanHead = {
  agreedOn: '2026-11-20',
  agreedWith: 'Amina, Frau Azizi (übersetzt)',
  language: 'de',
  goal: 'Die Fachoberschulreife bis Sommer 2028',
  goalId: null,
  nextReviewOn: '2027-01-15',
}
const ITEM: plans.NewPlanItem = {
  what: 'Zeugnis übersetzen lassen',
  who: 'person',
  whoText: null,
  dueOn: '2026-12-10',
  stepId: null,
}
const CALL: plans.NewPlanItem = {
  ...ITEM,
  what: 'Beim Weiterbildungskolleg anrufen',
  who: 'caseworker',
  dueOn: '2026-11-22',
}

const agree = (file: CaseFile, follows = 0, more: Partial<plans.PlanHead> = {}, key = freshKey()) =>
  office.as('lead').call(plans.agreePlan, {
    params: inFile(file),
    body: { ...HEAD, ...more, follows },
    idempotencyKey: key,
  })
const add = (file: CaseFile, planId: string, body = ITEM) =>
  office
    .as('deputy')
    .call(plans.addPlanItem, { params: { ...inFile(file), planId }, body, idempotencyKey: freshKey() })
const change = (
  file: CaseFile,
  planId: string,
  item: plans.PlanItem,
  more: Partial<plans.ChangedPlanItem>,
) => {
  const { what, who, whoText, dueOn, stepId, state } = item
  return office.as('lead').call(plans.changePlanItem, {
    params: { ...inFile(file), planId, itemId: item.id },
    body: { what, who, whoText, dueOn, stepId, state, ...more },
    version: item.version,
  })
}
const list = (file: CaseFile) => office.as('lead').call(plans.listPlans, { params: inFile(file) })
const tasks = async (file: CaseFile) =>
  (await office.as('lead').call(getCaseFile, { params: inFile(file) })).tasks ?? []

describe('a plan', () => {
  it('carries its open items into the next version, and the earlier one stays as it was', async () => {
    const file = await newFile()
    const first = await agree(file)
    expect(first).toMatchObject({ ...HEAD, number: 1, version: 1, items: [] })
    const open = await add(file, first.id)
    const done = await add(file, first.id, { ...ITEM, what: 'Pass verlängern' })
    await change(file, first.id, done, { state: 'done' })
    const second = await agree(file, 1, { goal: 'Ausbildung in der Pflege' })
    expect(second.items).toMatchObject([{ what: ITEM.what, state: 'open', lineageId: open.lineageId }])
    const later = await change(file, second.id, second.items[0] as plans.PlanItem, { dueOn: '2027-02-01' })
    expect(later).toMatchObject({ dueOn: '2027-02-01', version: 2 })
    const [now, before] = await list(file)
    expect([now?.number, now?.goal]).toEqual([2, 'Ausbildung in der Pflege'])
    expect(before).toMatchObject({ number: 1, goal: HEAD.goal })
    expect(before?.items.map(({ what, state, dueOn }) => [what, state, dueOn])).toEqual([
      ['Pass verlängern', 'done', '2026-12-10'],
      [ITEM.what, 'open', '2026-12-10'],
    ])
    expect(await actionsOn(api, file.id)).toEqual([
      'plan.agreed',
      'planItem.added',
      'planItem.added',
      'planItem.done',
      'plan.agreed',
      'planItem.changed',
      'plan.read',
    ])
  })

  it('of an earlier version takes no changes, neither by the server nor by the database', async () => {
    const file = await newFile()
    const first = await agree(file)
    const item = await add(file, first.id)
    await agree(file, 1)
    await refusal(add(file, first.id), 'state-conflict')
    await refusal(change(file, first.id, item, { state: 'done' }), 'state-conflict')
    const params = { ...inFile(file), planId: first.id }
    const correct = office.as('lead').call(plans.changePlan, { params, body: HEAD, version: 1 })
    await refusal(correct, 'state-conflict')
    const { arrange } = api.database
    const directly = arrange.updateTable('plan_item').set({ what: 'x' }).where('id', '=', item.id).execute()
    await expect(directly).rejects.toMatchObject({ constraint: 'plan_superseded' })
    await expect(
      arrange.updateTable('plan').set({ goal: 'x' }).where('id', '=', first.id).execute(),
    ).rejects.toMatchObject({ constraint: 'plan_superseded' })
  })

  it('is corrected by who has read it last; who was slower sees the other version', async () => {
    const file = await newFile()
    const { id: planId } = await agree(file)
    const correct = (goal: string) =>
      office.as('lead').call(plans.changePlan, {
        params: { ...inFile(file), planId },
        body: { ...HEAD, goal },
        version: 1,
      })
    expect(await correct('FOR bis 2029')).toMatchObject({ version: 2, goal: 'FOR bis 2029' })
    expect((await refusal(correct('FOR bis 2030'), 'version-conflict')).current).toMatchObject({ version: 2 })
    expect((await refusal(agree(file, 0), 'version-conflict')).current).toMatchObject({ number: 1 })
  })

  it('is agreed once when it is sent twice, and by one of two at the same time', async () => {
    const file = await newFile()
    const key = freshKey()
    const [one, other] = await Promise.all([agree(file, 0, {}, key), agree(file, 0, {}, key)])
    expect(one.id).toBe(other.id)
    const attempts = await Promise.allSettled([agree(file, 1), agree(file, 1)])
    expect(attempts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await list(file)).map(({ number }) => number)).toEqual([2, 1])
  })

  it('refers to goals and steps of its own file alone', async () => {
    const file = await newFile()
    const { errors } = await refusal(agree(file, 0, { goalId: file.id }), 'refused-by-domain')
    expect(errors).toEqual([{ pointer: '/goalId', code: 'plan-goal-unknown' }])
    const late = await refusal(agree(file, 0, { agreedOn: '2026-11-23' }), 'refused-by-domain')
    expect(late.errors).toMatchObject([{ pointer: '/agreedOn', code: 'day-in-future' }])
    const { id } = await agree(file)
    const elsewhere = await refusal(add(file, id, { ...ITEM, stepId: file.id }), 'refused-by-domain')
    expect(elsewhere.errors).toEqual([{ pointer: '/stepId', code: 'plan-step-unknown' }])
    const nameless = await refusal(add(file, id, { ...ITEM, who: 'other' }), 'refused-by-domain')
    expect(nameless.errors).toEqual([{ pointer: '/whoText', code: 'other-needs-name' }])
    const step = await typing(office.as('lead'), file).step(CONSIDERED)
    expect(await add(file, id, { ...ITEM, stepId: step.id })).toMatchObject({ stepId: step.id })
  })

  it('cannot be talked about again before it was agreed', async () => {
    const { errors } = await refusal(
      agree(await newFile(), 0, { nextReviewOn: '2026-11-19' }),
      'refused-by-domain',
    )
    expect(errors).toEqual([
      { pointer: '/nextReviewOn', code: 'review-before-agreed', params: { agreedOn: HEAD.agreedOn } },
    ])
  })

  it('is read by whom consent opens the pathway to, and written by lead and deputy alone', async () => {
    const file = await newFile()
    const { id } = await agree(file)
    const open = { category: 'pathway', recipient: office.elsewhere, level: 'contribute' } as const
    await participation(api.database.arrange, file, office.accounts.contributor, open)
    const read = await office.as('contributor').call(plans.listPlans, { params: inFile(file) })
    expect(read).toMatchObject([{ id }])
    for (const who of ['contributor', 'supervisor'] as const) {
      const attempt = office.as(who).call(plans.addPlanItem, {
        params: { ...inFile(file), planId: id },
        body: ITEM,
        idempotencyKey: freshKey(),
      })
      expect(await refusal(attempt, 'not-allowed')).toMatchObject({ action: 'plan.write' })
    }
    await refusal(office.as('colleague').call(plans.listPlans, { params: inFile(file) }), 'not-found')
  })
})

describe('an item of the caseworker', () => {
  it('stands in the list of tasks; done there is done here, and open again too', async () => {
    const file = await newFile()
    const { id } = await agree(file)
    const item = await add(file, id, CALL)
    expect(item).toMatchObject({ hasTask: true, version: 1 })
    const [task] = await tasks(file)
    expect(task).toMatchObject({ title: CALL.what, dueOn: CALL.dueOn, owner: { name: 'Detlef Deputy' } })
    const { due } = await office.as('deputy').call(getToday, {})
    expect(due.map(({ recordId }) => recordId)).toContain(task?.id)
    const done = (isDone: boolean, version: number) =>
      office.as('lead').call(changeTask, {
        params: { ...inFile(file), taskId: task?.id ?? '' },
        body: { title: CALL.what, dueOn: CALL.dueOn, ownerId: office.accounts.deputy.id, isDone },
        version,
      })
    await done(true, 1)
    const [current] = (await list(file))[0]?.items ?? []
    expect(current).toMatchObject({ state: 'done', stateOn: '2026-11-22', version: 2 })
    await done(false, 2)
    expect((await list(file))[0]?.items).toMatchObject([{ state: 'open', stateOn: null, version: 3 }])
  })

  it('takes its task along when it is done, changed, dropped or given to somebody else', async () => {
    const file = await newFile()
    const { id } = await agree(file)
    let item = await add(file, id, CALL)
    item = await change(file, id, item, { what: 'Dort vorbeigehen', dueOn: null })
    expect(await tasks(file)).toMatchObject([{ title: 'Dort vorbeigehen', dueOn: null, isDone: false }])
    item = await change(file, id, item, { state: 'done' })
    expect(await tasks(file)).toMatchObject([{ isDone: true, doneOn: '2026-11-22' }])
    item = await change(file, id, item, { state: 'open' })
    expect(await tasks(file)).toMatchObject([{ isDone: false }])
    item = await change(file, id, item, { who: 'mentor' })
    expect([item.hasTask, await tasks(file)]).toEqual([false, []])
    item = await change(file, id, item, { who: 'caseworker' })
    expect([item.hasTask, (await tasks(file)).length]).toEqual([true, 1])
    item = await change(file, id, item, { state: 'dropped' })
    expect([item.hasTask, item.state, await tasks(file)]).toEqual([false, 'dropped', []])
  })

  it('keeps its task in the next version, and the earlier one does not follow it any more', async () => {
    const file = await newFile()
    const { id } = await agree(file)
    await add(file, id, CALL)
    const second = await agree(file, 1)
    expect(second.items).toMatchObject([{ hasTask: true }])
    await change(file, second.id, second.items[0] as plans.PlanItem, { state: 'done' })
    const states = (await list(file)).map(({ items }) => items.map(({ state }) => state))
    expect(states).toEqual([['done'], ['open']])
    expect(await tasks(file)).toMatchObject([{ isDone: true }])
  })

  it('stays when its task is taken back from the list', async () => {
    const file = await newFile()
    const { id } = await agree(file)
    await add(file, id, CALL)
    await agree(file, 1)
    const [task] = await tasks(file)
    const params = { ...inFile(file), taskId: task?.id ?? '' }
    await office.as('lead').call(withdrawTask, { params, version: task?.version ?? 0 })
    const found = (await list(file)).map(({ items }) => items.map(({ hasTask, state }) => [hasTask, state]))
    expect(found).toEqual([[[false, 'open']], [[false, 'open']]])
  })
})
