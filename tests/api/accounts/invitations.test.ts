import {
  changeGrant,
  createLink,
  inviteAccount,
  listAccounts,
  withdrawInvitation,
} from '@wegmarke/contract/accounts'
import { checkLink, endOwnSession, getSession, listOwnSessions } from '@wegmarke/contract/session'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AdministratedAlliance, administratedAlliance } from '../../support/api/administrator.ts'
import { client, freshKey, refusal, signedIn } from '../../support/api/client.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'

const api = useApi()
let world: AdministratedAlliance

beforeAll(async () => {
  world = await administratedAlliance(api)
})

const invite = () =>
  world.browser.call(inviteAccount, {
    body: {
      email: `neu-${crypto.randomUUID()}@example.org`,
      displayName: 'Neue Kollegin',
      grants: [{ role: 'caseworker', organisationId: world.organisation.id, from: build.TODAY, to: null }],
    },
    idempotencyKey: freshKey(),
  })
const isOpen = (url: string) =>
  client(api)
    .call(checkLink, { body: { token: url.split('#')[1] ?? '' } })
    .then(
      () => true,
      () => false,
    )

describe('an invitation', () => {
  it('says until when its link can be used, and is sent again by a new one', async () => {
    const { account, link } = await invite()
    expect(account.linkValidUntil).toBeNull()
    const found = async () => (await world.browser.call(listAccounts, {})).find(({ id }) => id === account.id)
    expect((await found())?.linkValidUntil).toBe(link.expiresAt)
    const again = await world.browser.call(createLink, { params: { accountId: account.id } })
    expect((await found())?.linkValidUntil).toBe(again.expiresAt)
    expect([await isOpen(link.url), await isOpen(again.url)]).toEqual([false, true])
  })

  it('is withdrawn: its link ends, and the account is switched off', async () => {
    const { account, link } = await invite()
    const withdrawn = await world.browser.call(withdrawInvitation, { params: { accountId: account.id } })
    expect(withdrawn).toMatchObject({ isDisabled: true, linkValidUntil: null })
    expect(await isOpen(link.url)).toBe(false)
  })

  it('of somebody who has a password cannot be withdrawn, nor one of another alliance, nor by themselves', async () => {
    const member = await build.account(api.database.arrange, world.alliance, { passwordHash: '$argon2id$x' })
    const attempt = (accountId: string) => world.browser.call(withdrawInvitation, { params: { accountId } })
    await refusal(attempt(member.id), 'state-conflict')
    await refusal(attempt(world.administrator.id), 'not-allowed')
    const elsewhere = await administratedAlliance(api)
    await refusal(attempt(elsewhere.administrator.id), 'not-found')
  })
})

describe('the end of a role', () => {
  const change = (account: build.Account, grantId: string, to: string | null, version = 1) =>
    world.browser.call(changeGrant, { params: { accountId: account.id, grantId }, body: { to }, version })

  it('is set earlier without a question; made later, a role that opens files waits for its confirmation', async () => {
    const { arrange } = api.database
    const account = await build.account(arrange, world.alliance)
    const grant = await build.roleGrant(arrange, account, {
      role: 'caseworker',
      organisation: world.organisation,
      to: '2026-12-31',
    })
    const [earlier] = (await change(account, grant, '2026-12-01')).grants
    expect(earlier).toMatchObject({ to: '2026-12-01', isConfirmed: true })
    const [later] = (await change(account, grant, null, earlier?.version)).grants
    expect(later).toMatchObject({ to: null, isConfirmed: false })
  })

  it('of two who set it at once is set by the first; the second sees what stands now', async () => {
    const account = await build.account(api.database.arrange, world.alliance)
    const grant = await build.roleGrant(api.database.arrange, account, {
      role: 'alliance_member',
      organisation: world.organisation,
    })
    const attempts = await Promise.allSettled(
      ['2026-12-31', '2027-06-30'].map((to) => change(account, grant, to)),
    )
    const [kept] = attempts.flatMap((one) => (one.status === 'fulfilled' ? one.value.grants : []))
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { current } = await refusal(change(account, grant, null), 'version-conflict')
    expect(current).toMatchObject({ id: grant, version: 2, to: kept?.to })
  })

  it('is neither in the past nor before its beginning, and nobody changes their own', async () => {
    const account = await build.account(api.database.arrange, world.alliance)
    const grant = await build.roleGrant(api.database.arrange, account, {
      role: 'alliance_member',
      organisation: world.organisation,
      from: '2027-01-01',
    })
    await refusal(change(account, grant, '2026-11-21'), 'refused-by-domain')
    await refusal(change(account, grant, '2026-12-31'), 'refused-by-domain')
    const later = await change(account, grant, '2027-01-01')
    expect(later.grants[0]).toMatchObject({ to: '2027-01-01' })
    await refusal(change(world.administrator, grant, null), 'not-allowed')
    await refusal(change(account, crypto.randomUUID(), null), 'not-found')
  })
})

describe('own sessions', () => {
  it('are listed with the present one first, and ended one by one', async () => {
    const account = await build.account(api.database.arrange, world.alliance)
    const [here, there] = [await signedIn(api, account), await signedIn(api, account)]
    const sessions = await here.call(listOwnSessions, {})
    expect(sessions.map(({ isPresent }) => isPresent)).toEqual([true, false])
    const sessionId = sessions[1]?.id ?? ''
    await here.call(endOwnSession, { params: { sessionId } })
    await refusal(there.call(getSession, {}), 'session-ended')
    expect(await here.call(listOwnSessions, {})).toHaveLength(1)
    await refusal(here.call(endOwnSession, { params: { sessionId } }), 'not-found')
    const stranger = await signedIn(api, await build.account(api.database.arrange, world.alliance))
    await refusal(stranger.call(endOwnSession, { params: { sessionId: sessions[0]?.id ?? '' } }), 'not-found')
  })
})
