import { sql, type Kysely } from 'kysely'
import { hashOf } from '../../platform/access/opaque-token.ts'
import { hashPassword, isOutdated, verifyPassword } from '../../platform/access/password.ts'
import type { Database } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { auditSignIn } from './audit-sign-in.ts'

interface Login {
  readonly account_id: string
  readonly password_hash: string
  readonly is_disabled: boolean
}

/**
 * Proves e-mail and password. Neither the answer nor the time it takes says whether the address has an account; from the
 * fifth miss in a row each further one delays the next attempt, up to 15 minutes, and never for good.
 * @returns the id of the account @throws wrong-credentials, too-many-attempts, busy
 */
export async function proveCredentials(
  db: Kysely<Database>,
  { email, password }: { readonly email: string; readonly password: string },
  requestId: string,
): Promise<string> {
  const address = email.toLowerCase()
  const limit = hashOf(address)
  const login = await findLogin(db, address)
  const seconds = await secondsToWait(db, limit)
  if (seconds > 0) {
    await auditSignIn(db, 'session.delayed', login?.account_id, undefined, requestId)
    throw refuse('too-many-attempts', { retryAfterSeconds: seconds })
  }
  const fits = await verifyPassword(password, login?.password_hash)
  if (!fits || login === undefined || login.is_disabled) {
    await sql`SELECT app.record_login_miss(${limit})`.execute(db)
    await auditSignIn(db, 'session.refused', login?.account_id, undefined, requestId)
    throw refuse('wrong-credentials')
  }
  await sql`SELECT app.forget_login_misses(${limit})`.execute(db)
  if (isOutdated(login.password_hash)) await rehash(db, login, password)
  return login.account_id
}

async function findLogin(db: Kysely<Database>, address: string): Promise<Login | undefined> {
  const { rows } =
    await sql<Login>`SELECT account_id, password_hash, is_disabled FROM app.find_login(${address})`.execute(
      db,
    )
  return rows[0]
}

async function secondsToWait(db: Kysely<Database>, limit: Buffer): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`SELECT app.login_wait_seconds(${limit}) AS seconds`.execute(
    db,
  )
  return rows[0]?.seconds ?? 0
}

async function rehash(db: Kysely<Database>, login: Login, password: string): Promise<void> {
  const stronger = await hashPassword(password)
  await sql`SELECT app.rehash_password(${login.account_id}, ${login.password_hash}, ${stronger})`.execute(db)
}
