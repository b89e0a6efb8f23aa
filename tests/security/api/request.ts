import { urlOf } from '@wegmarke/contract/client'
import { API_PREFIX, type Endpoint, type Input } from '@wegmarke/contract/endpoint'
import type { InjectOptions } from 'fastify'
import { freshKey } from '../../support/api/client.ts'

/** A request to the server, with its path as text. */
export type Request = InjectOptions & { readonly url: string }

/** How one route is asked: its method and pattern, and a valid request in a given place for one principal. */
export interface Asked<P> {
  readonly method: string
  readonly route: string
  readonly request: (place: P, principal: string) => Request
}

type Given<E extends Endpoint> = Omit<Input<E>, 'idempotencyKey'>

/** A route of the contract, asked with what the function gives; a fresh key and the version go with it where they are asked for. */
export function ask<P, E extends Endpoint>(
  endpoint: E,
  give: (place: P, principal: string) => Given<E>,
): Asked<P> {
  return {
    method: endpoint.method,
    route: `${API_PREFIX}${endpoint.url}`,
    request: (place, principal) => {
      const given = give(place, principal) as {
        params?: Record<string, string>
        query?: Record<string, unknown>
        body?: object
        version?: number
      }
      return {
        method: endpoint.method,
        url: urlOf(endpoint, given),
        headers: {
          ...(endpoint.config.creates && { 'idempotency-key': freshKey() }),
          ...(given.version !== undefined && { 'if-match': `"${given.version}"` }),
        },
        ...(given.body && { payload: given.body }),
      }
    },
  }
}

/** A route outside of the contract that is only read. */
export function askPlainly(url: string): Asked<unknown> {
  return { method: 'GET', route: url, request: () => ({ method: 'GET', url }) }
}
