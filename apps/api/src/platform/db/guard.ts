import { sql, type Kysely } from 'kysely'
import type { Database } from './tables.ts'

/** The database is set up in a way that would lose or expose what people confide; the message says how to mend it. */
export class UnsafeDatabaseError extends Error {
  override readonly name = 'UnsafeDatabaseError'
}

interface Setup {
  readonly fsync: string
  readonly full_page_writes: string
  readonly role: string
  readonly is_powerful: boolean
  readonly owned: string | null
  readonly version: number
}

/**
 * Looks at the database through the application's own connection before the first request.
 * @throws UnsafeDatabaseError when writes are not durable, or when row-level security would not bind this role
 */
export async function guardDatabase(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<Setup>`
    select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
      current_user as role, rolsuper or rolbypassrls as is_powerful,
      (select min(relname) from pg_class where relowner = r.oid and relkind in ('r', 'p')) as owned,
      current_setting('server_version_num')::int as version
    from pg_roles r where rolname = current_user`.execute(db)
  const fault = rows[0] && faultOf(rows[0])
  if (fault !== undefined) throw new UnsafeDatabaseError(fault)
}

function faultOf({ fsync, full_page_writes, role, is_powerful, owned, version }: Setup): string | undefined {
  if (version < 180_000)
    return `The database is PostgreSQL ${Math.floor(version / 10_000)}; Wegmarke needs PostgreSQL 18.`
  if (fsync !== 'on' || full_page_writes !== 'on') {
    return 'The database runs with fsync or full_page_writes off, so a power cut would lose what was saved; set both to on and restart it.'
  }
  if (is_powerful) {
    return `DATABASE_URL signs in as ${role}, which is a superuser or bypasses row-level security; use the role wegmarke_app of docker/initdb/roles.sql.`
  }
  if (owned !== null) {
    return `DATABASE_URL signs in as ${role}, which owns the table ${owned}; use the role wegmarke_app of docker/initdb/roles.sql, which owns nothing.`
  }
  return undefined
}
