import {
  changeAccount,
  createLink,
  endSessionsOf,
  inviteAccount,
  listAccounts,
} from '@wegmarke/contract/accounts'
import { acceptLink, checkLink, getSession, signIn } from '@wegmarke/contract/session'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AdministratedAlliance, administratedAlliance } from '../../support/api/administrator.ts'
import { client, freshKey, refusal, signedIn } from '../../support/api/client.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'

const PASSWORD = 'sieben Eulen im Nebel'
const api = useApi()
let world: AdministratedAlliance

beforeAll(async () => {
  world = await administratedAlliance(api)
})

function invitation(email = `neu-${crypto.randomUUID()}@example.org`) {
  return {
    email,
    displayName: 'Neue Kollegin',
    grants: [
      { role: 'caseworker', organisationId: world.organisation.id, from: build.TODAY, to: null },
      { role: 'alliance_member', organisationId: world.organisation.id, from: build.TODAY, to: null },
    ] as const,
  }
}

async function invite(email?: string) {
  const body = { ...invitation(email), grants: [...invitation().grants] }
  return await world.browser.call(inviteAccount, { body, idempotencyKey: freshKey() })
}

const tokenIn = (url: string) => url.split('#')[1] ?? ''

async function traces(thingId: string): Promise<string[]> {
  const rows = await api.database.arrange
    .selectFrom('audit_event')
    .select('action')
    .where('thing_id', '=', thingId)
    .where('account_id', '=', world.administrator.id)
    .orderBy('id')
    .execute()
  return rows.map(({ action }) => action)
}

describe('an administrator invites', () => {
  it('and hands over a link by which the new colleague sets a password and signs in', async () => {
    const { account, link } = await invite()
    expect(account).toMatchObject({ version: 1, isDisabled: false, hasPassword: false, lastSignInAt: null })
    expect(account.grants.map(({ role, isConfirmed }) => [role, isConfirmed])).toEqual([
      ['alliance_member', true],
      ['caseworker', false],
    ])
    expect(link.url).toContain('/set-password#')
    await client(api).call(acceptLink, { body: { token: tokenIn(link.url), password: PASSWORD } })
    const session = await client(api).call(signIn, { body: { email: account.email, password: PASSWORD } })
    expect(session.grants.find(({ role }) => role === 'caseworker')?.isConfirmed).toBe(false)
    expect(await traces(account.id)).toEqual(['account.invited', 'link.made'])
  })

  it('is told when the address has an account already, also in another alliance and in other letters', async () => {
    const elsewhere = await administratedAlliance(api)
    const body = {
      ...invitation(elsewhere.administrator.email.toUpperCase()),
      grants: [...invitation().grants],
    }
    const problem = await refusal(
      world.browser.call(inviteAccount, { body, idempotencyKey: freshKey() }),
      'already-exists',
    )
    expect(problem.errors).toEqual([{ pointer: '/email', code: 'email-taken' }])
  })

  it('once, though the answer was lost: the repetition shows a link that works, the lost one does not', async () => {
    const idempotencyKey = freshKey()
    const body = { ...invitation(), grants: [...invitation().grants] }
    const lost = await world.browser.call(inviteAccount, { body, idempotencyKey })
    const again = await world.browser.call(inviteAccount, { body, idempotencyKey })
    expect(again.account.id).toBe(lost.account.id)
    await refusal(client(api).call(checkLink, { body: { token: tokenIn(lost.link.url) } }), 'link-not-valid')
    await client(api).call(checkLink, { body: { token: tokenIn(again.link.url) } })
  })

  it('cannot give an organisation without content a role that opens files', async () => {
    const { arrange } = api.database
    const police = await build.organisation(arrange, world.alliance, {
      kind: 'police',
      may_hold_content: false,
    })
    const grants = [{ role: 'caseworker', organisationId: police.id, from: build.TODAY, to: null } as const]
    const problem = await refusal(
      world.browser.call(inviteAccount, { body: { ...invitation(), grants }, idempotencyKey: freshKey() }),
      'refused-by-domain',
    )
    expect(problem.errors).toEqual([{ pointer: '/organisationId', code: 'may-not-hold-content' }])
  })
})

