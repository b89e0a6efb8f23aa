import { getCaseFile } from '@wegmarke/contract/case-files'
import { searchCaseFiles } from '@wegmarke/contract/case-list'
import {
  changeContact,
  changeIdentity,
  changePerson,
  type Contact,
  type Identity,
} from '@wegmarke/contract/people'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { client, refusal } from '../../support/api/client.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import { type CaseFile, caseFile } from '../../support/database/builders.ts'

const api = useApi()
const office = useOffice(api)
const newFile = () =>
  caseFile(api.database.arrange, office.caseload, { recorded_by: office.accounts.lead.id })

const identity: Omit<Identity, 'version'> = {
  legalName: 'Đỗ  Thị Mai',
  birthDate: { date: '2004-05-01', precision: 'month' },
  nationality: 'Vietnam',
  identifiers: null,
}
const contact: Omit<Contact, 'version'> = {
  languages: 'Vietnamesisch, Deutsch',
  needsInterpreter: true,
  safeContact: 'Nicht anrufen, nur schreiben',
  phone: null,
  email: null,
  address: null,
}
const changeName = (who: Staff, file: CaseFile, nameAsWished: string, version = 1) =>
  office.as(who).call(changePerson, { params: { caseFileId: file.id }, body: { nameAsWished }, version })
const changeLaw = (who: Staff, file: CaseFile, change: Partial<typeof identity> = {}, version = 1) =>
  office
    .as(who)
    .call(changeIdentity, { params: { caseFileId: file.id }, body: { ...identity, ...change }, version })
const changeReach = (who: Staff, file: CaseFile, version = 1) =>
  office.as(who).call(changeContact, { params: { caseFileId: file.id }, body: contact, version })

describe('the name as wished', () => {
  it('changes by lead and deputy, with a version, a trace, and the line in the list', async () => {
    const file = await newFile()
    expect(await changeName('lead', file, '  Mai \t Đỗ ')).toEqual({ nameAsWished: 'Mai Đỗ', version: 2 })
    expect(await changeName('deputy', file, 'Mai Do', 2)).toEqual({ nameAsWished: 'Mai Do', version: 3 })
    expect(await actionsOn(api, file.id)).toEqual(['person.changed', 'person.changed'])
    const row = await api.database.arrange
      .selectFrom('case_row')
      .select('name')
      .where('case_file_id', '=', file.id)
      .executeTakeFirst()
    expect(row).toEqual({ name: 'Mai Do' })
  })

  it('is found from then on by its new spelling', async () => {
    const file = await newFile()
    await changeName('lead', file, 'Özgür Yıldız')
    const hits = await office.as('lead').call(searchCaseFiles, { body: { text: 'ozgur yildiz' } })
    expect(hits.map((hit) => hit.id)).toContain(file.id)
  })

  it('shows the present one to who was slower, and is missing without a version', async () => {
    const file = await newFile()
    await changeName('lead', file, 'Erste')
    const conflict = await refusal(changeName('deputy', file, 'Zweite'), 'version-conflict')
    expect(conflict.current).toEqual({ version: 2, nameAsWished: 'Erste' })
    const bare = await office.as('lead').inject({
      method: 'PUT',
      url: `/api/v1/case-files/${file.id}/person`,
      payload: { nameAsWished: 'Dritte' },
    })
    expect(bare.statusCode).toBe(428)
  })

  it.each([
    ['Ali\u202eila', 'control-character'],
    ['12345', 'no-letter'],
  ])('refuses %j', async (name, code) => {
    const refused = await refusal(changeName('lead', await newFile(), name), 'refused-by-domain')
    expect(refused.errors).toEqual([{ pointer: '/nameAsWished', code }])
  })

  it('is refused by name to the supervisor, and not found by everybody else', async () => {
    const file = await newFile()
    expect(await refusal(changeName('supervisor', file, 'Neu'), 'not-allowed')).toMatchObject({
      action: 'person.change',
    })
    const put = (who: Staff, id: string) =>
      office.as(who).inject({
        method: 'PUT',
        url: `/api/v1/case-files/${id}/person`,
        headers: { 'if-match': '"1"' },
        payload: { nameAsWished: 'Neu' },
      })
    const missing = await put('colleague', randomUUID())
    expect(missing.statusCode).toBe(404)
    for (const who of ['colleague', 'stranger', 'administrator'] as const) {
      expect((await put(who, file.id)).rawPayload).toEqual(missing.rawPayload)
    }
  })

  it('asks for a session first', async () => {
    const attempt = client(api).call(changePerson, {
      params: { caseFileId: office.file.id },
      body: { nameAsWished: 'Neu' },
      version: 1,
    })
    await refusal(attempt, 'not-signed-in')
  })
})

describe('identity and contact', () => {
  it('are empty in their first version where nothing was recorded, and keep what is written', async () => {
    const file = await newFile()
    const empty = await office.as('lead').call(getCaseFile, { params: { caseFileId: file.id } })
    expect(empty.identity).toEqual({
      version: 1,
      legalName: null,
      birthDate: null,
      nationality: null,
      identifiers: null,
    })
    expect(await changeLaw('lead', file)).toEqual({ ...identity, legalName: 'Đỗ Thị Mai', version: 2 })
    expect(await changeReach('deputy', file)).toEqual({ ...contact, version: 2 })
    expect(await changeReach('deputy', file, 2)).toEqual({ ...contact, version: 3 })
    expect(await actionsOn(api, file.id)).toEqual([
      'caseFile.read',
      'identity.changed',
      'contact.changed',
      'contact.changed',
    ])
    const read = await office.as('supervisor').call(getCaseFile, { params: { caseFileId: file.id } })
    expect(read).toMatchObject({ identity: { nationality: 'Vietnam' }, contact: { needsInterpreter: true } })
  })

  it('show what is there now to who was slower', async () => {
    const file = await newFile()
    await changeLaw('lead', file)
    const conflict = await refusal(changeLaw('deputy', file), 'version-conflict')
    expect(conflict.current).toMatchObject({ version: 2, nationality: 'Vietnam' })
    await changeReach('lead', file)
    expect((await refusal(changeReach('deputy', file), 'version-conflict')).current).toMatchObject({
      version: 2,
    })
  })

  it.each([
    [{ legalName: 'محمد' }, '/legalName', 'not-in-register-charset'],
    [
      { birthDate: { date: '2005-02-29', precision: 'day' as const } },
      '/birthDate/date',
      'day-does-not-exist',
    ],
    [{ birthDate: { date: '2026-11-23', precision: 'day' as const } }, '/birthDate/date', 'day-in-future'],
  ])('refuse %j', async (change, pointer, code) => {
    const refused = await refusal(changeLaw('lead', await newFile(), change), 'refused-by-domain')
    expect(refused.errors).toMatchObject([{ pointer, code }])
  })

  it('are refused to the supervisor and in a closed file', async () => {
    const file = await newFile()
    expect(await refusal(changeLaw('supervisor', file), 'not-allowed')).toMatchObject({
      action: 'identity.change',
    })
    expect(await refusal(changeReach('supervisor', file), 'not-allowed')).toMatchObject({
      action: 'contact.change',
    })
    const closed = await caseFile(api.database.arrange, office.caseload, { closed_on: '2026-01-01' })
    await refusal(changeLaw('lead', closed), 'file-closed')
    await refusal(changeReach('lead', closed), 'file-closed')
  })
})
