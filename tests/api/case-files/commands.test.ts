import {
  changeCaseFile,
  closeCaseFile,
  getCaseFile,
  moveCaseFile,
  reopenCaseFile,
} from '@wegmarke/contract/case-files'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../support/api/client.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import { caseFile } from '../../support/database/builders.ts'
import { participation } from '../../support/database/consent-builders.ts'

const api = useApi()
const office = useOffice(api)
const fresh = (wish: { closed_on?: string } = {}) => caseFile(api.database.arrange, office.caseload, wish)
const of = (id: string) => ({ params: { caseFileId: id } })
const change = (who: Staff, id: string, municipality: string | null = '05162004', version = 1) =>
  office.as(who).call(changeCaseFile, { ...of(id), version, body: { municipality, phase: 'steering' } })
const close = (who: Staff, id: string, on = '2026-11-01', version = 1) =>
  office
    .as(who)
    .call(closeCaseFile, { ...of(id), version, body: { on, reason: 'goal_reached', outcome: 'training' } })
const reopen = (who: Staff, id: string, on = '2026-11-20', version = 2) =>
  office.as(who).call(reopenCaseFile, { ...of(id), version, body: { on } })
const move = (who: Staff, id: string, caseloadId: number, version = 1) =>
  office.as(who).call(moveCaseFile, { ...of(id), version, body: { caseloadId } })
const read = (who: Staff, id: string) => office.as(who).call(getCaseFile, of(id))

describe('changing a file', () => {
  it('makes a version and a trace', async () => {
    const { id } = await fresh()
    expect(await change('deputy', id)).toEqual({ version: 2 })
    expect(await read('lead', id)).toMatchObject({
      phase: 'steering',
      municipality: { name: 'Dormagen' },
      version: 2,
    })
    expect((await actionsOn(api, id))[0]).toBe('caseFile.changed')
  })

  it('refuses the slower one, an unknown municipality, a supervisor and a closed file', async () => {
    const { id } = await fresh()
    await change('lead', id)
    expect((await refusal(change('deputy', id), 'version-conflict')).current).toEqual({ version: 2 })
    const unknown = await refusal(change('lead', id, '00000000', 2), 'refused-by-domain')
    expect(unknown.errors).toEqual([{ pointer: '/municipality', code: 'municipality-unknown' }])
    await refusal(change('supervisor', id), 'not-allowed')
    await refusal(change('colleague', id), 'not-found')
    await refusal(change('lead', (await fresh({ closed_on: '2026-01-01' })).id), 'file-closed')
  })
})

describe('closing and reopening', () => {
  it('ends the episode and begins the next one', async () => {
    const { id } = await fresh()
    expect(await close('lead', id)).toEqual({ version: 2 })
    const closed = await read('lead', id)
    expect(closed).toMatchObject({
      isClosed: true,
      episodes: [
        {
          openedOn: '2024-01-15',
          closedOn: '2026-11-01',
          closingReason: 'goal_reached',
          outcome: 'training',
        },
      ],
      evaluation: { level: 'none', isClosed: true },
    })
    expect(closed.abilities).toContain('caseFile.reopen')
    expect(closed.abilities).not.toContain('step.record')
    expect(await reopen('supervisor', id)).toEqual({ version: 3 })
    const open = await read('lead', id)
    expect(open.isClosed).toBe(false)
    expect(open.episodes.map((episode) => episode.openedOn)).toEqual(['2024-01-15', '2026-11-20'])
    expect((await actionsOn(api, id)).filter((action) => action !== 'caseFile.read')).toEqual([
      'caseFile.closed',
      'caseFile.reopened',
    ])
  })

  it('ends participation on that day', async () => {
    const file = await fresh()
    const open = { category: 'pathway', recipient: office.elsewhere, level: 'read' } as const
    await participation(api.database.arrange, file, office.accounts.reader, open)
    await office.as('reader').call(getCaseFile, of(file.id))
    await close('supervisor', file.id)
    await refusal(office.as('reader').call(getCaseFile, of(file.id)), 'not-found')
    await reopen('lead', file.id)
    await refusal(office.as('reader').call(getCaseFile, of(file.id)), 'not-found')
  })

  it.each([
    ['2024-01-14', 'closed-before-opened'],
    ['2026-11-23', 'day-in-future'],
    ['2026-06-31', 'day-does-not-exist'],
  ])('refuses to close on %s', async (on, code) => {
    const refused = await refusal(close('lead', (await fresh()).id, on), 'refused-by-domain')
    expect(refused.errors).toMatchObject([{ pointer: '/on', code }])
  })

  it('refuses to reopen before it was closed', async () => {
    const { id } = await fresh()
    await close('lead', id)
    const refused = await refusal(reopen('lead', id, '2026-10-31'), 'refused-by-domain')
    expect(refused.errors).toEqual([
      { pointer: '/on', code: 'reopened-before-closed', params: { closed: '2026-11-01' } },
    ])
  })

  it('is for lead and supervisor, once, on the version they have read', async () => {
    const { id } = await fresh()
    expect(await refusal(close('deputy', id), 'not-allowed')).toMatchObject({ action: 'caseFile.close' })
    await refusal(close('colleague', id), 'not-found')
    await refusal(close('lead', id, '2026-11-01', 7), 'version-conflict')
    await close('lead', id)
    await refusal(close('lead', id, '2026-11-01', 2), 'file-closed')
    expect(await refusal(reopen('deputy', id), 'not-allowed')).toMatchObject({ action: 'caseFile.reopen' })
    await refusal(reopen('lead', id, '2026-11-20', 1), 'version-conflict')
  })
})

describe('moving', () => {
  it('takes the file out of the sight of its lead and leaves a trace with the organisation', async () => {
    const { id } = await fresh()
    expect(await move('lead', id, office.otherCaseload.id)).toEqual({ version: 1 })
    await refusal(read('lead', id), 'not-found')
    expect(await read('colleague', id)).toMatchObject({
      caseload: { id: office.otherCaseload.id },
      version: 1,
    })
    const trace = await api.database.arrange
      .selectFrom('audit_event')
      .select(['action', 'organisation_id'])
      .where('case_file_id', '=', id)
      .where('action', '=', 'caseFile.moved')
      .execute()
    expect(trace).toEqual([{ action: 'caseFile.moved', organisation_id: office.organisation.id }])
  })

  it('stays within the organisation', async () => {
    const { id } = await fresh()
    const refused = await refusal(move('supervisor', id, office.foreignCaseload.id), 'refused-by-domain')
    expect(refused.errors).toEqual([{ pointer: '/caseloadId', code: 'caseload-unknown' }])
    expect(await move('supervisor', id, office.otherCaseload.id)).toEqual({ version: 1 })
  })

  it('is refused to the deputy, to the slower one, and in a closed file', async () => {
    const { id } = await fresh()
    expect(await refusal(move('deputy', id, office.otherCaseload.id), 'not-allowed')).toMatchObject({
      action: 'caseFile.move',
    })
    await refusal(move('lead', id, office.otherCaseload.id, 9), 'version-conflict')
    await refusal(
      move('lead', (await fresh({ closed_on: '2026-01-01' })).id, office.otherCaseload.id),
      'file-closed',
    )
  })
})
