import {
  changeEntitlement,
  changeResidence,
  type NewEntitlement,
  type NewResidencePeriod,
  recordEntitlement,
  recordResidence,
  withdrawEntitlement,
  withdrawResidence,
} from '@wegmarke/contract/residence'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { client, freshKey, refusal } from '../../support/api/client.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import { type CaseFile, caseFile } from '../../support/database/builders.ts'
import { participation } from '../../support/database/consent-builders.ts'

const api = useApi()
const office = useOffice(api)
const newFile = () => caseFile(api.database.arrange, office.caseload)

const gestattung: NewResidencePeriod = {
  status: 'gestattung',
  from: '2024-01-01',
  to: '2024-12-31',
  documentValidUntil: '2024-12-31',
  workPermission: 'on_application',
  workPermissionUntil: null,
  note: null,
}
const jobcenter: NewEntitlement = { rechtskreis: 'SGB_II', from: '2024-01-01', to: null }

const record = (
  who: Staff | 'contributor',
  file: CaseFile,
  change: Partial<NewResidencePeriod> = {},
  idempotencyKey = freshKey(),
) =>
  office.as(who).call(recordResidence, {
    params: { caseFileId: file.id },
    body: { ...gestattung, ...change },
    idempotencyKey,
  })
const entitle = (
  who: Staff,
  file: CaseFile,
  change: Partial<NewEntitlement> = {},
  idempotencyKey = freshKey(),
) =>
  office.as(who).call(recordEntitlement, {
    params: { caseFileId: file.id },
    body: { ...jobcenter, ...change },
    idempotencyKey,
  })

describe('residence', () => {
  it('is recorded, corrected and taken back, each with a trace', async () => {
    const file = await newFile()
    const period = await record('lead', file)
    expect(period).toMatchObject({ ...gestattung, version: 1, isOwn: true })
    const target = { params: { caseFileId: file.id, periodId: period.id } }
    const corrected = { ...gestattung, to: '2025-03-31' }
    expect(
      await office.as('deputy').call(changeResidence, { ...target, body: corrected, version: 1 }),
    ).toMatchObject({
      ...corrected,
      version: 2,
    })
    const slower = office.as('lead').call(changeResidence, { ...target, body: gestattung, version: 1 })
    expect((await refusal(slower, 'version-conflict')).current).toMatchObject({ ...corrected, version: 2 })
    await refusal(office.as('lead').call(withdrawResidence, { ...target, version: 1 }), 'version-conflict')
    await office.as('lead').call(withdrawResidence, { ...target, version: 2 })
    await refusal(office.as('lead').call(withdrawResidence, { ...target, version: 2 }), 'not-found')
    expect(await actionsOn(api, file.id)).toEqual([
      'residence.recorded',
      'residence.changed',
      'residence.withdrawn',
    ])
  })

  it('holds one status a day, beside a Fiktionsbescheinigung', async () => {
    const file = await newFile()
    await record('lead', file)
    const overlap = await refusal(
      record('lead', file, { status: 'ae_25_3', from: '2024-12-31', to: null }),
      'refused-by-domain',
    )
    expect(overlap.errors).toEqual([
      {
        pointer: '/from',
        code: 'residence-overlap',
        params: { what: 'gestattung', from: '2024-01-01', to: '2024-12-31' },
      },
    ])
    await record('lead', file, { status: 'fiktion', from: '2024-12-01', to: '2025-02-28' })
    await record('lead', file, { status: 'ae_25_3', from: '2025-01-01', to: null })
  })

  it('does not overlap with itself when it is corrected', async () => {
    const file = await newFile()
    const { id } = await record('lead', file)
    const { id: next } = await record('lead', file, { status: 'ae_25_3', from: '2025-01-01', to: null })
    const change = (periodId: string, body: NewResidencePeriod) =>
      office.as('lead').call(changeResidence, { params: { caseFileId: file.id, periodId }, body, version: 1 })
    await refusal(
      change(next, { ...gestattung, status: 'ae_25_3', from: '2024-12-01', to: null }),
      'refused-by-domain',
    )
    expect(await change(id, { ...gestattung, from: '2023-06-01' })).toMatchObject({ from: '2023-06-01' })
  })

  it('names every field that cannot be', async () => {
    const file = await newFile()
    const unreal = { from: '2024-02-30', to: '2024-04-31', documentValidUntil: '2023-02-29' }
    const refused = await refusal(record('lead', file, unreal), 'refused-by-domain')
    expect(refused.errors).toEqual([
      { pointer: '/from', code: 'day-does-not-exist' },
      { pointer: '/to', code: 'day-does-not-exist' },
      { pointer: '/documentValidUntil', code: 'day-does-not-exist' },
    ])
    const turned = await refusal(
      record('lead', file, { from: '2024-05-02', to: '2024-05-01' }),
      'refused-by-domain',
    )
    expect(turned.errors).toEqual([
      { pointer: '/to', code: 'end-before-start', params: { start: '2024-05-02' } },
    ])
  })

  it('is written once when it is sent twice', async () => {
    const file = await newFile()
    const key = freshKey()
    const first = await record('lead', file, {}, key)
    expect((await record('lead', file, {}, key)).id).toBe(first.id)
    await refusal(record('lead', file, { status: 'other' }, key), 'key-reused')
  })

  it('is written by contributors where consent opened it, in own rows for 14 days', async () => {
    const file = await newFile()
    const { arrange } = api.database
    const open = { category: 'residence', recipient: office.elsewhere, level: 'contribute' } as const
    await participation(arrange, file, office.accounts.contributor, open)
    const own = await record('contributor', file)
    const change = (periodId: string, from: string) =>
      office.as('contributor').call(changeResidence, {
        params: { caseFileId: file.id, periodId },
        body: { ...gestattung, from },
        version: 1,
      })
    expect(await change(own.id, '2023-12-01')).toMatchObject({ version: 2 })
    const { id: ofLead } = await record('lead', file, {
      status: 'ae_25_3',
      from: '2025-01-01',
      to: '2025-01-31',
    })
    await refusal(change(ofLead, '2023-11-01'), 'refused-by-domain')
    const others = office.as('contributor').call(withdrawResidence, {
      params: { caseFileId: file.id, periodId: ofLead },
      version: 1,
    })
    expect(await refusal(others, 'not-allowed')).toMatchObject({ action: 'residence.change' })
  })

  it('is refused by name to the supervisor, not found by strangers, and stops with the file', async () => {
    const file = await newFile()
    expect(await refusal(record('supervisor', file), 'not-allowed')).toMatchObject({
      action: 'residence.record',
    })
    const post = (who: Staff | 'contributor', id: string) =>
      office.as(who).inject({
        method: 'POST',
        url: `/api/v1/case-files/${id}/residence`,
        headers: { 'idempotency-key': freshKey() },
        payload: gestattung,
      })
    const missing = await post('colleague', randomUUID())
    for (const who of ['colleague', 'stranger', 'administrator', 'contributor'] as const) {
      expect((await post(who, file.id)).rawPayload).toEqual(missing.rawPayload)
    }
    const nobody = client(api).call(recordResidence, {
      params: { caseFileId: file.id },
      body: gestattung,
      idempotencyKey: freshKey(),
    })
    await refusal(nobody, 'not-signed-in')
    const closed = await caseFile(api.database.arrange, office.caseload, { closed_on: '2026-01-01' })
    await refusal(record('lead', closed), 'file-closed')
  })
})

