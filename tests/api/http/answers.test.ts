import { buildApp } from '@wegmarke/api/app'
import type { App } from '@wegmarke/api/platform/http/app'
import { afterEach, describe, expect, it } from 'vitest'
import Type from 'typebox'
import { TEST_KEYS } from '../../support/api/use-api.ts'
import { useDatabase } from '../../support/database/use-database.ts'

const database = useDatabase()
let app: App | undefined

afterEach(async () => {
  await app?.close()
})

/** A server to which a test adds a route of its own before it starts. */
async function unstarted(lines: string[] = []): Promise<App> {
  app = await buildApp({
    db: database.app,
    keys: TEST_KEYS,
    today: () => '2026-11-22',
    mode: 'demo',
    requestsPerMinute: 4,
    log: { level: 'info', stream: { write: (line: string) => void lines.push(line) } },
  })
  return app
}

const open = { action: 'public' } as const

describe('an answer', () => {
  it('holds what the contract names and nothing else, however deep', async () => {
    const server = await unstarted()
    const Person = Type.Object({ name: Type.String() })
    server.route({
      method: 'GET',
      url: '/leak',
      config: open,
      schema: {
        response: {
          200: Type.Object({ list: Type.Array(Person), maybe: Type.Union([Person, Type.Null()]) }),
        },
      },
      handler: async () => {
        const leaking = { name: 'A', secret: 'canary' }
        return { list: [leaking], maybe: leaking, secret: 'canary' }
      },
    })
    const { body } = await server.inject('/leak')
    expect(JSON.parse(body)).toEqual({ list: [{ name: 'A' }], maybe: { name: 'A' } })
  })

  it('to an unexpected failure says nothing about it; the log says what happened, without values', async () => {
    const lines: string[] = []
    const server = await unstarted(lines)
    server.get('/fails', { config: open }, async () => {
      throw new Error('canary-message')
    })
    server.get('/fails-in-sql', { config: open }, async () => {
      throw Object.assign(new Error('invalid input "canary-value"'), {
        code: '22P02',
        detail: 'canary-detail',
      })
    })
    const failed = await server.inject('/fails')
    expect(failed.statusCode).toBe(500)
    expect(failed.json()).toEqual({
      type: 'internal-error',
      title: 'Something went wrong on our side',
      status: 500,
    })
    const failedInSql = await server.inject('/fails-in-sql')
    expect(failedInSql.statusCode).toBe(500)
    expect(lines.join('')).toContain('canary-message')
    expect(lines.join('')).not.toMatch(/canary-(value|detail)/)
  })

  it('carries the headers that keep a browser from being led astray', async () => {
    const server = await unstarted()
    const { headers } = await server.inject('/api/health')
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' blob: data:;font-src 'self';connect-src 'self';manifest-src 'self';worker-src 'self';frame-ancestors 'none';base-uri 'none';form-action 'self';object-src 'none'",
    )
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    })
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('the server', () => {
  it('does not start with a route that names no right', async () => {
    const server = await unstarted()
    server.get('/open-by-mistake', async () => 'all the data')
    await expect(server.ready()).rejects.toThrow('GET /open-by-mistake names no right')
  })

  it('does not start with a route that names a right that does not exist', async () => {
    const server = await unstarted()
    server.get(
      '/misspelt',
      { config: { action: 'caseFile.raed' as 'caseFile.read' } },
      async () => 'all the data',
    )
    await expect(server.ready()).rejects.toThrow('names no right')
  })

  it('never writes addresses, cookies, passwords or tokens into its log', async () => {
    const lines: string[] = []
    const server = await unstarted(lines)
    await server.inject({
      method: 'POST',
      url: '/api/v1/session?canary-query=1',
      headers: {
        'sec-fetch-site': 'same-origin',
        cookie: 'wegmarke-at=canary-cookie',
        authorization: 'canary-bearer',
      },
      payload: { email: 'canary-mail@example.org', password: 'canary-password' },
    })
    await server.inject('/api/v1/case-files/canary-path')
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.join('')).not.toContain('canary')
  })

  it('slows down who asks too often, and says for how long', async () => {
    const server = await unstarted()
    const answers = []
    for (let request = 0; request < 6; request += 1)
      answers.push(await server.inject('/api/v1/demo-accounts'))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 429, 429])
    expect(answers[4]!.json()).toMatchObject({ type: 'too-many-requests', status: 429 })
    expect(Number(answers[4]!.headers['retry-after'])).toBeGreaterThan(0)
  })
})
