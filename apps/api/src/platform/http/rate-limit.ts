import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { App } from './app.ts'
import { refuse } from './refuse.ts'

/** Requests a minute of one account. Per process: the limit that protects passwords is kept in PostgreSQL. */
export const REQUESTS_PER_MINUTE = 300

/** Of these, how many a minute may try a secret from one address. A whole office may share one, so signing in has room. */
const GUESSING_SHARE = 1 / 15

/** Keeps one account, or one address without account, from keeping the server busy. */
export async function registerRateLimit(app: FastifyInstance, perMinute: number): Promise<void> {
  await app.register(rateLimit, {
    hook: 'preHandler',
    timeWindow: 60_000,
    max: perMinute,
    keyGenerator: (request) => (request.accountId === '' ? request.ip : request.accountId),
    ipv6Subnet: 64,
    errorResponseBuilder: (_request, context) =>
      refuse('too-many-requests', { retryAfterSeconds: Math.ceil(context.ttl / 1000) }),
  })
}

/** Config of the routes that take a password or a secret link: 20 tries a minute from one address. */
export function limitGuessing(app: App): { rateLimit: { max: number } } {
  return { rateLimit: { max: Math.ceil(app.services.requestsPerMinute * GUESSING_SHARE) } }
}
