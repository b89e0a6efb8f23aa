import { beforeAll, describe, expect, it } from 'vitest'
import { type AdministratedAlliance, administratedAlliance } from '../../support/api/administrator.ts'
import { client } from '../../support/api/client.ts'
import { useApi } from '../../support/api/use-api.ts'

interface Operation {
  readonly security?: unknown[]
  readonly parameters?: { name: string; in: string; required?: boolean }[]
  readonly requestBody?: unknown
}

const api = useApi()
let world: AdministratedAlliance

beforeAll(async () => {
  world = await administratedAlliance(api)
})

async function description() {
  const { body } = await world.browser.inject({ method: 'GET', url: '/api/docs/openapi.json' })
  return JSON.parse(body) as { openapi: string; paths: Record<string, Record<string, Operation>> }
}

describe('the description of the API', () => {
  it.each([
    '/api/docs',
    '/api/docs/',
    '/api/docs/openapi.json',
    '/api/docs/openapi.yaml',
    '/api/docs/js/scalar.js',
  ])('at %s is for those who are signed in', async (url) => {
    const response = await client(api).inject({ method: 'GET', url })
    expect([response.statusCode, response.json<{ type: string }>().type]).toEqual([401, 'not-signed-in'])
  })

  it('is OpenAPI 3.1 and describes every route of the contract', async () => {
    const { openapi, paths } = await description()
    expect(openapi).toBe('3.1.0')
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const served = api.app.routeRegister.routes
      .filter(
        ({ method, url }) => method !== 'HEAD' && url.startsWith('/api/') && !url.startsWith('/api/docs'),
      )
      .map(({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`)
    expect(described.toSorted()).toEqual(served.toSorted())
    expect(described.length).toBeGreaterThan(20)
  })

  it('says which headers a create and a change need, and which routes come before a session', async () => {
    const { paths } = await description()
    const names = (operation: Operation | undefined) =>
      operation?.parameters?.filter((one) => one.in === 'header' && one.required).map(({ name }) => name)
    expect(names(paths['/api/v1/organisations']?.['post'])).toEqual(['idempotency-key'])
    expect(names(paths['/api/v1/organisations/{organisationId}']?.['put'])).toEqual(['if-match'])
    expect(paths['/api/v1/session']?.['post']?.security).toEqual([])
    expect(paths['/api/v1/session']?.['get']?.security).toBeUndefined()
  })

  it('is a page whose only inline script is named by its hash, and which nobody else may read', async () => {
    const { headers } = await world.browser.inject({ method: 'GET', url: '/api/docs/' })
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/]+=*';/)
    expect(policy).not.toMatch(/unsafe-eval|https:|\*/)
    const json = await world.browser.inject({ method: 'GET', url: '/api/docs/openapi.json' })
    expect(json.headers['access-control-allow-origin']).toBeUndefined()
    expect(json.headers['content-security-policy']).toContain("script-src 'self';")
  })
})
