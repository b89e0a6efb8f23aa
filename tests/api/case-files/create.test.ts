import { createCaseFile, getCaseFile, listCaseloads, type NewCaseFile } from '@wegmarke/contract/case-files'
import { listCaseFiles } from '@wegmarke/contract/case-list'
import { describe, expect, it } from 'vitest'
import { client, freshKey, refusal, signedIn } from '../../support/api/client.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import { account, caseload } from '../../support/database/builders.ts'

const api = useApi()
const office = useOffice(api)
const draft = (): NewCaseFile => ({
  caseloadId: office.caseload.id,
  nameAsWished: '  Özgür   Yıldız ',
  legalName: 'Özgür Yıldız-Kaya',
  birthDate: { date: '2005-07-01', precision: 'month' },
  languages: 'Türkisch, Deutsch',
  municipality: '05162024',
  goal: 'vocational',
  goalOccupation: 'Tischler',
  openedOn: '2026-11-02',
})
const create = (who: Staff, change: Partial<NewCaseFile> = {}, idempotencyKey = freshKey()) =>
  office.as(who).call(createCaseFile, { body: { ...draft(), ...change }, idempotencyKey })
const read = (caseFileId: string, who: Staff = 'lead') =>
  office.as(who).call(getCaseFile, { params: { caseFileId } })

describe('opening a file', () => {
  it('begins everything that belongs to one, and leaves one trace', async () => {
    const { id, code } = await create('lead')
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{3}-[2-9A-HJKMNP-TV-Z]{3}$/)
    expect(await actionsOn(api, id)).toEqual(['caseFile.created'])
    expect(await read(id)).toMatchObject({
      code,
      version: 1,
      caseload: { id: office.caseload.id },
      lead: { name: 'Lea Leitend' },
      deputies: [{ name: 'Detlef Deputy' }],
      municipality: { ags: '05162024', name: 'Neuss' },
      phase: 'clarification',
      isClosed: false,
      episodes: [{ openedOn: '2026-11-02', closedOn: null }],
      person: { nameAsWished: 'Özgür Yıldız' },
      identity: { legalName: 'Özgür Yıldız-Kaya', birthDate: { date: '2005-07-01', precision: 'month' } },
      contact: { languages: 'Türkisch, Deutsch', needsInterpreter: null },
      goals: [{ kind: 'vocational', occupation: 'Tischler', from: '2026-11-02' }],
      entryLevels: { L: 'unknown', S: 'unknown', V: 'unknown' },
      steps: [],
      evaluation: { level: 'none', evaluationDay: '2026-11-22' },
    })
  })

  it('puts a line into the list of those who work the caseload', async () => {
    const { id } = await create('deputy', { nameAsWished: 'Zeynep' })
    for (const who of ['lead', 'deputy', 'supervisor'] as const) {
      const page = await office.as(who).call(listCaseFiles, { query: { limit: 200 } })
      expect(page.items.find((row) => row.id === id)).toMatchObject({
        name: 'Zeynep',
        municipality: 'Neuss',
        goal: 'vocational',
        level: 'none',
      })
    }
  })

  it('needs nothing but a name', async () => {
    const nothing = {
      legalName: null,
      birthDate: null,
      languages: null,
      municipality: null,
      goal: null,
      goalOccupation: null,
    }
    const { id } = await create('lead', nothing)
    expect(await read(id)).toMatchObject({ goals: [], municipality: null, identity: { birthDate: null } })
  })

  it('opens one file for what is sent twice, also at the same time', async () => {
    const key = freshKey()
    const twice = await Promise.all([create('lead', {}, key), create('lead', {}, key)])
    expect(twice[1]).toEqual(twice[0])
    expect(await create('lead', {}, key)).toEqual(twice[0])
    await refusal(create('lead', { nameAsWished: 'Andere' }, key), 'key-reused')
    await refusal(create('lead', {}, 'x y'), 'malformed-request')
  })

  it.each([
    [{ nameAsWished: '???' }, '/nameAsWished', 'no-letter'],
    [{ legalName: 'محمد' }, '/legalName', 'not-in-register-charset'],
    [{ birthDate: { date: '2005-02-29', precision: 'day' } }, '/birthDate/date', 'day-does-not-exist'],
    [{ openedOn: '2026-11-23' }, '/openedOn', 'day-in-future'],
    [{ openedOn: '2026-02-30' }, '/openedOn', 'day-does-not-exist'],
    [{ openedOn: '2005-06-30' }, '/openedOn', 'opened-before-birth'],
    [{ goal: 'FOR' }, '/goalOccupation', 'occupation-without-vocational-goal'],
    [{ municipality: '05162999' }, '/municipality', 'municipality-unknown'],
  ] as const)('refuses %j at its field', async (change, pointer, code) => {
    const refused = await refusal(create('lead', change), 'refused-by-domain')
    expect(refused.errors).toMatchObject([{ pointer, code }])
  })

  it('refuses what the schema does not know, field by field', async () => {
    const response = await office.as('lead').inject({
      method: 'POST',
      url: '/api/v1/case-files',
      headers: { 'idempotency-key': freshKey() },
      payload: { ...draft(), nameAsWished: '', openedOn: 'gestern', extra: 1 },
    })
    expect(response.statusCode).toBe(422)
    const { errors } = response.json<{ errors: { pointer: string }[] }>()
    expect(new Set(errors.map((error) => error.pointer))).toEqual(
      new Set(['/extra', '/nameAsWished', '/openedOn']),
    )
  })
})

describe('who may open a file, and where', () => {
  it('is lead or deputy of the caseload', async () => {
    const otherCaseload = { caseloadId: office.otherCaseload.id }
    expect(await refusal(create('lead', otherCaseload), 'not-allowed')).toMatchObject({
      action: 'caseFile.create',
    })
    const foreign = await refusal(
      create('lead', { caseloadId: office.foreignCaseload.id }),
      'refused-by-domain',
    )
    expect(foreign.errors).toEqual([{ pointer: '/caseloadId', code: 'caseload-unknown' }])
    const missing = await refusal(create('lead', { caseloadId: 2_000_000_000 }), 'refused-by-domain')
    expect(missing.errors).toEqual(foreign.errors)
  })

  it('is neither supervisor nor administrator, nor somebody without a post', async () => {
    await refusal(create('supervisor'), 'not-allowed')
    await refusal(create('administrator'), 'not-allowed')
    const { arrange } = api.database
    const idle = await account(arrange, office.alliance, {
      roles: [{ role: 'caseworker', organisation: office.organisation }],
    })
    const attempt = (await signedIn(api, idle)).call(createCaseFile, {
      body: draft(),
      idempotencyKey: freshKey(),
    })
    expect(await refusal(attempt, 'not-allowed')).toMatchObject({ action: 'caseFile.create' })
  })

  it('is nobody without a session', async () => {
    await refusal(
      client(api).call(createCaseFile, { body: draft(), idempotencyKey: freshKey() }),
      'not-signed-in',
    )
  })

  it('is asked among the caseloads of the own organisation', async () => {
    const unled = await caseload(api.database.arrange, office.organisation, { name: 'AAA ohne Leitung' })
    const choices = await office.as('lead').call(listCaseloads, {})
    expect(new Set(choices.map((choice) => choice.id))).toEqual(
      new Set([office.caseload.id, office.otherCaseload.id, unled.id]),
    )
    expect(choices[0]).toMatchObject({ name: 'AAA ohne Leitung', leadName: null })
    expect(await office.as('stranger').call(listCaseloads, {})).toMatchObject([
      { id: office.foreignCaseload.id },
    ])
  })
})
