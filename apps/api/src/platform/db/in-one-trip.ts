import { type Kysely, sql } from 'kysely'
import { sendBatch, type TextRows } from './batch.ts'
import { poolOf } from './connect.ts'
import type { SessionPrincipal } from './session-principal.ts'
import { type BoundStatement, statement } from './statement.ts'
import type { Database } from './tables.ts'

/** Whose request it is, and on which day. */
export interface RequestOf {
  readonly sessionId: string
  /** Civil date 'YYYY-MM-DD' that counts as today for posts, grants, consents and deadlines. */
  readonly today: string
}

/** What a request has read, and for whom. */
export interface Read {
  readonly principal: SessionPrincipal
  /** The rows of each statement, as texts. */
  readonly rows: readonly TextRows[]
}

/** The first statement of every request: proves the session and opens what its account may reach. */
export const openRequest: (values: { sessionId: string; today: string }) => BoundStatement = statement(
  ({ sessionId, today }) => sql`SELECT app.begin_request(${sessionId}, ${today})`,
)

/** @param rows what `openRequest` was answered */
export function principalFrom(rows: TextRows | undefined): SessionPrincipal {
  const json = rows?.[0]?.[0]
  if (json == null) throw new Error('begin_request answered nothing')
  return JSON.parse(json) as SessionPrincipal
}

/**
 * Runs the statements of one request as the account of a session, all in one round trip and one transaction. For
 * requests whose statements need nothing from each other, such as a page that is only read.
 * @throws the database's 28000 when the session is over
 */
export async function inOneTrip(
  db: Kysely<Database>,
  { sessionId, today }: RequestOf,
  statements: readonly BoundStatement[],
): Promise<Read> {
  const client = await poolOf(db).connect()
  try {
    const [begun, ...rows] = await sendBatch(client, [openRequest({ sessionId, today }), ...statements])
    return { principal: principalFrom(begun), rows }
  } finally {
    client.release()
  }
}
