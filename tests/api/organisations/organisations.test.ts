import { addOrganisation, changeOrganisation, listOrganisations } from '@wegmarke/contract/organisations'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type AdministratedAlliance,
  administratedAlliance,
  organisationDraft,
} from '../../support/api/administrator.ts'
import { freshKey, refusal, signedIn } from '../../support/api/client.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'

const api = useApi()
let world: AdministratedAlliance

beforeAll(async () => {
  world = await administratedAlliance(api)
})

const add = (draft: Parameters<typeof world.browser.call<typeof addOrganisation>>[1]['body']) =>
  world.browser.call(addOrganisation, { body: draft, idempotencyKey: freshKey() })

describe('an organisation', () => {
  it('is seen by all members of its alliance, sorted as in German, and by nobody else', async () => {
    const names = ['Zentrum', 'Ämterlotsen', 'Arbeit und Leben']
    const own = await administratedAlliance(api)
    for (const name of names) {
      await own.browser.call(addOrganisation, { body: organisationDraft(name), idempotencyKey: freshKey() })
    }
    const volunteer = await build.account(api.database.arrange, own.alliance, {
      roles: [{ role: 'volunteer', organisation: own.organisation }],
    })
    const seen = await (await signedIn(api, volunteer)).call(listOrganisations, {})
    expect(seen.map(({ name }) => name).filter((name) => names.includes(name))).toEqual([
      'Ämterlotsen',
      'Arbeit und Leben',
      'Zentrum',
    ])
    const outside = (await world.browser.call(listOrganisations, {})).map(({ name }) => name)
    expect(outside).not.toContain('Ämterlotsen')
  })

  it.each(['foreigners_authority', 'police', 'security_authority'] as const)(
    'of the kind %s may hold no content',
    async (kind) => {
      expect(await add({ ...organisationDraft(), kind })).toMatchObject({ kind, mayHoldContent: false })
    },
  )

  it('that holds content cannot become one that may not', async () => {
    const made = await add(organisationDraft())
    await build.caseload(api.database.arrange, { id: made.id, allianceId: world.alliance.id })
    const change = world.browser.call(changeOrganisation, {
      params: { organisationId: made.id },
      body: { ...organisationDraft(made.name), kind: 'police' },
      version: made.version,
    })
    expect((await refusal(change, 'refused-by-domain')).errors).toEqual([
      { pointer: '/kind', code: 'holds-content' },
    ])
  })

  it('belongs to one of the same alliance, and not to itself', async () => {
    const elsewhere = await administratedAlliance(api)
    const parentId = elsewhere.organisation.id
    expect((await refusal(add({ ...organisationDraft(), parentId }), 'refused-by-domain')).errors).toEqual([
      { pointer: '/parentId', code: 'unknown' },
    ])
    const made = await add(organisationDraft())
    const change = world.browser.call(changeOrganisation, {
      params: { organisationId: made.id },
      body: { ...organisationDraft(made.name), parentId: made.id },
      version: made.version,
    })
    expect((await refusal(change, 'refused-by-domain')).errors).toEqual([
      { pointer: '/parentId', code: 'own-parent' },
    ])
  })

  it('is added and changed with a trace that names fields, not contents', async () => {
    const made = await add(organisationDraft())
    const traces = await api.database.arrange
      .selectFrom('audit_event')
      .selectAll()
      .where('thing_id', '=', made.id)
      .execute()
    expect(traces).toMatchObject([
      {
        action: 'organisation.added',
        account_id: world.administrator.id,
        organisation_id: made.id,
        fields: ['name', 'kind', 'field', 'parentId', 'municipality'],
      },
    ])
    expect(JSON.stringify(traces)).not.toContain(made.name)
  })

  it('is added by administrators alone', async () => {
    const supervisor = await build.account(api.database.arrange, world.alliance, {
      roles: [{ role: 'supervisor', organisation: world.organisation }],
    })
    const browser = await signedIn(api, supervisor)
    const attempt = browser.call(addOrganisation, { body: organisationDraft(), idempotencyKey: freshKey() })
    expect(await refusal(attempt, 'not-allowed')).toMatchObject({ action: 'organisation.administer' })
  })

  it('works in one municipality of the catalogue, or in the whole district', async () => {
    const at = (municipality: string | null) => add({ ...organisationDraft(), municipality })
    expect((await at('05162024')).municipality).toBe('05162024')
    expect((await at(null)).municipality).toBeNull()
    expect((await refusal(at('99999999'), 'refused-by-domain')).errors).toEqual([
      { pointer: '/municipality', code: 'municipality-unknown' },
    ])
  })
})
