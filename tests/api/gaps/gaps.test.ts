import { changeGap, type NewGap, withdrawGap } from '@wegmarke/contract/pathway'
import { describe, expect, it } from 'vitest'
import { freshKey, refusal } from '../../support/api/client.ts'
import { evaluationOf } from '../../support/api/evaluated.ts'
import { useOffice } from '../../support/api/office.ts'
import {
  inMonth,
  LASTING_ILLNESS,
  onDay,
  typeLanguageLoop,
  typing,
} from '../../support/api/pathway-entries.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import { type CaseFile, caseFile } from '../../support/database/builders.ts'
import { participation } from '../../support/database/consent-builders.ts'

const api = useApi({ today: () => '2021-10-15' })
const office = useOffice(api)
const newFile = () => caseFile(api.database.arrange, office.caseload, { opened_on: '2018-03-01' })
const lead = (file: CaseFile) => typing(office.as('lead'), file)

const explained: NewGap = {
  from: inMonth('2020-06'),
  to: onDay('2020-09-30'),
  reason: 'no_childcare',
  note: 'Kein Kitaplatz',
  evidenceOn: '2020-07-15',
}

describe('a gap', () => {
  it('is explained, corrected and taken back, each with a trace', async () => {
    const file = await newFile()
    const gap = await lead(file).gap(explained)
    expect(gap).toMatchObject({ ...explained, version: 1, isOwn: true })
    const params = { caseFileId: file.id, gapId: gap.id }
    const lasting = { ...explained, to: null, note: null, evidenceOn: null }
    expect(await office.as('deputy').call(changeGap, { params, body: lasting, version: 1 })).toEqual({
      ...lasting,
      id: gap.id,
      version: 2,
      isOwn: false,
    })
    const slower = office.as('lead').call(changeGap, { params, body: explained, version: 1 })
    expect((await refusal(slower, 'version-conflict')).current).toMatchObject({ version: 2, to: null })
    await office.as('lead').call(withdrawGap, { params, version: 2 })
    await refusal(office.as('lead').call(withdrawGap, { params, version: 2 }), 'not-found')
    expect(await actionsOn(api, file.id)).toEqual(['gap.recorded', 'gap.changed', 'gap.withdrawn'])
  })

  it('takes the silence away and never raises the level', async () => {
    const file = await newFile()
    await typeLanguageLoop(office.as('lead'), file)
    const codes = async () => (await evaluationOf(api, file.id))?.signals.map((signal) => signal.code)
    expect(await codes()).toContain('E')
    await lead(file).gap(explained)
    expect(await codes()).toEqual(['A', 'B', 'C', 'D'])
    expect(await evaluationOf(api, file.id)).toMatchObject({ level: 'career', monthsOfStandstill: 34 })
    await lead(file).gap({ ...explained, reason: 'maternity_or_care' })
    expect(await evaluationOf(api, file.id)).toMatchObject({ monthsOfStandstill: 30 })
  })

  it('is refused where it cannot be', async () => {
    const file = await newFile()
    const turned = await refusal(
      lead(file).gap({ ...explained, to: onDay('2020-05-31') }),
      'refused-by-domain',
    )
    expect(turned.errors).toEqual([
      { pointer: '/to/date', code: 'gap-end-before-start', params: { from: '2020-06-01' } },
    ])
  })

  it('is written once when it is sent twice', async () => {
    const file = await newFile()
    const key = freshKey()
    const [first, second] = await Promise.all([
      lead(file).gap(explained, key),
      lead(file).gap(explained, key),
    ])
    expect(second.id).toBe(first.id)
  })

  it('is refused by name to the supervisor and a reader, and not found by strangers', async () => {
    const file = await newFile()
    const open = { category: 'pathway', recipient: office.elsewhere, level: 'read' } as const
    await participation(api.database.arrange, file, office.accounts.reader, open)
    for (const who of ['supervisor', 'reader'] as const) {
      const attempt = typing(office.as(who), file).gap(LASTING_ILLNESS)
      expect(await refusal(attempt, 'not-allowed')).toMatchObject({ action: 'gap.record' })
    }
    for (const who of ['colleague', 'stranger', 'administrator'] as const) {
      await refusal(typing(office.as(who), file).gap(LASTING_ILLNESS), 'not-found')
    }
  })

  it('of a contributor is corrected by the contributor, one of the lead is not', async () => {
    const file = await newFile()
    const open = { category: 'pathway', recipient: office.elsewhere, level: 'contribute' } as const
    await participation(api.database.arrange, file, office.accounts.contributor, open)
    const own = await typing(office.as('contributor'), file).gap(explained)
    const ofLead = await lead(file).gap(LASTING_ILLNESS)
    const change = (gapId: string) =>
      office
        .as('contributor')
        .call(changeGap, { params: { caseFileId: file.id, gapId }, body: explained, version: 1 })
    expect(await change(own.id)).toMatchObject({ version: 2 })
    await refusal(change(ofLead.id), 'not-allowed')
  })
})
