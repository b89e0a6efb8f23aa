import type { Problem } from '@wegmarke/contract/problems'
import type { InjectOptions } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type AdministratedAlliance,
  administratedAlliance,
  organisationDraft,
} from '../../support/api/administrator.ts'
import { client, freshKey } from '../../support/api/client.ts'
import { useApi } from '../../support/api/use-api.ts'

const api = useApi()
let world: AdministratedAlliance

beforeAll(async () => {
  world = await administratedAlliance(api)
})

/** Sends a new organisation, in whatever form. */
async function send(payload: unknown, more: Partial<InjectOptions> = {}) {
  const response = await world.browser.inject({
    method: 'POST',
    url: '/api/v1/organisations',
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    ...more,
    headers: { 'content-type': 'application/json', 'idempotency-key': freshKey(), ...more.headers },
  })
  return { response, status: response.statusCode, problem: response.json<Problem>() }
}

describe('a body', () => {
  it('with an unknown field is refused, not trimmed', async () => {
    const { status, problem } = await send({ ...organisationDraft(), isTrusted: true })
    expect(status).toBe(422)
    expect(problem).toMatchObject({
      type: 'validation-failed',
      errors: [{ pointer: '/isTrusted', code: 'additionalProperties' }],
    })
  })

  it('is not converted: a number is no text', async () => {
    const { problem } = await send({ ...organisationDraft(), name: 7 })
    expect(problem.errors).toEqual([{ pointer: '/name', code: 'type' }])
  })

  it('names every faulty field at once, each with one code', async () => {
    const { problem } = await send({ name: '', kind: 'castle', parentId: 5 })
    expect(problem.errors).toEqual([
      { pointer: '/field', code: 'required' },
      { pointer: '/municipality', code: 'required' },
      { pointer: '/name', code: 'minLength', params: { limit: 1 } },
      { pointer: '/name', code: 'pattern' },
      { pointer: '/kind', code: 'enum' },
      { pointer: '/parentId', code: 'type' },
    ])
  })

  it('says of a value that may be null what is wrong with it, not that it is not null', async () => {
    const { problem } = await send({ ...organisationDraft(), parentId: 'elsewhere' })
    expect(problem.errors).toEqual([{ pointer: '/parentId', code: 'pattern' }])
  })

  it.each([
    ['NUL', 'a\u0000b', 'control-character'],
    ['another control character', 'a\u0007b', 'control-character'],
    ['half a surrogate pair', 'a\ud800b', 'half-character'],
  ])('with %s is refused before it reaches the database', async (_what, name, code) => {
    const { status, problem } = await send({ ...organisationDraft(), name })
    expect(status).toBe(422)
    expect(problem).toMatchObject({ type: 'text-not-storable', errors: [{ pointer: '/name', code }] })
  })

  it('is brought to one form: composed letters, plain line ends', async () => {
    const { problem } = await send({ ...organisationDraft('Bu\u0308ro\r\nSu\u0308d') })
    expect(problem).toMatchObject({ name: 'Büro\nSüd' })
  })

  it.each([
    ['broken JSON', '{"name": ', 400, 'malformed-request'],
    ['nothing', '', 400, 'malformed-request'],
    [
      'a key that would reach the prototype',
      '{"__proto__": {"role": "administrator"}}',
      400,
      'malformed-request',
    ],
    ['brackets in brackets', `${'['.repeat(500)}${']'.repeat(500)}`, 400, 'malformed-request'],
    ['more than 256 kB', JSON.stringify({ name: 'x'.repeat(300_000) }), 413, 'too-large'],
  ])('of %s is refused', async (_what, payload, status, type) => {
    const answer = await send(payload)
    expect([answer.status, answer.problem.type]).toEqual([status, type])
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
  ])('as %s is refused', async (type) => {
    const { status, problem } = await send('{}', { headers: { 'content-type': type } })
    expect([status, problem.type]).toEqual([415, 'unsupported-media-type'])
  })

  it.each([
    'application/json\t',
    'application/json\ta',
    'application/json \t;charset=utf-8',
    'application/json;;',
  ])('cannot get past its schema by a crooked content type (%j)', async (type) => {
    const { status } = await send({ role: 'administrator' }, { headers: { 'content-type': type } })
    expect([415, 422]).toContain(status)
  })
})

