import { API_PREFIX, type Endpoint } from '@wegmarke/contract/endpoint'
import { randomOf } from '@wegmarke/sample-data/random'
import type { Client } from '../../../support/api/client.ts'
import type { NamedEndpoint } from '../../../support/contract-endpoints.ts'
import { type Ids, valueOf } from '../../../support/fuzz/value-of.ts'
import { CANARY } from './plant.ts'

/** What one reader got to see: the canaries in all answers, and how many answers were no refusal. */
export interface Sightings {
  readonly seen: ReadonlySet<string>
  readonly opened: number
  readonly failed: readonly string[]
}

/** How many times an endpoint is asked: other filters, other orders, other texts searched for. */
const TIMES = 3

/** Asks every route that reads, with what is really there, and looks for canaries in whatever comes back. */
export async function crawl(
  browser: Client,
  endpoints: readonly NamedEndpoint[],
  ids: Ids,
): Promise<Sightings> {
  const seen = new Set<string>()
  const failed: string[] = []
  let opened = 0
  for (const [name, endpoint] of endpoints) {
    const random = randomOf(7, name.length)
    for (let time = 0; time < TIMES; time++) {
      const response = await browser.inject({
        method: endpoint.method,
        url: `${API_PREFIX}${pathOf(endpoint, ids)}${time === 0 ? '' : queryOf(endpoint, ids, time)}`,
        ...(endpoint.schema.body && {
          payload: JSON.stringify(bodyOf(endpoint, valueOf(endpoint.schema.body, random, ids))),
          headers: { 'content-type': 'application/json' },
        }),
      })
      if (response.statusCode < 300) opened += 1
      if (response.statusCode >= 500) failed.push(`${name} answers ${response.statusCode}`)
      for (const [, found = ''] of `${response.body}${JSON.stringify(response.headers)}`.matchAll(CANARY))
        seen.add(found)
    }
  }
  return { seen, opened, failed }
}

function pathOf({ url }: Endpoint, ids: Ids): string {
  return url.replaceAll(/:(\w+)/g, (_part, name: string) => encodeURIComponent(ids[name] ?? 'A'))
}

function queryOf({ schema }: Endpoint, ids: Ids, time: number): string {
  const random = randomOf(time, 11)
  const pairs = Object.entries(schema.querystring?.properties ?? {}).flatMap(([name, part]) => {
    if (name === 'after' || random.chance(0.5)) return []
    const value = name === 'limit' ? 200 : valueOf(part, random, ids)
    return [`${name}=${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`]
  })
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** Whoever searches searches for the canaries. */
function bodyOf(endpoint: Endpoint, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !/search|resemblances/.test(endpoint.url)) return value
  const texts = Object.entries(value).map(([key, part]) => [
    key,
    typeof part === 'string' && !/^[0-9]|-/.test(part) ? 'kanari-person' : part,
  ])
  return Object.fromEntries(texts)
}
