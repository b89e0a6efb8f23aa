import { hashOf } from '@wegmarke/api/platform/access/opaque-token'
import { hashPassword } from '@wegmarke/api/platform/access/password'
import { acceptLink, checkLink, getSession, signIn } from '@wegmarke/contract/session'
import { beforeAll, describe, expect, it } from 'vitest'
import { client, refusal, signedIn } from '../../support/api/client.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'

const GOOD = 'sieben Eulen im Nebel'
const api = useApi()
let phc: string

beforeAll(async () => {
  phc = await hashPassword('das alte Kennwort, längst vergessen')
})

async function invited(kind: 'invitation' | 'reset' = 'invitation', hours = 24) {
  const { arrange } = api.database
  const world = await build.alliance(arrange)
  const organisation = await build.organisation(arrange, world)
  const account = await build.account(arrange, world, {
    name: 'Imani Beispiel',
    roles: [{ role: 'caseworker', organisation }],
    ...(kind === 'reset' ? { passwordHash: phc } : {}),
  })
  const token = crypto.randomUUID().replaceAll('-', '').padEnd(43, 'x')
  await arrange
    .insertInto('one_time_link')
    .values({
      hash: hashOf(token),
      alliance_id: world.id,
      account_id: account.id,
      kind,
      expires_at: new Date(Date.now() + hours * 3_600_000).toISOString(),
    })
    .execute()
  return { account, token }
}

describe('a link', () => {
  it('may be looked at again and again and says whom it is for', async () => {
    const { account, token } = await invited()
    const answers = [
      await client(api).call(checkLink, { body: { token } }),
      await client(api).call(checkLink, { body: { token } }),
    ]
    for (const answer of answers) {
      expect(answer).toEqual({ kind: 'invitation', email: account.email, displayName: 'Imani Beispiel' })
    }
  })

  it('sets the password once', async () => {
    const { account, token } = await invited()
    await client(api).call(acceptLink, { body: { token, password: GOOD } })
    const session = await client(api).call(signIn, { body: { email: account.email, password: GOOD } })
    expect(session.account.id).toBe(account.id)
    await refusal(client(api).call(acceptLink, { body: { token, password: GOOD } }), 'link-not-valid')
    await refusal(client(api).call(checkLink, { body: { token } }), 'link-not-valid')
  })

  it('of two people at the same time serves one', async () => {
    const { token } = await invited()
    const answers = await Promise.allSettled(
      [1, 2].map(() => client(api).call(acceptLink, { body: { token, password: GOOD } })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('that is too old or unknown is refused', async () => {
    const { token } = await invited('invitation', -1)
    await refusal(client(api).call(checkLink, { body: { token } }), 'link-not-valid')
    await refusal(
      client(api).call(acceptLink, { body: { token: 'y'.repeat(43), password: GOOD } }),
      'link-not-valid',
    )
  })

  it('to reset ends all sessions, and no file opens until a supervisor has confirmed again', async () => {
    const { account, token } = await invited('reset')
    const browser = await signedIn(api, account)
    await browser.call(getSession, {})
    await client(api).call(acceptLink, { body: { token, password: GOOD } })
    await refusal(browser.call(getSession, {}), 'session-ended')
    const session = await client(api).call(signIn, { body: { email: account.email, password: GOOD } })
    expect(session.grants).toMatchObject([{ role: 'caseworker', isConfirmed: false }])
    expect(session.abilities).not.toContain('caseFile.list')
  })
})

describe('a password', () => {
  it.each([
    ['kurz+gut!', 'too-short'],
    ['aaaaaaaaaaaa', 'too-few-characters'],
    ['Passwort2026!', 'common'],
    ['P@ssw0rt1234', 'common'],
    ['eulenbeulenbeulenb', 'common'],
    ['imani-liebt-tee', 'contains-name'],
    ['asdfghjk23456', 'sequence'],
  ])('like %s is refused as %s and leaves the link as it was', async (password, code) => {
    const { token } = await invited()
    const problem = await refusal(
      client(api).call(acceptLink, { body: { token, password } }),
      'password-too-weak',
    )
    expect(problem.errors).toEqual([{ pointer: '/password', code }])
    await client(api).call(checkLink, { body: { token } })
  })

  it('needs no special characters when it is long', async () => {
    const { token } = await invited()
    await client(api).call(acceptLink, { body: { token, password: 'morgens geht der zug nach neuss' } })
  })
})