describe('a create', () => {
  it('without Idempotency-Key is refused with 428', async () => {
    const response = await world.browser.inject({
      method: 'POST',
      url: '/api/v1/organisations',
      payload: organisationDraft(),
    })
    expect([response.statusCode, response.json<Problem>().type]).toEqual([428, 'key-required'])
  })

  it('with a key of another form is refused', async () => {
    const { status } = await send(organisationDraft(), { headers: { 'idempotency-key': 'short' } })
    expect(status).toBe(400)
  })
})

describe('a request with an effect', () => {
  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['from another port or subdomain', { 'sec-fetch-site': 'same-site' }],
    ['that says nothing of its origin', { 'sec-fetch-site': '' }],
  ])('%s is refused', async (_where, headers) => {
    const { status, problem } = await send(organisationDraft(), { headers })
    expect([status, problem.type]).toEqual([403, 'cross-site-request'])
  })

  it('from a browser that only says its origin is let through when that is ours', async () => {
    const response = await api.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { host: '192.168.1.20:3000', origin: 'http://192.168.1.20:3000' },
      payload: { email: 'x@example.org', password: 'x' },
    })
    expect(response.statusCode).toBe(401)
    const foreign = await api.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { host: '192.168.1.20:3000', origin: 'http://192.168.1.20:4000' },
      payload: { email: 'x@example.org', password: 'x' },
    })
    expect(foreign.statusCode).toBe(403)
  })
})

describe('a number in a URL', () => {
  it.each(['1e400', '-1e400', 'Infinity', 'NaN', '1.5', '0', '201', ''])(
    'that is none, or out of bounds, is refused (%j)',
    async (limit) => {
      const response = await world.browser.inject({ method: 'GET', url: `/api/v1/case-files?limit=${limit}` })
      expect([response.statusCode, response.json<Problem>().type]).toEqual([422, 'validation-failed'])
    },
  )
})

describe('a path', () => {
  it.each([
    ['with a parameter that is too long', `/api/v1/organisations/${'x'.repeat(65)}`, 404, 'not-found'],
    ['that is no text', '/api/v1/organisations/%ff', 400, 'malformed-request'],
  ])('%s is a problem like every other, and is not repeated in it', async (_what, url, status, type) => {
    const response = await world.browser.inject({ method: 'PUT', url })
    expect([response.statusCode, response.json<Problem>().type]).toEqual([status, type])
    expect(response.headers['content-type']).toBe('application/problem+json')
    expect(Object.keys(response.json<object>())).toEqual(['type', 'title', 'status'])
  })

  it('that does not exist answers as a record that may not be seen, to the byte', async () => {
    const hidden = await world.browser.inject({
      method: 'PUT',
      url: `/api/v1/organisations/${crypto.randomUUID()}`,
      headers: { 'if-match': '"1"' },
      payload: organisationDraft(),
    })
    const missing = await client(api).inject({ method: 'GET', url: '/api/v1/no-such-thing' })
    expect(hidden.statusCode).toBe(404)
    expect(missing.statusCode).toBe(404)
    expect(hidden.rawPayload.equals(missing.rawPayload)).toBe(true)
    expect(hidden.headers['content-type']).toBe(missing.headers['content-type'])
  })

  it('asked with a method that it does not know answers 405 and says which it knows', async () => {
    const response = await world.browser.inject({ method: 'DELETE', url: '/api/v1/organisations' })
    expect([response.statusCode, response.json<Problem>().type]).toEqual([405, 'method-not-allowed'])
    expect(response.headers.allow).toContain('POST')
  })

  it('names each request in a header, never in the body', async () => {
    const response = await client(api).inject({ method: 'GET', url: '/api/v1/session' })
    expect(response.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(Object.keys(response.json<object>())).toEqual(['type', 'title', 'status'])
    expect(response.headers['cache-control']).toBe('no-store')
  })
})
