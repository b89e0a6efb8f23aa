import { createClient, type Exchange, type Transport } from '@wegmarke/contract/client'
import { API_PREFIX } from '@wegmarke/contract/endpoint'
import { problem, ProblemError } from '@wegmarke/contract/problems'
import { refreshSession, signIn } from '@wegmarke/contract/session'
import { announceSessionEnd } from './session-end.ts'
import { announceRenewal } from './session-renewal.ts'

const BASE = import.meta.env.VITE_API_BASE ?? ''
const REFRESH_URL = `${API_PREFIX}${refreshSession.url}`
const SESSION_URL = `${API_PREFIX}${signIn.url}`

type Answer = Awaited<ReturnType<Transport>>

/** One exchange over the network. A network that fails becomes a named problem like any other. */
async function send(exchange: Exchange): Promise<Answer> {
  try {
    const answer = await fetch(BASE + exchange.url, {
      method: exchange.method,
      headers: exchange.headers,
      credentials: BASE === '' ? 'same-origin' : 'include',
      cache: 'no-store',
      ...(exchange.body === undefined ? {} : { body: exchange.body }),
    })
    return { status: answer.status, body: await answer.text() }
  } catch {
    throw new ProblemError(problem('not-reachable'))
  }
}

let refreshedAt = 0

/** Browsers give locks to secure pages only; a demo over plain http in the office does without. */
function inTurn(work: () => Promise<boolean>): Promise<boolean> {
  return 'locks' in navigator ? navigator.locks.request('wegmarke.refresh', work) : work()
}

/**
 * Renews the access token once for everybody who waits: the lock spans all tabs of this browser, because a
 * refresh token may be used only once. Whoever asked before the last renewal began does not renew again.
 */
async function refresh(askedAt: number): Promise<boolean> {
  return inTurn(async () => {
    if (refreshedAt > askedAt) return true
    const answer = await send({
      method: refreshSession.method,
      url: REFRESH_URL,
      headers: {},
      body: undefined,
    })
    // 409: another tab has just renewed it, and its cookies are ours too.
    const isRenewed = answer.status === 204 || answer.status === 200 || answer.status === 409
    if (isRenewed) {
      refreshedAt = Date.now()
      announceRenewal()
    }
    return isRenewed
  })
}

/** Makes the session last longer without asking for anything else. False: there is none any more, or not now. */
export function renewSession(): Promise<boolean> {
  return refresh(Date.now())
}

function isSigningIn(exchange: Exchange): boolean {
  return exchange.method === signIn.method && exchange.url === SESSION_URL
}

/** Sends, and after an expired access token renews it and sends once more. */
async function sendWithRefresh(exchange: Exchange): Promise<Answer> {
  const askedAt = Date.now()
  const answer = await send(exchange)
  if (answer.status !== 401 || isSigningIn(exchange)) return answer
  if (await refresh(askedAt)) {
    const again = await send(exchange)
    if (again.status !== 401) return again
  }
  announceSessionEnd()
  return answer
}

/** The typed client of the browser: `await call(recordStep, { params, body, idempotencyKey })`. */
export const call = createClient(sendWithRefresh)
