import { endAllSessions, getSession, signIn } from '@wegmarke/contract/session'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { call } from './client.ts'
import { onSessionEnd } from './session-end.ts'

/** The network: a server whose access token has expired until it is renewed. */
const server = { isExpired: false, isDown: false, canRenew: true, asked: [] as string[] }
let ended = 0
onSessionEnd(() => (ended += 1))

function refused(type: string): Response {
  return Response.json({ type, title: '', status: 401 }, { status: 401 })
}

async function answer(url: string, init: RequestInit): Promise<Response> {
  await new Promise((resolve) => setTimeout(resolve, 5))
  if (server.isDown) throw new TypeError('network')
  server.asked.push(`${init.method} ${url}`)
  if (url.endsWith('/session/refresh')) {
    if (!server.canRenew) return refused('session-ended')
    server.isExpired = false
    return new Response(null, { status: 204 })
  }
  if (init.method === 'POST') return refused('wrong-credentials')
  return server.isExpired ? refused('not-signed-in') : Response.json({ today: '2026-11-22' })
}

function renewals(): number {
  return server.asked.filter((line) => line.endsWith('/session/refresh')).length
}

beforeEach(() => {
  Object.assign(server, { isExpired: false, isDown: false, canRenew: true, asked: [] })
  ended = 0
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => answer(url, init))
})
afterEach(() => vi.unstubAllGlobals())

describe('the client of the browser', () => {
  it('renews an expired access token once for all who wait, and nobody notices', async () => {
    server.isExpired = true
    const answers = await Promise.all(Array.from({ length: 6 }, () => call(getSession, {})))
    expect(answers.map(({ today }) => today)).toEqual(Array(6).fill('2026-11-22'))
    expect(renewals()).toBe(1)
    expect(ended).toBe(0)
  })

  it('renews again when the token expires again', async () => {
    for (const round of [1, 2]) {
      server.isExpired = true
      await call(getSession, {})
      expect(renewals()).toBe(round)
    }
  })

  it('says that the session has ended when it cannot be renewed', async () => {
    Object.assign(server, { isExpired: true, canRenew: false })
    await expect(call(endAllSessions, {})).rejects.toMatchObject({ problem: { status: 401 } })
    expect(ended).toBe(1)
  })

  it('takes a wrong password for that, not for an expired token', async () => {
    const body = { email: 'a@example.org', password: 'wrong' }
    await expect(call(signIn, { body })).rejects.toMatchObject({ problem: { type: 'wrong-credentials' } })
    expect(renewals()).toBe(0)
    expect(ended).toBe(0)
  })

  it('names a network that fails like any other problem', async () => {
    server.isDown = true
    await expect(call(getSession, {})).rejects.toMatchObject({ problem: { type: 'not-reachable' } })
  })
})
