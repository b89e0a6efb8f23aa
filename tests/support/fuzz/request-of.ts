import { API_PREFIX, type Endpoint } from '@wegmarke/contract/endpoint'
import type { Random } from '@wegmarke/sample-data/random'
import type { InjectOptions } from 'fastify'
import { BODY_SPOILERS, hostileValue, ODD_HEADERS } from './hostile-values.ts'
import { type Ids, valueOf } from './value-of.ts'

/** How many of a hundred values of an otherwise possible request are replaced by one that does not belong there. */
const SPOILED = 0.12

/** One request to an endpoint, more or less of the form that its contract asks for. */
export function requestOf(endpoint: Endpoint, ids: Ids, random: Random): InjectOptions {
  const headers: Record<string, string> = {
    'idempotency-key': `fuzz-${Math.floor(random.next() * 1e12)}`,
    'if-match': `"${random.between(1, 3)}"`,
  }
  const url = `${API_PREFIX}${pathOf(endpoint.url, ids, random)}${queryOf(endpoint, random)}`
  const { body } = endpoint.schema
  const request: InjectOptions = { method: endpoint.method, url, headers }
  if (body !== undefined) {
    headers['content-type'] = 'application/json'
    const value = valueOf(body, random, ids)
    const json = JSON.stringify(random.chance(0.6) ? spoil(value, random) : value) ?? 'null'
    request.payload = random.chance(0.15) ? random.pick(BODY_SPOILERS)(json) : json
  }
  if (random.chance(0.1)) Object.assign(headers, random.pick(ODD_HEADERS))
  return request
}

function pathOf(url: string, ids: Ids, random: Random): string {
  return url.replaceAll(/:(\w+)/g, (_part, name: string) => {
    const value = random.chance(0.1) ? hostileValue(random) : (ids[name] ?? 'A')
    return encodeURIComponent(textOf(value)) || 'x'
  })
}

function queryOf(endpoint: Endpoint, random: Random): string {
  const names = Object.keys(endpoint.schema.querystring?.properties ?? {})
  const pairs = names.flatMap((name) => {
    if (random.chance(0.5)) return []
    const schema = endpoint.schema.querystring?.properties[name] ?? {}
    const value = random.chance(0.5) ? hostileValue(random) : valueOf(schema, random, {})
    return [`${name}=${encodeURIComponent(textOf(value))}`]
  })
  if (random.chance(0.1)) pairs.push(...pairs)
  if (random.chance(0.05)) pairs.push('limit[]=5', '__proto__[x]=1', '%ff=%00')
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** As a text in a URL; halves of characters have no form there. */
function textOf(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed().slice(0, 500)
}

function spoil(value: unknown, random: Random): unknown {
  if (random.chance(SPOILED / 4)) return hostileValue(random)
  if (Array.isArray(value)) return value.map((item) => spoil(item, random))
  if (typeof value !== 'object' || value === null)
    return random.chance(SPOILED) ? hostileValue(random) : value
  const entries = Object.entries(value).flatMap(([name, part]): [string, unknown][] => {
    if (random.chance(SPOILED / 6)) return []
    return [[name, spoil(part, random)]]
  })
  if (random.chance(SPOILED / 4)) entries.push([random.pick(['id', 'version', 'recordedBy', 'x']), 1])
  return Object.fromEntries(entries)
}
