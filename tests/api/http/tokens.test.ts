import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { getSession } from '@wegmarke/contract/session'
import { beforeAll, expect, it } from 'vitest'
import { client, refusal } from '../../support/api/client.ts'
import { TEST_KEYS, useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'

const api = useApi()
let sid: string
let account: build.Account

beforeAll(async () => {
  const alliance = await build.alliance(api.database.arrange)
  account = await build.account(api.database.arrange, alliance)
  sid = await build.session(api.database.arrange, account)
})

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
const now = () => Math.floor(Date.now() / 1000)

function claims(more: object = {}) {
  return {
    sub: account.id,
    sid,
    typ: 'at',
    jti: 'x',
    iss: 'wegmarke',
    aud: 'web',
    iat: now(),
    exp: now() + 600,
    ...more,
  }
}

/** A token as somebody would make it who has this key. */
function token(payload: object, key = TEST_KEYS.privateKey): string {
  const body = `${encode({ alg: 'EdDSA', typ: 'JWT' })}.${encode(payload)}`
  return `${body}.${sign(null, Buffer.from(body), key).toString('base64url')}`
}

it.each([
  ['signed nine minutes ago', { iat: -540, exp: 60 }, 200],
  ['that has just run out', { iat: -590, exp: -3 }, 200],
  ['signed by a clock that is a little ahead', { iat: 3, exp: 603 }, 200],
  ['that ran out longer ago than clocks differ', { iat: -590, exp: -9 }, 401],
])('takes a token %s for what it is', async (_what, { iat, exp }, status) => {
  const value = token(claims({ iat: now() + iat, exp: now() + exp }))
  const response = await browserWith(value).inject({ url: '/api/v1/session' })
  expect(response.statusCode).toBe(status)
})

function withHmac(alg: 'HS256' | 'HS512', secret: string): string {
  const body = `${encode({ alg, typ: 'JWT' })}.${encode(claims())}`
  return `${body}.${createHmac(alg === 'HS256' ? 'sha256' : 'sha512', secret)
    .update(body)
    .digest('base64url')}`
}

function browserWith(value: string) {
  const browser = client(api)
  browser.cookies.set('wegmarke-at', value)
  return browser
}

it('lets in the bearer of a token that this server could have signed', async () => {
  const session = await browserWith(token(claims())).call(getSession, {})
  expect(session.account.id).toBe(account.id)
})

it('refuses every other token with 401', async () => {
  const publicPem = TEST_KEYS.publicKey.export({ type: 'spki', format: 'pem' }) as string
  const stolenForm = {
    'signed by another key': token(claims(), generateKeyPairSync('ed25519').privateKey),
    'signed with the public key as a secret': withHmac('HS512', publicPem),
    'signed with a guessed secret': withHmac('HS256', 'secret'),
    'not signed at all': `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims())}.`,
    'for another audience': token(claims({ aud: 'machine' })),
    'of another issuer': token(claims({ iss: 'elsewhere' })),
    'of another kind': token(claims({ typ: 'rt' })),
    'without an end': token(claims({ exp: undefined })),
    'without a session': token(claims({ sid: undefined })),
    'too old': token(claims({ iat: now() - 700, exp: now() - 60 })),
    'made to last for a year': token(claims({ iat: now() - 86_400, exp: now() + 31_536_000 })),
    'no token': 'nonsense',
    empty: ' ',
  }
  for (const [what, value] of Object.entries(stolenForm)) {
    const problem = await refusal(browserWith(value).call(getSession, {}), 'not-signed-in')
    expect(problem.status, what).toBe(401)
  }
})

it('does not take a token from anywhere but the cookie', async () => {
  const response = await client(api).inject({
    method: 'GET',
    url: '/api/v1/session',
    headers: { authorization: `Bearer ${token(claims())}` },
  })
  expect(response.statusCode).toBe(401)
})

it('asks the database at each request: a token that was good a moment ago is refused when its session ends', async () => {
  const other = await build.session(api.database.arrange, account)
  const browser = browserWith(token(claims({ sid: other })))
  await browser.call(getSession, {})
  await api.database.arrange
    .updateTable('login_session')
    .set({ revoked_at: new Date().toISOString(), revoked_because: 'signed_out' })
    .where('id', '=', other)
    .execute()
  await refusal(browser.call(getSession, {}), 'session-ended')
})

it('ends all sessions of an account that is switched off, at once', async () => {
  const alliance = await build.alliance(api.database.arrange)
  const leaving = await build.account(api.database.arrange, alliance)
  const browser = browserWith(
    token({ ...claims(), sub: leaving.id, sid: await build.session(api.database.arrange, leaving) }),
  )
  await browser.call(getSession, {})
  await api.database.arrange
    .updateTable('account')
    .set({ disabled_at: new Date().toISOString() })
    .where('id', '=', leaving.id)
    .execute()
  await refusal(browser.call(getSession, {}), 'session-ended')
})