describe('entitlements', () => {
  it('of several Rechtskreise overlap, the same one does not', async () => {
    const file = await newFile()
    await entitle('lead', file)
    await entitle('lead', file, { rechtskreis: 'SGB_III', from: '2024-06-01' })
    const twice = await refusal(entitle('lead', file, { from: '2025-01-01' }), 'refused-by-domain')
    expect(twice.errors).toEqual([
      { pointer: '/from', code: 'entitlement-repeated', params: { what: 'SGB_II', from: '2024-01-01' } },
    ])
  })

  it('are recorded once, corrected and taken back, each with a trace', async () => {
    const file = await newFile()
    const key = freshKey()
    const first = await entitle('lead', file, {}, key)
    expect((await entitle('lead', file, {}, key)).id).toBe(first.id)
    const target = { params: { caseFileId: file.id, entitlementId: first.id } }
    const body: NewEntitlement = { ...jobcenter, to: '2025-05-31' }
    expect(await office.as('deputy').call(changeEntitlement, { ...target, body, version: 1 })).toMatchObject({
      ...body,
      version: 2,
      isOwn: false,
    })
    const slower = office.as('lead').call(changeEntitlement, { ...target, body, version: 1 })
    expect((await refusal(slower, 'version-conflict')).current).toMatchObject({ version: 2 })
    await office.as('lead').call(withdrawEntitlement, { ...target, version: 2 })
    await refusal(office.as('lead').call(withdrawEntitlement, { ...target, version: 2 }), 'not-found')
    expect(await actionsOn(api, file.id)).toEqual([
      'entitlement.recorded',
      'entitlement.changed',
      'entitlement.withdrawn',
    ])
  })

  it('are refused with an end before the start, and to the supervisor', async () => {
    const file = await newFile()
    const turned = await refusal(entitle('lead', file, { to: '2023-12-31' }), 'refused-by-domain')
    expect(turned.errors).toMatchObject([{ pointer: '/to', code: 'end-before-start' }])
    expect(await refusal(entitle('supervisor', file), 'not-allowed')).toMatchObject({
      action: 'residence.record',
    })
    await refusal(entitle('colleague', file), 'not-found')
  })
})
