import {
  changeGrant,
  confirmGrant,
  endGrant,
  grantRole,
  listUnconfirmedGrants,
} from '@wegmarke/contract/accounts'
import { getSession } from '@wegmarke/contract/session'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AdministratedAlliance, administratedAlliance } from '../../support/api/administrator.ts'
import { type Client, freshKey, refusal, signedIn } from '../../support/api/client.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'

const api = useApi()
let world: AdministratedAlliance
let supervisor: Client

beforeAll(async () => {
  world = await administratedAlliance(api)
  supervisor = await member('supervisor')
})

async function member(
  role: 'supervisor' | 'administrator',
  organisation = world.organisation,
): Promise<Client> {
  return await signedIn(api, await newcomer(role, organisation))
}

async function newcomer(role?: 'supervisor' | 'administrator', organisation = world.organisation) {
  return await build.account(api.database.arrange, world.alliance, {
    roles: role === undefined ? [] : [{ role, organisation }],
  })
}

async function grant(
  account: build.Account,
  role: 'caseworker' | 'supervisor' | 'alliance_member' = 'caseworker',
  { by = world.browser, organisation = world.organisation, from = build.TODAY } = {},
) {
  const changed = await by.call(grantRole, {
    params: { accountId: account.id },
    body: { role, organisationId: organisation.id, from, to: null },
    idempotencyKey: freshKey(),
  })
  return changed.grants.find((one) => one.role === role)!
}

const end = (account: build.Account, grantId: string, version = 1, by = world.browser) =>
  by.call(endGrant, { params: { accountId: account.id, grantId }, version })
const waiting = async (browser: Client) => (await browser.call(listUnconfirmedGrants, {})).map(({ id }) => id)
const confirm = (browser: Client, grantId: string) => browser.call(confirmGrant, { params: { grantId } })

describe('a role that opens files', () => {
  it('counts from the moment a supervisor of the organisation confirms it', async () => {
    const account = await newcomer()
    const browser = await signedIn(api, account)
    const { id, isConfirmed } = await grant(account)
    expect(isConfirmed).toBe(false)
    expect((await browser.call(getSession, {})).abilities).not.toContain('caseFile.list')
    expect(await waiting(supervisor)).toContain(id)
    await confirm(supervisor, id)
    expect((await browser.call(getSession, {})).abilities).toContain('caseFile.list')
    expect(await waiting(supervisor)).not.toContain(id)
    await refusal(confirm(supervisor, id), 'not-found')
  })

  it('is not confirmed by its holder, by an administrator, or by a supervisor of another organisation', async () => {
    const other = await build.organisation(api.database.arrange, world.alliance)
    const foreign = await member('supervisor', other)
    const account = await newcomer('supervisor', other)
    const { id } = await grant(account)
    for (const browser of [await signedIn(api, account), world.browser, foreign]) {
      expect(await waiting(browser)).not.toContain(id)
      await refusal(confirm(browser, id), 'not-found')
    }
  })

  it('of the first supervisor is confirmed by a second administrator, not by the one who granted it', async () => {
    const organisation = await build.organisation(api.database.arrange, world.alliance)
    const second = await member('administrator')
    const { id } = await grant(await newcomer(), 'supervisor', { organisation })
    expect(await waiting(world.browser)).not.toContain(id)
    await refusal(confirm(world.browser, id), 'not-found')
    expect(await waiting(second)).toContain(id)
    await confirm(second, id)
    const next = await grant(await newcomer(), 'supervisor', { organisation })
    await refusal(confirm(second, next.id), 'not-found')
  })
})

describe('an administrator', () => {
  it('grants nothing to themselves', async () => {
    await refusal(grant(world.administrator, 'caseworker'), 'not-allowed')
    await refusal(grant(world.administrator, 'alliance_member'), 'not-allowed')
  })

  it('cannot grant the same role twice, nor in an organisation of another alliance', async () => {
    const account = await newcomer()
    await grant(account)
    expect((await refusal(grant(account), 'already-exists')).errors).toEqual([
      { pointer: '/role', code: 'granted-already' },
    ])
    const elsewhere = await administratedAlliance(api)
    const abroad = grant(account, 'alliance_member', { organisation: elsewhere.organisation })
    expect((await refusal(abroad, 'refused-by-domain')).errors).toEqual([
      { pointer: '/organisationId', code: 'unknown' },
    ])
    await refusal(grant(elsewhere.administrator), 'not-found')
  })

  it('ends a role, and it is gone in that moment', async () => {
    const account = await newcomer()
    const browser = await signedIn(api, account)
    const { id } = await grant(account)
    await confirm(supervisor, id)
    await refusal(end(account, id, 1), 'version-conflict')
    expect((await end(account, id, 2)).grants).toEqual([])
    const session = await browser.call(getSession, {})
    expect([session.grants, session.abilities.includes('caseFile.list')]).toEqual([[], false])
    await refusal(end(account, id, 3), 'not-found')
    await grant(account)
  })

  it('ends a role that has not begun', async () => {
    const account = await newcomer()
    const { id } = await grant(account, 'caseworker', { from: '2027-01-01' })
    expect((await end(account, id)).grants).toEqual([])
  })

  it('ends no role that another one has made longer meanwhile, and of two at once one ends it', async () => {
    const account = await newcomer()
    const { id, version } = await grant(account, 'alliance_member')
    const second = await member('administrator')
    await second.call(changeGrant, {
      params: { accountId: account.id, grantId: id },
      body: { to: '2027-12-31' },
      version,
    })
    const { current } = await refusal(end(account, id, version), 'version-conflict')
    expect(current).toMatchObject({ id, to: '2027-12-31', version: version + 1 })

    const both = await Promise.allSettled(
      [world.browser, second].map((by) => end(account, id, version + 1, by)),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const ended = await api.database.arrange
      .selectFrom('audit_event')
      .select('id')
      .where('action', '=', 'role.ended')
      .where('thing_id', '=', id)
      .execute()
    expect(ended).toHaveLength(1)
  })
})
