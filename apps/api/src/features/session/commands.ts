import { sql, type Transaction } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Database } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/http/refuse.ts'

/** Signs out on this device: neither token works from now on. */
export async function endThisSession(tx: Transaction<Database>, { sessionId }: SignedIn): Promise<void> {
  await sql`SELECT app.end_session(${sessionId})`.execute(tx)
  await audit(tx, { action: 'session.ended', thing: 'login_session', thingId: sessionId })
}

/** Signs out on all devices of the account, this one too. */
export async function endEverySession(tx: Transaction<Database>, { accountId }: SignedIn): Promise<void> {
  await sql`SELECT app.end_all_sessions(${accountId})`.execute(tx)
  await audit(tx, { action: 'session.allEnded', thing: 'account', thingId: accountId })
}

/** Signs out on one device of the account. @throws not-found when there is no such running session of its own */
export async function endOwnSession(tx: Transaction<Database>, sessionId: string): Promise<void> {
  const { rows } = await sql<{ isEnded: boolean | null }>`
    SELECT app.end_my_session(${sessionId}) AS "isEnded"`.execute(tx)
  if (rows[0]?.isEnded !== true) throw refuse('not-found')
  await audit(tx, { action: 'session.ended', thing: 'login_session', thingId: sessionId })
}
