import { sql, type Kysely, type Transaction } from 'kysely'
import type { SessionPrincipal } from './session-principal.ts'
import type { Database } from './tables.ts'

/** A handle within one request's transaction; commands that write take nothing else. */
export type Tx = Transaction<Database>

/**
 * Runs one request in one short transaction as the account of a session. Everything or nothing is written; a transaction
 * that PostgreSQL rolled back although it was asked to commit is an error (Kysely sees to that).
 * @param today civil date 'YYYY-MM-DD' that counts as today for posts, grants, consents and deadlines
 * @throws the database's 28000 when the session is over (`problemOf` names it `session-over`)
 */
export async function inTransaction<T>(
  db: Kysely<Database>,
  sessionId: string,
  today: string,
  run: (tx: Tx, principal: SessionPrincipal) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => run(tx, await beginRequest(tx, sessionId, today)))
}

async function beginRequest(tx: Tx, sessionId: string, today: string): Promise<SessionPrincipal> {
  const { rows } = await sql<{ principal: SessionPrincipal }>`
    select app.begin_request(${sessionId}, ${today}) as principal`.execute(tx)
  const principal = rows[0]?.principal
  if (principal === undefined) throw new Error('begin_request answered nothing')
  return principal
}
