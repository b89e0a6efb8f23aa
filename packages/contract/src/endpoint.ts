import type { Action } from '@wegmarke/domain/access/may'
import type { Static, TObject, TSchema } from 'typebox'

/** Everything but the health check lives below this path. */
export const API_PREFIX = '/api/v1'

/**
 * One endpoint, in Fastify's own route-option shape: the server spreads it into `app.route`, the client calls it.
 * `config.action` names the right that the route needs ("public" for the few that come before a session);
 * `creates` asks for an `Idempotency-Key`, `changes` for an `If-Match` with the version that was read.
 */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: `/${string}`
  readonly config: { readonly action: Action | 'public'; readonly creates?: true; readonly changes?: true }
  readonly bodyLimit?: number
  readonly schema: {
    readonly summary: string
    readonly tags: readonly string[]
    readonly params?: TObject
    readonly querystring?: TObject
    readonly body?: TSchema
    readonly response: { readonly 200: TSchema } | { readonly 201: TSchema } | { readonly 204: TSchema }
  }
}

type Part<S, K extends string, Name extends string> =
  S extends Readonly<Record<K, infer T extends TSchema>>
    ? { readonly [N in Name]: Static<T> }
    : { readonly [N in Name]?: undefined }

/** What a caller has to give: parameters, query, body, and the key or version where the endpoint asks for it. */
export type Input<E extends Endpoint> = Part<E['schema'], 'params', 'params'> &
  (E['schema'] extends { querystring: infer Q extends TSchema } ? { readonly query?: Static<Q> } : unknown) &
  Part<E['schema'], 'body', 'body'> &
  (E['config'] extends { creates: true } ? { readonly idempotencyKey: string } : unknown) &
  (E['config'] extends { changes: true } ? { readonly version: number } : unknown)

/** What the endpoint answers when all went well; `undefined` for 204. */
export type Reply<E extends Endpoint> =
  E['schema']['response'] extends Readonly<Record<200, infer R extends TSchema>>
    ? Static<R>
    : E['schema']['response'] extends Readonly<Record<201, infer R extends TSchema>>
      ? Static<R>
      : undefined
