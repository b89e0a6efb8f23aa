import type { Kysely } from 'kysely'
import { BEGIN, COMMIT, ROLLBACK, sendBatch, type TextRows } from './batch.ts'
import { poolOf } from './connect.ts'
import { openRequest, principalFrom, type Read, type RequestOf } from './in-one-trip.ts'
import type { BoundStatement } from './statement.ts'
import type { Database } from './tables.ts'

/** What is to be written, and what is answered when it is. */
export interface Decision<T> {
  readonly writes: readonly BoundStatement[]
  readonly answer: (rows: readonly TextRows[]) => T
}

/**
 * Runs one request as the account of a session in one transaction and two round trips: what has to be known first, then,
 * unless `decide` refuses, what is written, and COMMIT. Everything or nothing is written.
 * @throws what `decide` throws, after rolling back; the database's 28000 when the session is over
 */
export async function inTwoTrips<T>(
  db: Kysely<Database>,
  request: RequestOf,
  reads: readonly BoundStatement[],
  decide: (read: Read) => Decision<T>,
): Promise<T> {
  const client = await poolOf(db).connect()
  // A transaction that could not be ended goes away with its connection.
  let isOpen = false
  try {
    isOpen = true
    const [, begun, ...rows] = await sendBatch(client, [BEGIN, openRequest({ ...request }), ...reads])
    const { writes, answer } = decide({ principal: principalFrom(begun), rows })
    const written = await sendBatch(client, [...writes, COMMIT])
    isOpen = false
    return answer(written.slice(0, -1))
  } catch (error) {
    await sendBatch(client, [ROLLBACK]).then(
      () => (isOpen = false),
      () => undefined,
    )
    throw error
  } finally {
    client.release(isOpen)
  }
}
