import { sql, type Kysely } from 'kysely'
import { hashPassword } from '../../platform/access/password.ts'
import type { Database } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { weaknessOf } from './weak-password.ts'

/** Whom a link is for. */
export interface Link {
  readonly kind: 'invitation' | 'reset'
  readonly email: string
  readonly displayName: string
}

/** Looks at a link without using it up: mail scanners open links too. @throws link-not-valid */
export async function getLink(db: Kysely<Database>, hash: Buffer): Promise<Link> {
  const { rows } =
    await sql<Link>`SELECT kind, email, display_name AS "displayName" FROM app.find_link(${hash})`.execute(db)
  if (rows[0] === undefined) throw refuse('link-not-valid')
  return rows[0]
}

/**
 * Sets the password and uses the link up; all sessions of the account end. After a reset its access to files waits for
 * confirmation. @throws link-not-valid, password-too-weak with the weakness as code
 */
export async function setPasswordByLink(db: Kysely<Database>, hash: Buffer, password: string): Promise<void> {
  const weakness = weaknessOf(password, await getLink(db, hash))
  if (weakness) throw refuse('password-too-weak', { errors: [{ pointer: '/password', code: weakness }] })
  const phc = await hashPassword(password)
  const { rows } = await sql<{
    account: string | null
  }>`SELECT app.use_link(${hash}, ${phc}) AS account`.execute(db)
  if (!rows[0]?.account) throw refuse('link-not-valid')
}
