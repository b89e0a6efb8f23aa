import { changeSavedView, deleteSavedView, listSavedViews, saveView } from '@wegmarke/contract/saved-views'
import { describe, expect, it } from 'vitest'
import { freshKey, refusal } from '../../support/api/client.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { actionsOfThing } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'

const api = useApi()
const office = useOffice(api)
const save = (who: Staff, name: string, idempotencyKey = freshKey()) =>
  office.as(who).call(saveView, { body: { name, query: { note: 'open', sort: 'deadline' } }, idempotencyKey })

describe('a saved view', () => {
  it('keeps the choice under its name, once however often it is sent', async () => {
    const key = freshKey()
    const view = await save('lead', ' Offene Hinweise ', key)
    expect(await save('lead', ' Offene Hinweise ', key)).toEqual(view)
    expect(view).toMatchObject({
      name: 'Offene Hinweise',
      version: 1,
      query: { note: 'open', sort: 'deadline' },
    })
    expect(await office.as('lead').call(listSavedViews, {})).toEqual([view])
  })

  it('is seen, changed and deleted by its owner alone', async () => {
    const view = await save('supervisor', 'Nur für mich')
    expect(await office.as('deputy').call(listSavedViews, {})).toEqual([])
    const params = { viewId: view.id }
    const body = { name: 'Fremd', query: {} }
    await refusal(office.as('deputy').call(changeSavedView, { params, body, version: 1 }), 'not-found')
    await refusal(office.as('deputy').call(deleteSavedView, { params }), 'not-found')
    const changed = await office.as('supervisor').call(changeSavedView, {
      params,
      body: { name: 'Fristen', query: { deadlineDays: 30 } },
      version: 1,
    })
    expect(changed).toMatchObject({ version: 2, name: 'Fristen', query: { deadlineDays: 30 } })
    await office.as('supervisor').call(deleteSavedView, { params })
    expect(await office.as('supervisor').call(listSavedViews, {})).toEqual([])
    await refusal(office.as('supervisor').call(deleteSavedView, { params }), 'not-found')
    expect(await actionsOfThing(api, view.id)).toEqual([
      'savedView.saved',
      'savedView.changed',
      'savedView.deleted',
    ])
  })

  it('is not overwritten by who has read an earlier one', async () => {
    const view = await save('colleague', 'Meine')
    const params = { viewId: view.id }
    await office
      .as('colleague')
      .call(changeSavedView, { params, body: { name: 'Zwei', query: {} }, version: 1 })
    const problem = await refusal(
      office.as('colleague').call(changeSavedView, { params, body: { name: 'Drei', query: {} }, version: 1 }),
      'version-conflict',
    )
    expect(problem).toMatchObject({ current: { name: 'Zwei', version: 2 } })
  })

  it('has a name of its own, and holds no choice that the report does not know', async () => {
    await save('deputy', 'Doppelt')
    const taken = { errors: [{ pointer: '/name', code: 'taken' }] }
    expect(await refusal(save('deputy', ' Doppelt'), 'already-exists')).toMatchObject(taken)
    const { id } = await save('deputy', 'Einmalig')
    const renaming = office.as('deputy').call(changeSavedView, {
      params: { viewId: id },
      body: { name: 'Doppelt', query: {} },
      version: 1,
    })
    expect(await refusal(renaming, 'already-exists')).toMatchObject(taken)
    await refusal(
      office.as('deputy').call(saveView, {
        body: { name: 'Frei', query: { text: 'Amina' } as never },
        idempotencyKey: freshKey(),
      }),
      'validation-failed',
    )
    await refusal(save('administrator', 'Nein'), 'not-allowed')
  })
})
