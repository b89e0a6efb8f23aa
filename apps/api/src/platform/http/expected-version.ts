import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from './refuse.ts'

const ENTITY_TAG = /^(?:W\/)?"(\d{1,9})"$/

/** The version that the client has read, from `If-Match: "7"`. @throws 428 when it is missing, 400 when it is no version */
export function expectedVersion(request: FastifyRequest): number {
  const header = request.headers['if-match']
  if (header === undefined) throw refuse('version-required')
  const match = ENTITY_TAG.exec(header)
  if (!match) throw refuse('malformed-request', { detail: 'If-Match is no version' })
  return Number(match[1])
}

/** Refuses with 412 when somebody else was faster; the screen shows `current` beside what was entered. */
export function ensureVersion(expected: number, current: { readonly version: number }): void {
  if (current.version !== expected) throw refuse('version-conflict', { current })
}

/** Routes that change something refuse a request without version before anything is read. */
export async function demandVersion(request: FastifyRequest): Promise<void> {
  if (request.routeOptions.config.changes) expectedVersion(request)
}

/** Every answer that carries a version says it as `ETag` too. */
export async function tagVersion(
  _request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (typeof payload === 'object' && payload !== null && 'version' in payload && reply.statusCode < 300) {
    void reply.header('etag', `"${String(payload.version)}"`)
  }
  return payload
}
