import { type Account, changeGrant, endGrant, grantRole, inviteAccount } from '@wegmarke/contract/accounts'
import { getSession } from '@wegmarke/contract/session'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AdministratedAlliance, administratedAlliance } from '../../support/api/administrator.ts'
import { freshKey, refusal, signedIn } from '../../support/api/client.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'

const api = useApi()
let world: AdministratedAlliance

beforeAll(async () => {
  world = await administratedAlliance(api)
})

const newcomer = () => build.account(api.database.arrange, world.alliance)
const role = (from: string, to: string | null) =>
  ({ role: 'alliance_member', organisationId: world.organisation.id, from, to }) as const
const give = (to: build.Account, from: string, until: string | null, by = world.browser): Promise<Account> =>
  by.call(grantRole, {
    params: { accountId: to.id },
    body: role(from, until),
    idempotencyKey: freshKey(),
  })
const errorsOf = async (attempt: Promise<unknown>, type: 'refused-by-domain' | 'already-exists') =>
  (await refusal(attempt, type)).errors?.map(({ pointer, code }) => `${pointer} ${code}`)

describe('a role for a time that has passed', () => {
  it('is not given, nor one that would have begun before today', async () => {
    const account = await newcomer()
    expect(await errorsOf(give(account, '2020-01-01', '2020-12-31'), 'refused-by-domain')).toEqual([
      '/from begins-in-past',
      '/to ends-in-past',
    ])
    expect(await errorsOf(give(account, '2026-11-21', null), 'refused-by-domain')).toEqual([
      '/from begins-in-past',
    ])
    expect((await give(account, build.TODAY, build.TODAY)).grants).toHaveLength(1)
  })

  it('is not given with an invitation either; the role that is meant is named', async () => {
    const attempt = world.browser.call(inviteAccount, {
      body: {
        email: `neu-${crypto.randomUUID()}@example.org`,
        displayName: 'Neue Kollegin',
        grants: [role(build.TODAY, null), role('2020-01-01', '2020-12-31')],
      },
      idempotencyKey: freshKey(),
    })
    expect(await errorsOf(attempt, 'refused-by-domain')).toEqual([
      '/grants/1/from begins-in-past',
      '/grants/1/to ends-in-past',
    ])
  })
})

describe('the same role in the same organisation', () => {
  it('is not held twice on one day, whichever of the two has an end', async () => {
    const account = await newcomer()
    await give(account, build.TODAY, '2026-12-31')
    expect(await errorsOf(give(account, build.TODAY, null), 'already-exists')).toEqual([
      '/role granted-already',
    ])
    expect(await errorsOf(give(account, '2026-12-31', '2027-01-31'), 'already-exists')).toHaveLength(1)
    expect((await give(account, '2027-01-01', null)).grants).toHaveLength(2)
  })

  it('is not made to last into the next one', async () => {
    const account = await newcomer()
    const [first] = (await give(account, build.TODAY, '2026-12-31')).grants
    await give(account, '2027-02-01', null)
    const until = (to: string | null) =>
      world.browser.call(changeGrant, {
        params: { accountId: account.id, grantId: first!.id },
        body: { to },
        version: first!.version,
      })
    expect(await errorsOf(until(null), 'already-exists')).toEqual(['/to granted-already'])
    expect(await errorsOf(until('2027-02-01'), 'already-exists')).toEqual(['/to granted-already'])
    expect((await until('2027-01-31')).grants).toHaveLength(2)
  })

  it('is given once by two who give it at the same moment', async () => {
    const account = await newcomer()
    const second = await signedIn(
      api,
      await build.account(api.database.arrange, world.alliance, {
        roles: [{ role: 'administrator', organisation: world.organisation }],
      }),
    )
    const both = await Promise.allSettled(
      [world.browser, second, world.browser, second].map((by, index) =>
        give(account, build.TODAY, `2027-0${index + 1}-01`, by),
      ),
    )
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('is gone when it is ended', async () => {
    const account = await newcomer()
    const browser = await signedIn(api, account)
    const [given] = (await give(account, build.TODAY, '2026-12-31')).grants
    await refusal(give(account, build.TODAY, null), 'already-exists')
    const params = { accountId: account.id, grantId: given!.id }
    await world.browser.call(endGrant, { params, version: given!.version })
    expect((await browser.call(getSession, {})).grants).toEqual([])
  })
})
