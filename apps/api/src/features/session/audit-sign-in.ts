import { sql, type Kysely } from 'kysely'
import type { Database } from '../../platform/db/tables.ts'

/** What happens before there is a principal, or to a session as a whole. */
export type SignInEvent =
  'session.started' | 'session.refused' | 'session.delayed' | 'session.ended' | 'refreshToken.reused'

/** Records an event of signing in; without an account when the address has none. */
export async function auditSignIn(
  db: Kysely<Database>,
  event: SignInEvent,
  account: string | undefined,
  session: string | undefined,
  requestId: string,
): Promise<void> {
  await sql`SELECT app.audit_sign_in(${event}, ${account ?? null}, ${session ?? null}, ${requestId})`.execute(
    db,
  )
}