describe('an administrator', () => {
  it('sees the accounts of the own alliance, and none of another', async () => {
    const elsewhere = await administratedAlliance(api)
    const ids = (await world.browser.call(listAccounts, {})).map(({ id }) => id)
    expect(ids).toContain(world.administrator.id)
    expect(ids).not.toContain(elsewhere.administrator.id)
    await refusal(
      world.browser.call(createLink, { params: { accountId: elsewhere.administrator.id } }),
      'not-found',
    )
  })

  it('makes a reset link for whoever has a password; it ends the earlier one', async () => {
    const { account, link } = await invite()
    await client(api).call(acceptLink, { body: { token: tokenIn(link.url), password: PASSWORD } })
    const first = await world.browser.call(createLink, { params: { accountId: account.id } })
    const second = await world.browser.call(createLink, { params: { accountId: account.id } })
    await refusal(client(api).call(checkLink, { body: { token: tokenIn(first.url) } }), 'link-not-valid')
    const looked = await client(api).call(checkLink, { body: { token: tokenIn(second.url) } })
    expect(looked.kind).toBe('reset')
    expect(Date.parse(second.expiresAt) - Date.now()).toBeLessThan(31 * 60_000)
  })

  it('switches an account off, and its sessions end in that moment', async () => {
    const { account } = await invite()
    const browser = await signedIn(api, { ...account, allianceId: world.alliance.id })
    await browser.call(getSession, {})
    const changed = await world.browser.call(changeAccount, {
      params: { accountId: account.id },
      body: { displayName: 'Frühere Kollegin', isDisabled: true },
      version: account.version,
    })
    expect(changed).toMatchObject({
      displayName: 'Frühere Kollegin',
      isDisabled: true,
      version: account.version + 1,
    })
    await refusal(browser.call(getSession, {}), 'session-ended')
    const conflict = world.browser.call(changeAccount, {
      params: { accountId: account.id },
      body: { displayName: 'x', isDisabled: false },
      version: account.version,
    })
    expect(await refusal(conflict, 'version-conflict')).toMatchObject({ current: changed })
  })

  it('cannot lock out or reset the own account', async () => {
    const { administrator } = world
    const own = { params: { accountId: administrator.id } }
    const off = world.browser.call(changeAccount, {
      ...own,
      body: { displayName: 'Ich', isDisabled: true },
      version: 1,
    })
    expect((await refusal(off, 'refused-by-domain')).errors).toEqual([
      { pointer: '/isDisabled', code: 'not-oneself' },
    ])
    await refusal(world.browser.call(createLink, own), 'not-allowed')
  })

  it('ends all sessions of an account', async () => {
    const { account } = await invite()
    const browser = await signedIn(api, { ...account, allianceId: world.alliance.id })
    await world.browser.call(endSessionsOf, { params: { accountId: account.id } })
    await refusal(browser.call(getSession, {}), 'session-ended')
    expect((await traces(account.id)).at(-1)).toBe('session.allEnded')
  })
})

it.each(['caseworker', 'supervisor', 'volunteer', 'alliance_member', 'data_protection_officer'] as const)(
  'a %s administers no accounts',
  async (role) => {
    const { arrange } = api.database
    const account = await build.account(arrange, world.alliance, {
      roles: [{ role, organisation: world.organisation }],
    })
    const browser = await signedIn(api, account)
    const problem = await refusal(browser.call(listAccounts, {}), 'not-allowed')
    expect(problem).toMatchObject({ status: 403, action: 'account.administer' })
    await refusal(browser.call(createLink, { params: { accountId: world.administrator.id } }), 'not-allowed')
  },
)
