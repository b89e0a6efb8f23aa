import type { Endpoint } from '@wegmarke/contract/endpoint'
import { PROBLEMS, type Problem } from '@wegmarke/contract/problems'
import { randomOf } from '@wegmarke/sample-data/random'
import type { LightMyRequestResponse } from 'fastify'
import type { Client } from '../api/client.ts'
import { contractEndpoints, type NamedEndpoint } from '../contract-endpoints.ts'
import { requestOf } from './request-of.ts'
import type { Ids } from './value-of.ts'

/** They end the session that all others need, or cost a whole second of hashing each. */
const LEFT_OUT = ['signOut', 'endAllSessions', 'signIn', 'acceptLink']

export async function fuzzedEndpoints(): Promise<NamedEndpoint[]> {
  return (await contractEndpoints()).filter(([name]) => !LEFT_OUT.includes(name))
}

const STATUSES = new Map<string, number>(Object.entries(PROBLEMS).map(([type, [status]]) => [type, status]))

/** What is wrong with an answer; undefined when it is a success or a problem of the catalogue. */
export function faultOf(response: Pick<LightMyRequestResponse, 'statusCode' | 'headers' | 'body'>) {
  const { statusCode: status, body } = response
  if (status >= 500) return `answers ${status}`
  if (status < 400) return undefined
  const type = String(response.headers['content-type'])
  if (!type.startsWith('application/problem+json')) return `answers ${status} as ${type}`
  const problem = JSON.parse(body) as Problem
  return STATUSES.get(problem.type) === status ? undefined : `answers ${status} with ${body}`
}

interface Asking {
  readonly who: string
  readonly browser: Client
  readonly ids: Ids
  readonly seed: number
  readonly times: number
  /** What is recorded now, in one comparable value. */
  readonly print: () => Promise<unknown>
}

export interface Asked {
  readonly faults: readonly string[]
  readonly statuses: readonly number[]
  /** What is recorded after the last answer that was no refusal, and after all of them. */
  readonly allowed: unknown
  readonly recorded: unknown
}

/** Sends malformed requests to one endpoint. Every refusal must leave what was recorded as it was: `allowed` equals `recorded`. */
export async function ask(name: string, endpoint: Endpoint, asking: Asking): Promise<Asked> {
  const { who, browser, ids, seed, times, print } = asking
  const salt = [...`${who}${name}`].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 0)
  const random = randomOf(seed, salt)
  const faults: string[] = []
  const statuses: number[] = []
  let allowed = await print()
  for (let time = 0; time < times; time++) {
    const request = requestOf(endpoint, ids, random)
    const response = await browser.inject(request)
    statuses.push(response.statusCode)
    const fault = faultOf(response)
    if (fault) faults.push(`${fault}: ${JSON.stringify(request).slice(0, 600)}`)
    if (response.statusCode < 400 && endpoint.method !== 'GET') allowed = await print()
  }
  return { faults, statuses, allowed, recorded: await print() }
}
