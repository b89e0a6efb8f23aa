import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SignedIn } from '../access/principal.ts'
import type { TextRows } from '../db/batch.ts'
import { inOneTrip } from '../db/in-one-trip.ts'
import { type Decision, inTwoTrips } from '../db/in-two-trips.ts'
import type { BoundStatement } from '../db/statement.ts'
import { ensureGeneralRight } from './in-request.ts'

/**
 * The fast form of `inRequest` for what is read all day: the statements run in one round trip, and only then is the
 * right checked that is decided on the principal alone. So none of them may have an effect but a trace of the reading.
 */
export async function readInRequest<T>(
  request: FastifyRequest,
  statements: readonly BoundStatement[],
  answer: (rows: readonly TextRows[], principal: SignedIn) => T,
): Promise<T> {
  const { db, today, storage } = request.server.services
  const { principal, rows } = await storage.watch(false, () =>
    inOneTrip(db, { sessionId: request.sessionId, today: today() }, statements),
  )
  ensureGeneralRight(request, principal)
  return answer(rows, principal)
}

/** The same for what is decided between reading and writing: two round trips, one transaction. */
export async function decideInRequest<T>(
  request: FastifyRequest,
  reads: readonly BoundStatement[],
  decide: (rows: readonly TextRows[], principal: SignedIn) => Decision<T>,
): Promise<T> {
  const { db, today, storage } = request.server.services
  return await storage.watch(request.method !== 'GET', () =>
    inTwoTrips(db, { sessionId: request.sessionId, today: today() }, reads, ({ principal, rows }) => {
      ensureGeneralRight(request, principal)
      return decide(rows, principal)
    }),
  )
}

/**
 * Answers JSON as PostgreSQL has built it, without reading and writing it again. The statement behind it names each
 * field of the contract; tests/api/http/built-answers.test.ts holds the two together.
 */
export function sendBuilt<T>(reply: FastifyReply, json: string): T {
  void reply.type('application/json; charset=utf-8')
  return json as T
}
