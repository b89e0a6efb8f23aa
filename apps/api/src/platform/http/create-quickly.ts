import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { SignedIn } from '../access/principal.ts'
import type { TextRows } from '../db/batch.ts'
import type { Decision } from '../db/in-two-trips.ts'
import { type BoundStatement, statement } from '../db/statement.ts'
import { createOnce, type Creation, keyOf } from './create-once.ts'
import { decideInRequest } from './read-in-request.ts'

/** A create that needs nothing between what it reads and what it writes, beside the form that `createOnce` takes. */
export interface QuickCreation<T> extends Creation<T> {
  readonly reads: readonly BoundStatement[]
  /** What to write under this id, and the answer; undefined where there is more to do than that. */
  readonly decide: (rows: readonly TextRows[], principal: SignedIn, id: string) => Decision<T> | undefined
}

const claimKey = statement<Record<'key' | 'route' | 'bodyHash' | 'id', string>>(
  ({ key, route, bodyHash, id }) => sql`
    INSERT INTO idempotency_key (key, route, body_hash, status, resource_id)
    VALUES (${key}, ${route}, decode(${bodyHash}, 'hex'), 201, ${id})
    ON CONFLICT DO NOTHING RETURNING key`,
)

/** The key was claimed before, or there is more to do. */
class TakesLonger extends Error {}

/**
 * Does a create once, like `createOnce`, in two round trips. What was sent before, is being done at this moment, or has
 * more to do takes the longer way of `createOnce`.
 */
export async function createQuickly<T>(
  request: FastifyRequest,
  { reads, decide, ...creation }: QuickCreation<T>,
): Promise<T> {
  const { key, route, bodyHash } = keyOf(request)
  const id = crypto.randomUUID()
  const claim = claimKey({ key, route, bodyHash: bodyHash.toString('hex'), id })
  try {
    return await decideInRequest(request, [claim, ...reads], ([claimed, ...rows], principal) => {
      const decision = claimed?.length === 1 ? decide(rows, principal, id) : undefined
      if (decision === undefined) throw new TakesLonger()
      return decision
    })
  } catch (error) {
    if (error instanceof TakesLonger || isLongWait(error)) return await createOnce(request, creation)
    throw error
  }
}

function isLongWait(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '55P03'
}
