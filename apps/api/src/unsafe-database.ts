import pg from 'pg'
import { ConfigError } from './config.ts'
import type { DatabaseUrls } from './start-database.ts'

interface RoleFacts {
  readonly role: string
  readonly fsync: string
  readonly is_superuser: boolean
  readonly bypasses_rls: boolean
  readonly owned: string | null
  readonly may_create: boolean
}

const roleFacts = `
  select current_user as role, current_setting('fsync') as fsync, r.rolsuper as is_superuser, r.rolbypassrls as bypasses_rls,
    (select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'app') and c.relkind in ('r', 'p', 'v', 'm') and pg_has_role(c.relowner, 'MEMBER')
      limit 1) as owned,
    has_schema_privilege('public', 'CREATE') as may_create
  from pg_roles r where r.rolname = current_user`

/**
 * Refuses a database on which real case data would not be safe: one that does not wait for the disk, one whose roles
 * stand above row-level security, one that holds the demo. Asked after the migrations, in production mode.
 * @throws ConfigError with one sentence that says what is wrong and how to mend it
 */
export async function refuseUnsafeDatabase(urls: DatabaseUrls): Promise<void> {
  for (const [setting, url] of [
    ['DATABASE_URL', urls.appUrl],
    ['DATABASE_WORKER_URL', urls.workerUrl],
  ] as const) {
    const facts = await one<RoleFacts>(url, roleFacts)
    const danger = dangerOf(facts)
    if (danger) throw new ConfigError(setting, danger)
  }
  const { has_demo } = await one<{ has_demo: boolean }>(
    urls.migrationUrl,
    'select exists (select from alliance where is_demo) as has_demo',
    '-c role=wegmarke_definer',
  )
  if (has_demo) {
    throw new ConfigError(
      'DATABASE_URL',
      'The database holds the demo alliance, whose password is public; production mode needs a database of its own.',
    )
  }
}

function dangerOf({
  role,
  fsync,
  is_superuser,
  bypasses_rls,
  owned,
  may_create,
}: RoleFacts): string | undefined {
  if (fsync !== 'on')
    return 'The database runs with fsync off and can lose what it has confirmed; switch fsync on.'
  if (is_superuser || bypasses_rls) {
    return `The role ${role} bypasses row-level security; give it NOSUPERUSER NOBYPASSRLS, as docker/initdb/roles.sql does.`
  }
  if (owned !== null) {
    return `The role ${role} owns ${owned} or belongs to its owner; only wegmarke_owner may own tables, as docker/initdb/roles.sql shows.`
  }
  if (may_create) return `The role ${role} may create tables; revoke CREATE on schema public from it.`
  return undefined
}

async function one<Row extends pg.QueryResultRow>(
  url: string,
  statement: string,
  options?: string,
): Promise<Row> {
  const client = new pg.Client({ connectionString: url, ...(options && { options }) })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(statement)
    if (rows[0] === undefined) throw new Error('the database answered nothing about its roles')
    return rows[0]
  } finally {
    await client.end()
  }
}
