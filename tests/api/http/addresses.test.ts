import { describe, expect, it } from 'vitest'
import { contractEndpoints } from '../../support/contract-endpoints.ts'

interface Part {
  readonly type?: string
  readonly pattern?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Part[]
}

/** Made by the server and opaque: nobody types it. */
const CURSOR = 'after'

/** Whether somebody can put words of their own into this part: neither chosen from a list nor of one form throughout. */
function takesAnyText({ type, pattern, const: only, enum: listed, anyOf }: Part): boolean {
  if (anyOf !== undefined) return anyOf.some(takesAnyText)
  if (only !== undefined || listed !== undefined) return false
  if (type === 'integer' || type === 'number' || type === 'boolean') return false
  return !(pattern?.startsWith('^') === true && pattern.endsWith('$'))
}

const endpoints = await contractEndpoints()
const parts = endpoints.flatMap(([name, { schema }]) =>
  [schema.params, schema.querystring].flatMap((part) =>
    Object.entries((part?.properties ?? {}) as Record<string, Part>).map(
      ([key, value]) => [name, key, value] as const,
    ),
  ),
)

describe('an address', () => {
  it('holds no text that somebody types: it stays in histories, logs and bookmarks', () => {
    const free = parts.filter(([, key, part]) => key !== CURSOR && takesAnyText(part))
    expect(free.map(([name, key]) => `${name}: ${key}`)).toEqual([])
  })

  it('is looked at in every endpoint that takes something there', () => {
    expect(parts.length).toBeGreaterThan(100)
    expect(parts.map(([name, key]) => `${name}: ${key}`)).toEqual(
      expect.arrayContaining(['listAudit: accountId', 'exportReport: municipality', 'listCaseFiles: after']),
    )
  })

  it.each<[string, Part]>([
    ['no form', { type: 'string' }],
    ['a form of one letter only', { type: 'string', pattern: '\\S' }],
    ['one of two', { anyOf: [{ const: 'all' }, { type: 'string' }] }],
  ])('counts as open to any text with %s', (_what, part) => {
    expect(takesAnyText(part)).toBe(true)
  })
})
