import { hashPassword } from '@wegmarke/api/platform/access/password'
import {
  endAllSessions,
  getSession,
  listOwnSessions,
  refreshSession,
  signIn,
} from '@wegmarke/contract/session'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Client, client, refusal } from '../../support/api/client.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'

const PASSWORD = 'Regenschirm am Donnerstag'
const REFRESH = 'wegmarke-rt'
const api = useApi()
let account: build.Account

beforeAll(async () => {
  const { arrange } = api.database
  const world = await build.alliance(arrange)
  account = await build.account(arrange, world, { passwordHash: await hashPassword(PASSWORD) })
})

async function browser(): Promise<Client> {
  const made = client(api)
  await made.call(signIn, { body: { email: account.email, password: PASSWORD } })
  return made
}

/** Another tab, or a thief, with the same refresh token. */
function copyOf(original: Client): Client {
  const copy = client(api)
  copy.cookies.set(REFRESH, original.cookies.get(REFRESH)!)
  return copy
}

/** The sessions of a browser's account, the present one first. */
async function listSessionsOf(mine: Client): Promise<string[]> {
  return (await mine.call(listOwnSessions, {})).map(({ id }) => id)
}

/** Lets every use of a token lie further back than the grace. */
async function passGrace(): Promise<void> {
  await api.database.arrange
    .updateTable('refresh_token')
    .set({ used_at: new Date(Date.now() - 31_000).toISOString() })
    .where('used_at', 'is not', null)
    .execute()
}

async function actions(): Promise<string[]> {
  const rows = await api.database.arrange
    .selectFrom('audit_event')
    .select('action')
    .where('account_id', '=', account.id)
    .orderBy('id')
    .execute()
  return rows.map(({ action }) => action)
}

describe('renewing a session', () => {
  it('gives two new tokens, and the session goes on', async () => {
    const mine = await browser()
    const before = mine.cookies.get(REFRESH)
    await mine.call(refreshSession, {})
    expect(mine.cookies.get(REFRESH)).not.toBe(before)
    await mine.call(getSession, {})
    await mine.call(refreshSession, {})
  })

  it('of two tabs at the same time succeeds once; the other is told to try again and nobody is signed out', async () => {
    const mine = await browser()
    const tabs = Array.from({ length: 5 }, () => copyOf(mine))
    const answers = await Promise.all(
      tabs.map((tab) => tab.inject({ method: 'POST', url: '/api/v1/session/refresh' })),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      204, 409, 409, 409, 409,
    ])
    const winner = tabs[answers.findIndex(({ statusCode }) => statusCode === 204)]!
    await winner.call(getSession, {})
    await winner.call(refreshSession, {})
  })

  it('with a token that was used before ends the session for both: nobody knows who is the thief', async () => {
    const mine = await browser()
    const thief = copyOf(mine)
    await mine.call(refreshSession, {})
    await passGrace()
    await refusal(thief.call(refreshSession, {}), 'session-ended')
    expect(thief.cookies.header).toBe('')
    await refusal(mine.call(getSession, {}), 'session-ended')
    await refusal(mine.call(refreshSession, {}), 'session-ended')
    expect((await actions()).at(-1)).toBe('refreshToken.reused')
  })

  it('is refused without a token, with an unknown one, and after idling too long', async () => {
    await refusal(client(api).call(refreshSession, {}), 'not-signed-in')
    const stranger = client(api)
    stranger.cookies.set(REFRESH, 'A'.repeat(43))
    await refusal(stranger.call(refreshSession, {}), 'session-ended')
    const idle = await browser()
    await api.database.arrange
      .updateTable('refresh_token')
      .set({ expires_at: new Date(Date.now() - 1000).toISOString() })
      .execute()
    await refusal(idle.call(refreshSession, {}), 'session-ended')
  })

  it('says when the session ends, from the moment of the answer on', async () => {
    const mine = await browser()
    const tenMinutes = { expires_at: new Date(Date.now() + 600_000).toISOString() }
    const session = (await listSessionsOf(mine))[0] ?? ''
    const tokens = api.database.arrange.updateTable('refresh_token').where('session_id', '=', session)
    await tokens.set(tenMinutes).execute()
    const { ends } = await mine.call(getSession, {})
    expect(ends).toMatchObject({ idleSeconds: 1800 })
    expect(Math.abs((ends?.idleSecondsLeft ?? 0) - 600)).toBeLessThan(30)
    expect(Math.abs((ends?.secondsLeft ?? 0) - 12 * 3600)).toBeLessThan(60)
    await mine.call(refreshSession, {})
    const renewed = (await mine.call(getSession, {})).ends?.idleSecondsLeft ?? 0
    expect(Math.abs(renewed - 1800)).toBeLessThan(30)
  })

  it('never outlasts the session, however often it is renewed', async () => {
    const mine = await browser()
    await api.database.arrange
      .updateTable('login_session')
      .set({ expires_at: new Date(Date.now() + 60_000).toISOString() })
      .where('account_id', '=', account.id)
      .execute()
    await mine.call(refreshSession, {})
    const [latest] = await api.database.arrange
      .selectFrom('refresh_token')
      .select('expires_at')
      .orderBy('issued_at', 'desc')
      .limit(1)
      .execute()
    expect(Date.parse(latest!.expires_at)).toBeLessThan(Date.now() + 61_000)
  })
})

it('ending all sessions ends those of the other devices too', async () => {
  const phone = await browser()
  const desk = await browser()
  await desk.call(endAllSessions, {})
  await refusal(phone.call(getSession, {}), 'session-ended')
  await refusal(phone.call(refreshSession, {}), 'session-ended')
  await refusal(desk.call(getSession, {}), 'not-signed-in')
  expect((await actions()).at(-1)).toBe('session.allEnded')
})
