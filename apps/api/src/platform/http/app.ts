import type { Action } from '@wegmarke/domain/access/may'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { RouteRegister } from './route-register.ts'
import type { Services } from './services.ts'

/** The server as features see it: routes are typed by the schemas of the contract. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The right that the route needs; "public" for the few that come before a session. */
    action?: Action | 'public'
    /** The route wants an `Idempotency-Key`. */
    creates?: true
    /** The route wants an `If-Match` with the version that was read. */
    changes?: true
  }
  interface FastifyInstance {
    services: Services
    /** Every route with its method and right, for tests that go through all of them. */
    routeRegister: RouteRegister
  }
  interface FastifyRequest {
    /** Which signed-in session the access token proves; '' on public routes. */
    sessionId: string
    /** Who is signed in on it, as the token says; rights are read from the database at each request. */
    accountId: string
  }
}
