import { type NewGoal, setEntryLevels, setGoal } from '@wegmarke/contract/pathway'
import { describe, expect, it } from 'vitest'
import { freshKey, refusal } from '../../support/api/client.ts'
import { evaluationOf, rowOf } from '../../support/api/evaluated.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { inMonth, SEEN, typing } from '../../support/api/pathway-entries.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import { type CaseFile, caseFile } from '../../support/database/builders.ts'
import { participation } from '../../support/database/consent-builders.ts'

const api = useApi()
const office = useOffice(api)
const newFile = () => caseFile(api.database.arrange, office.caseload)
const agree = (who: Staff | 'contributor', file: CaseFile, body: NewGoal, idempotencyKey = freshKey()) =>
  office.as(who).call(setGoal, { params: { caseFileId: file.id }, body, idempotencyKey })
const vocational: NewGoal = { kind: 'vocational', occupation: 'Elektronikerin', from: '2024-02-01' }

describe('a goal', () => {
  it('is agreed once, holds from its day, and a second one from that day corrects it', async () => {
    const file = await newFile()
    const key = freshKey()
    const goal = await agree('lead', file, vocational, key)
    expect(goal).toEqual({ ...vocational, id: goal.id })
    expect((await agree('lead', file, vocational, key)).id).toBe(goal.id)
    const corrected = await agree('deputy', file, { ...vocational, kind: 'FOR', occupation: null })
    expect(corrected).toEqual({ id: goal.id, kind: 'FOR', occupation: null, from: '2024-02-01' })
    expect(await rowOf(api, file.id)).toMatchObject({ goal: 'FOR' })
    await agree('lead', file, { ...vocational, from: '2026-06-01' })
    expect(await rowOf(api, file.id)).toMatchObject({ goal: 'vocational' })
    await agree('lead', file, { ...vocational, kind: 'FOR', from: '2027-01-01' })
    expect(await rowOf(api, file.id)).toMatchObject({ goal: 'vocational' })
    expect(await actionsOn(api, file.id)).toEqual(['goal.set', 'goal.set', 'goal.set', 'goal.set'])
  })

  it('that is reached stops every clock', async () => {
    const file = await newFile()
    await agree('lead', file, { ...vocational, kind: 'FOR' })
    await typing(office.as('lead'), file).attainment({
      ...SEEN,
      axis: 'S',
      level: 'FOR',
      awardedOn: inMonth('2025-06'),
    })
    expect(await evaluationOf(api, file.id)).toMatchObject({
      isGoalReached: true,
      level: 'none',
      nextDate: null,
    })
  })

  it('is no matter of a contributor, of the supervisor, or of strangers', async () => {
    const file = await newFile()
    const open = { category: 'pathway', recipient: office.elsewhere, level: 'contribute' } as const
    await participation(api.database.arrange, file, office.accounts.contributor, open)
    for (const who of ['supervisor', 'contributor'] as const) {
      expect(await refusal(agree(who, file, vocational), 'not-allowed')).toMatchObject({ action: 'goal.set' })
    }
    for (const who of ['colleague', 'stranger'] as const)
      await refusal(agree(who, file, vocational), 'not-found')
    const unreal = await refusal(
      agree('lead', file, { ...vocational, from: '2026-02-30' }),
      'refused-by-domain',
    )
    expect(unreal.errors).toEqual([{ pointer: '/from', code: 'day-does-not-exist' }])
  })
})

describe('entry levels', () => {
  const state = (
    who: Staff,
    file: CaseFile,
    body: { L: 'A2' | 'B1'; S: 'S0' | 'FOR' | 'unknown'; V: 'unknown' | 'B1' },
    version: number,
  ) => office.as(who).call(setEntryLevels, { params: { caseFileId: file.id }, body, version })

  it('are stated, then corrected by who has read what stands there', async () => {
    const file = await newFile()
    const first = await state('lead', file, { L: 'A2', S: 'unknown', V: 'unknown' }, 1)
    expect(first).toEqual({ L: 'A2', S: 'unknown', V: 'unknown', version: 2 })
    expect(await rowOf(api, file.id)).toMatchObject({ highest_l: 'A2', highest_s: null })
    expect(await state('deputy', file, { L: 'B1', S: 'S0', V: 'unknown' }, 2)).toMatchObject({ version: 3 })
    const slower = await refusal(
      state('lead', file, { L: 'A2', S: 'FOR', V: 'unknown' }, 1),
      'version-conflict',
    )
    expect(slower.current).toMatchObject({ L: 'B1', S: 'S0', version: 3 })
    expect(await rowOf(api, file.id)).toMatchObject({ highest_l: 'B1', highest_s: 'S0', highest_v: null })
    expect(await actionsOn(api, file.id)).toEqual(['entryLevel.set', 'entryLevel.set'])
  })

  it('belong to their axis, and to lead and deputy', async () => {
    const file = await newFile()
    const crossed = await refusal(state('lead', file, { L: 'A2', S: 'S0', V: 'B1' }, 1), 'refused-by-domain')
    expect(crossed.errors).toEqual([
      { pointer: '/V', code: 'level-not-on-axis', params: { axis: 'V', level: 'B1' } },
    ])
    const levels = { L: 'A2', S: 'S0', V: 'unknown' } as const
    expect(await refusal(state('supervisor', file, levels, 1), 'not-allowed')).toMatchObject({
      action: 'entryLevel.set',
    })
    await refusal(state('colleague', file, levels, 1), 'not-found')
  })
})
