import { getSession, listDemoAccounts, signIn, signOut } from '@wegmarke/contract/session'
import { hashPassword } from '@wegmarke/api/platform/access/password'
import { beforeAll, describe, expect, it } from 'vitest'
import { client, refusal } from '../../support/api/client.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'

const PASSWORD = 'Regenschirm am Donnerstag'
const api = useApi()
let phc: string

beforeAll(async () => {
  phc = await hashPassword(PASSWORD)
})

async function staff(roles: readonly ('caseworker' | 'volunteer')[] = ['caseworker']) {
  const { arrange } = api.database
  const world = await build.alliance(arrange, 'Bündnis am Fluss')
  const organisation = await build.organisation(arrange, world, { name: `Beratung ${crypto.randomUUID()}` })
  return await build.account(arrange, world, {
    name: 'Kaya Muster',
    passwordHash: phc,
    roles: roles.map((role) => ({ role, organisation })),
  })
}

describe('signing in', () => {
  it('answers who is signed in, and with which rights', async () => {
    const account = await staff()
    const browser = client(api)
    const session = await browser.call(signIn, {
      body: { email: account.email.toUpperCase(), password: PASSWORD },
    })
    expect(session).toMatchObject({
      account: { id: account.id, displayName: 'Kaya Muster', email: account.email, locale: 'de' },
      alliance: { name: 'Bündnis am Fluss' },
      grants: [{ role: 'caseworker', isConfirmed: true }],
      today: build.TODAY,
      mode: 'demo',
    })
    expect(session.abilities).toContain('caseFile.list')
    expect(session.abilities).not.toContain('account.administer')
    expect(await browser.call(getSession, {})).toEqual(session)
  })

  it('keeps both tokens where no script can read them', async () => {
    const account = await staff()
    const response = await client(api).inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { email: account.email, password: PASSWORD },
    })
    const cookies = response.cookies as { name: string; httpOnly: boolean; sameSite: string; path: string }[]
    expect(cookies.map(({ name, path }) => [name, path])).toEqual([
      ['wegmarke-at', '/'],
      ['wegmarke-rt', '/api/v1/session'],
    ])
    for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
    expect(response.body).not.toContain('wegmarke-')
  })

  it('is recorded', async () => {
    const account = await staff()
    await client(api).call(signIn, { body: { email: account.email, password: PASSWORD } })
    expect(await eventsOf(account.id)).toEqual(['session.started'])
  })

  it('says the same to a wrong password, an unknown address and an account that is switched off', async () => {
    const account = await staff()
    const off = await staff()
    await api.database.arrange
      .updateTable('account')
      .set({ disabled_at: new Date().toISOString() })
      .where('id', '=', off.id)
      .execute()
    const answers = await Promise.all([
      attempt(account.email, 'falsch und daneben'),
      attempt(`niemand-${crypto.randomUUID()}@example.org`, PASSWORD),
      attempt(off.email, PASSWORD),
    ])
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(answers[0]?.statusCode).toBe(401)
    expect(await eventsOf(account.id)).toEqual(['session.refused'])
  })

  it('is delayed from the fifth miss on, also with the right password, and free again after the delay', async () => {
    const account = await staff()
    for (let miss = 0; miss < 5; miss += 1) await attempt(account.email, 'falsch und daneben')
    const browser = client(api)
    const body = { email: account.email, password: PASSWORD }
    const delayed = await refusal(browser.call(signIn, { body }), 'too-many-attempts')
    expect(delayed.retryAfterSeconds).toBeGreaterThan(20)
    await api.database.arrange.updateTable('login_limit').set({ blocked_until: null }).execute()
    await browser.call(signIn, { body })
    expect((await eventsOf(account.id)).slice(-2)).toEqual(['session.delayed', 'session.started'])
  })

  it('keeps the newest five sessions of an account', async () => {
    const account = await staff()
    const browsers = []
    for (let device = 0; device < 6; device += 1) {
      const browser = client(api)
      await browser.call(signIn, { body: { email: account.email, password: PASSWORD } })
      browsers.push(browser)
    }
    await refusal(browsers[0]!.call(getSession, {}), 'session-ended')
    await browsers[1]!.call(getSession, {})
    await browsers[5]!.call(getSession, {})
  })

  it('lets volunteers idle for longer than staff', async () => {
    expect(await refreshMinutes(await staff(['volunteer']))).toBe(480)
    expect(await refreshMinutes(await staff(['volunteer', 'caseworker']))).toBe(30)
  })
})

describe('signing out', () => {
  it('ends the session on the server', async () => {
    const account = await staff()
    const browser = client(api)
    await browser.call(signIn, { body: { email: account.email, password: PASSWORD } })
    const kept = browser.cookies.get('wegmarke-at')!
    await browser.call(signOut, {})
    expect(browser.cookies.header).toBe('')
    const thief = client(api)
    thief.cookies.set('wegmarke-at', kept)
    await refusal(thief.call(getSession, {}), 'session-ended')
  })
})

it('offers no demo accounts where none were set up', async () => {
  expect(await client(api).call(listDemoAccounts, {})).toEqual([])
})

async function attempt(email: string, password: string) {
  return await client(api).inject({ method: 'POST', url: '/api/v1/session', payload: { email, password } })
}

async function refreshMinutes(account: build.Account): Promise<number> {
  const response = await attempt(account.email, PASSWORD)
  const [, refresh] = response.cookies as { maxAge: number }[]
  const { rows } = await api.database.arrange
    .selectFrom('refresh_token as t')
    .innerJoin('login_session as s', 's.id', 't.session_id')
    .select(({ fn }) => fn.max('t.expires_at').as('expires_at'))
    .where('s.account_id', '=', account.id)
    .execute()
    .then((rows) => ({ rows }))
  expect(Math.round((Date.parse(String(rows[0]?.expires_at)) - Date.now()) / 60_000)).toBe(
    (refresh?.maxAge ?? 0) / 60,
  )
  return (refresh?.maxAge ?? 0) / 60
}

async function eventsOf(account: string): Promise<string[]> {
  const rows = await api.database.arrange
    .selectFrom('audit_event')
    .select('action')
    .where('account_id', '=', account)
    .orderBy('id')
    .execute()
  return rows.map(({ action }) => action)
}
