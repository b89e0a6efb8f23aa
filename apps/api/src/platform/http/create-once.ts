import { hash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { sql, type Transaction } from 'kysely'
import type { SignedIn } from '../access/principal.ts'
import type { Database } from '../db/tables.ts'
import { inRequest } from './in-request.ts'
import { refuse } from './refuse.ts'

const KEY_FORM = /^[\w-]{8,100}$/
const LOCK_TIMEOUT = '55P03'

/** What a create is made of: writing it, which answers the id, and reading it, for the answer now and for a repetition. */
export interface Creation<T> {
  readonly create: (tx: Transaction<Database>, principal: SignedIn) => Promise<string>
  readonly read: (tx: Transaction<Database>, principal: SignedIn, id: string) => Promise<T>
}

/**
 * Does a create once, however often it is sent with the same `Idempotency-Key`: a repetition answers the record as it is
 * now. The key, the hash of the body and the id are kept in the transaction of the create; the body is not kept.
 * Of two at the same time the second waits for the first. @throws 422 when the key was used for something else
 */
export async function createOnce<T>(request: FastifyRequest, { create, read }: Creation<T>): Promise<T> {
  const claimed = keyOf(request)
  return await inRequest(request, async (tx, principal) => {
    const earlier = await claim(tx, claimed)
    if (earlier !== undefined) return await read(tx, principal, earlier)
    const id = await create(tx, principal)
    await sql`UPDATE idempotency_key SET status = 201, resource_id = ${id}
      WHERE account_id = app.account_id() AND key = ${claimed.key}`.execute(tx)
    return await read(tx, principal, id)
  })
}

/** What a create is recognised by when it is sent again. */
interface Key {
  readonly key: string
  readonly route: string
  readonly bodyHash: Buffer
}

export function keyOf(request: FastifyRequest): Key {
  return {
    key: idempotencyKey(request),
    route: `${request.method} ${request.routeOptions.url ?? ''}`,
    bodyHash: hash('sha256', JSON.stringify([request.params, request.body ?? null]), 'buffer'),
  }
}

/** Claims the key for this transaction; answers the id of the record when it was claimed before. */
async function claim(tx: Transaction<Database>, { key, route, bodyHash }: Key): Promise<string | undefined> {
  const { numAffectedRows } = await sql`INSERT INTO idempotency_key (key, route, body_hash)
    VALUES (${key}, ${route}, ${bodyHash}) ON CONFLICT DO NOTHING`
    .execute(tx)
    .catch(refuseLongWait)
  if (numAffectedRows === 1n) return undefined
  const { rows } = await sql<{ resource_id: string | null; is_same: boolean }>`
    SELECT resource_id, route = ${route} AND body_hash = ${bodyHash} AS is_same FROM idempotency_key
    WHERE account_id = app.account_id() AND key = ${key}`.execute(tx)
  const [row] = rows
  if (row === undefined || (row.is_same && row.resource_id === null)) throw refuse('key-in-use')
  if (!row.is_same) throw refuse('key-reused')
  return row.resource_id ?? undefined
}

/** The first request with this key has not come to an end while the second was waiting for it. */
function refuseLongWait(error: unknown): never {
  const hasTimedOut =
    typeof error === 'object' && error !== null && 'code' in error && error.code === LOCK_TIMEOUT
  throw hasTimedOut ? refuse('key-in-use') : error
}

/** The key of the request. @throws 428 when it is missing, 400 when it has another form than 8 to 100 letters, digits, - and _ */
function idempotencyKey(request: FastifyRequest): string {
  const header = request.headers['idempotency-key']
  if (header === undefined) throw refuse('key-required')
  if (typeof header !== 'string' || !KEY_FORM.test(header)) {
    throw refuse('malformed-request', { detail: 'Idempotency-Key needs 8 to 100 letters, digits, - or _' })
  }
  return header
}

/** Routes that create something refuse a request without key before anything is read. */
export async function demandKey(request: FastifyRequest): Promise<void> {
  if (request.routeOptions.config.creates) idempotencyKey(request)
}
