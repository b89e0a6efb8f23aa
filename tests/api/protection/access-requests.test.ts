import { closeAccessRequest, listAccessRequests, openAccessRequest } from '@wegmarke/contract/access-requests'
import { getCaseFile } from '@wegmarke/contract/case-files'
import { describe, expect, it } from 'vitest'
import { freshKey, refusal, signedIn } from '../../support/api/client.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'
import { useOfficer } from './officer-world.ts'

const api = useApi()
const officer = useOfficer(api)

const newFile = () =>
  build.caseFile(api.database.arrange, officer.office.caseload, {
    recorded_by: officer.office.accounts.lead.id,
  })
const open = (caseFileId: string, more: object = {}) =>
  officer.browser.call(openAccessRequest, {
    body: { caseFileId, receivedOn: '2026-11-20', reason: 'Brief vom 18.11., Ausweis gesehen', ...more },
    idempotencyKey: freshKey(),
  })

describe('an access request', () => {
  it('opens the file to the officer who opened it, for as long as it is open', async () => {
    const { id } = await newFile()
    const params = { caseFileId: id }
    await refusal(officer.browser.call(getCaseFile, { params }), 'not-found')
    const request = await open(id)
    expect(request).toMatchObject({
      isMine: true,
      receivedOn: '2026-11-20',
      dueOn: '2026-12-18',
      closedAt: null,
    })
    expect(request.file.code).toMatch(/^K-/)
    const file = await officer.browser.call(getCaseFile, { params })
    expect(file.abilities).toContain('journal.read')
    expect(file.abilities.filter((ability) => !ability.endsWith('.read'))).toEqual([])
    const closed = await officer.browser.call(closeAccessRequest, {
      params: { requestId: request.id },
      body: { outcome: 'answered' },
    })
    expect(closed).toMatchObject({ outcome: 'answered', closedBy: 'Olga Officer' })
    await refusal(officer.browser.call(getCaseFile, { params }), 'not-found')
    expect(await actionsOn(api, id)).toEqual(
      expect.arrayContaining(['accessRequest.opened', 'caseFile.read', 'accessRequest.closed']),
    )
  })

  it('is opened once for a file, however often it is sent', async () => {
    const { id } = await newFile()
    const body = { caseFileId: id, receivedOn: '2026-11-20', reason: 'Anruf' }
    const idempotencyKey = freshKey()
    const first = await officer.browser.call(openAccessRequest, { body, idempotencyKey })
    const again = await officer.browser.call(openAccessRequest, { body, idempotencyKey })
    expect(again.id).toBe(first.id)
    await refusal(open(id), 'already-exists')
  })

  it('is refused for a file of another organisation as for one that does not exist', async () => {
    const foreign = await build.caseFile(api.database.arrange, officer.office.foreignCaseload)
    await refusal(open(foreign.id), 'not-found')
    await refusal(open('00000000-0000-4000-8000-000000000000'), 'not-found')
  })

  it('needs a reason and a day that has come', async () => {
    const { id } = await newFile()
    await refusal(open(id, { reason: '  ' }), 'validation-failed')
    const problem = await refusal(open(id, { receivedOn: '2026-11-23' }), 'refused-by-domain')
    expect(problem.errors?.[0]).toMatchObject({ pointer: '/receivedOn', code: 'day-in-future' })
  })

  it('is closed once, by any officer of the organisation and by no other', async () => {
    const { id } = await newFile()
    const request = await open(id)
    const params = { requestId: request.id }
    const body = { outcome: 'withdrawn' as const }
    await refusal(officer.otherOfficer.call(closeAccessRequest, { params, body }), 'not-found')
    const colleague = await build.account(api.database.arrange, officer.office.alliance, {
      roles: [{ role: 'data_protection_officer', organisation: officer.office.organisation }],
    })
    const standIn = await signedIn(api, colleague)
    await refusal(standIn.call(getCaseFile, { params: { caseFileId: id } }), 'not-found')
    await standIn.call(closeAccessRequest, { params, body })
    await refusal(officer.browser.call(closeAccessRequest, { params, body }), 'state-conflict')
    await refusal(officer.browser.call(getCaseFile, { params: { caseFileId: id } }), 'not-found')
  })

  it('stands in the list of its organisation alone, the most urgent first', async () => {
    await open((await newFile()).id, { receivedOn: '2026-10-01' })
    const own = await officer.browser.call(listAccessRequests, {})
    expect(own[0]).toMatchObject({ receivedOn: '2026-10-01', dueOn: '2026-10-30' })
    const openOnes = own.filter((request) => request.closedAt === null).map((request) => request.receivedOn)
    expect(openOnes).toEqual(openOnes.toSorted())
    expect(await officer.otherOfficer.call(listAccessRequests, {})).toEqual([])
    await refusal(officer.office.as('supervisor').call(listAccessRequests, {}), 'not-allowed')
  })
})
