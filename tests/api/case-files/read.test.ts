import { getCaseFile } from '@wegmarke/contract/case-files'
import { FILE_ACTIONS } from '@wegmarke/domain/access/may'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { client, refusal, signedIn } from '../../support/api/client.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import { account, alliance, caseFile, organisation } from '../../support/database/builders.ts'
import { accessRequest, mentorship, participation } from '../../support/database/consent-builders.ts'

const api = useApi()
const office = useOffice(api)
const fresh = () => caseFile(api.database.arrange, office.caseload)
const read = (who: Staff | 'reader' | 'contributor', caseFileId: string) =>
  office.as(who).call(getCaseFile, { params: { caseFileId } })

const CLOSED_BY_CONSENT = [
  'identity',
  'contact',
  'goals',
  'entryLevels',
  'steps',
  'gaps',
  'attainments',
  'residence',
  'entitlements',
  'tasks',
  'notes',
  'evaluation',
] as const

describe('reading a file', () => {
  it('gives all categories and the abilities to whoever works on it', async () => {
    const { id } = await fresh()
    const [lead, deputy, supervisor] = [
      await read('lead', id),
      await read('deputy', id),
      await read('supervisor', id),
    ]
    for (const category of CLOSED_BY_CONSENT.filter((one) => one !== 'evaluation')) {
      expect([lead[category], deputy[category], supervisor[category]]).not.toContain(null)
    }
    expect(lead.abilities).toContain('caseFile.move')
    expect(deputy.abilities).toContain('step.record')
    expect(deputy.abilities).not.toContain('caseFile.move')
    expect(supervisor.abilities).toContain('caseFile.close')
    expect(supervisor.abilities).not.toContain('step.record')
    expect(FILE_ACTIONS).toEqual(expect.arrayContaining(lead.abilities))
  })

  it('shows a category that consent has opened, and null for every other', async () => {
    const file = await read('reader', office.file.id)
    expect(file.person.nameAsWished).toBe('amina haddad')
    expect(file.tasks).toEqual([])
    for (const category of CLOSED_BY_CONSENT.filter((one) => one !== 'tasks'))
      expect(file[category]).toBeNull()
    expect([file.caseload, file.deputies]).toEqual([null, null])
    expect(file.abilities.toSorted()).toEqual([
      'caseFile.read',
      'consent.read',
      'journal.read',
      'person.read',
    ])
    expect((await read('contributor', office.file.id)).abilities).toContain('journal.write')
  })

  it('opens the pathway by consent for the pathway', async () => {
    const file = await fresh()
    const open = { category: 'pathway', recipient: office.elsewhere, level: 'read' } as const
    await participation(api.database.arrange, file, office.accounts.reader, open)
    expect(await read('reader', file.id)).toMatchObject({
      steps: [],
      goals: [],
      entryLevels: { L: 'unknown' },
      episodes: [{ openedOn: '2024-01-15' }],
      residence: null,
      evaluation: null,
    })
  })

  it('ends at once when the participation ends', async () => {
    const file = await fresh()
    const ended = {
      category: 'pathway',
      recipient: office.elsewhere,
      level: 'read',
      endedAt: '2026-11-21T00:00:00Z',
    } as const
    await participation(api.database.arrange, file, office.accounts.reader, ended)
    await refusal(read('reader', file.id), 'not-found')
  })

  it('opens everything to a data protection officer within an open access request', async () => {
    const { arrange } = api.database
    const officer = await account(arrange, office.alliance, {
      roles: [{ role: 'data_protection_officer', organisation: office.organisation }],
    })
    const [open, closed] = [await fresh(), await fresh()]
    await accessRequest(arrange, open, officer)
    await accessRequest(arrange, closed, officer, { closedAt: '2026-02-01T00:00:00Z' })
    const browser = await signedIn(api, officer)
    const file = await browser.call(getCaseFile, { params: { caseFileId: open.id } })
    expect(file.steps).toEqual([])
    expect(file.identity).not.toBeNull()
    expect(file.abilities).not.toContain('step.record')
    await refusal(browser.call(getCaseFile, { params: { caseFileId: closed.id } }), 'not-found')
  })

  it('leaves one trace in five minutes for each reader, none for who was refused', async () => {
    const { id } = await fresh()
    await read('lead', id)
    await read('lead', id)
    await read('supervisor', id)
    await refusal(read('colleague', id), 'not-found')
    const actions = await actionsOn(api, id)
    expect(actions.filter((action) => action !== 'request.refused')).toEqual([
      'caseFile.read',
      'caseFile.read',
    ])
  })
})

describe('a file that may not be seen', () => {
  it('answers byte for byte like one that does not exist', async () => {
    const { arrange } = api.database
    const get = async (who: Staff, id: string) =>
      await office.as(who).inject({ method: 'GET', url: `/api/v1/case-files/${id}` })
    const missing = await get('lead', randomUUID())
    expect(missing.statusCode).toBe(404)
    for (const who of ['colleague', 'stranger', 'administrator'] as const) {
      const hidden = await get(who, office.file.id)
      expect([hidden.statusCode, hidden.rawPayload]).toEqual([404, missing.rawPayload])
    }
    const home = await alliance(arrange)
    const abroad = await organisation(arrange, home)
    const roles = [{ role: 'supervisor', organisation: abroad }] as const
    const outsider = await signedIn(api, await account(arrange, home, { roles }))
    const hidden = await outsider.inject({ method: 'GET', url: `/api/v1/case-files/${office.file.id}` })
    expect([hidden.statusCode, hidden.rawPayload]).toEqual([404, missing.rawPayload])
  })

  it('stays closed to a mentor, who sees the person and not the file', async () => {
    const { arrange } = api.database
    const roles = [{ role: 'volunteer', organisation: office.organisation }] as const
    const mentor = await account(arrange, office.alliance, { roles })
    await mentorship(arrange, office.file, mentor, { organisation: office.organisation })
    const browser = await signedIn(api, mentor)
    await refusal(browser.call(getCaseFile, { params: { caseFileId: office.file.id } }), 'not-found')
  })

  it('asks for a session before anything else', async () => {
    await refusal(client(api).call(getCaseFile, { params: { caseFileId: randomUUID() } }), 'not-signed-in')
  })
})
