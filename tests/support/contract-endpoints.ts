import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Endpoint } from '@wegmarke/contract/endpoint'

const folder = join(import.meta.dirname, '../../packages/contract/src')

export type NamedEndpoint = readonly [name: string, endpoint: Endpoint]

/** Every endpoint of the contract by its name: a new file of it is found without being listed anywhere. */
export async function contractEndpoints(): Promise<NamedEndpoint[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const modules = await Promise.all(
    files.toSorted().map(async (name) => (await import(join(folder, name))) as Record<string, unknown>),
  )
  return modules.flatMap((module) => Object.entries(module).filter(isEndpoint))
}

function isEndpoint(entry: [string, unknown]): entry is [string, Endpoint] {
  const [, value] = entry
  return typeof value === 'object' && value !== null && 'method' in value && 'url' in value
}
