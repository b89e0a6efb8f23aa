import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '../../support/database/use-database.ts'

const database = useDatabase()

/** Product vocabulary and the list of migrations: the same for everybody, no policy needed. */
const SHARED_TABLES = ['measure_type', 'municipality', 'schema_migration']

async function names(query: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`${sql.raw(query)}`.execute(database.arrange)
  return rows.map(({ name }) => name)
}

describe('the catalogue of the database', () => {
  it('has no table of an alliance without row-level security, enabled and forced', async () => {
    const open = await names(`select relname as name from pg_class
      where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        and not (relrowsecurity and relforcerowsecurity) order by 1`)
    expect(open).toEqual(SHARED_TABLES)
  })

  it('lets the application write nothing that has no policy', async () => {
    const writable = await names(`select relname as name from pg_class
      where relname in ('${SHARED_TABLES.join("', '")}') and relnamespace = 'public'::regnamespace
        and has_table_privilege('wegmarke_app', oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')`)
    expect(writable).toEqual([])
  })

  it('has a policy for each right that the application is granted on a table, and a grant for each policy', async () => {
    const commands = `(values ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) as c (right_name, letter)`
    const mismatched = await names(`select k.relname || ' ' || c.right_name as name
      from pg_class k, ${commands}
      where k.relkind = 'r' and k.relnamespace = 'public'::regnamespace and k.relforcerowsecurity
        and (has_table_privilege('wegmarke_app', k.oid, c.right_name)
          or c.right_name <> 'DELETE' and has_any_column_privilege('wegmarke_app', k.oid, c.right_name))
        is distinct from exists (select from pg_policy p where p.polrelid = k.oid and p.polcmd::text = c.letter
          and 'wegmarke_app'::regrole = any (p.polroles)) order by 1`)
    expect(mismatched).toEqual([])
  })

  it('has no policy of the application for all commands at once, none for PUBLIC, and no UPDATE without a check', async () => {
    const lax = await names(`select polname as name from pg_policy
      where (polcmd = '*' and not polroles <@ array['wegmarke_definer'::regrole::oid])
        or 0 = any (polroles) or (polcmd = 'w' and (polqual is null or polwithcheck is null))`)
    expect(lax).toEqual([])
  })

  it('never calls a function with a column in a policy: contexts are read once per statement', async () => {
    const bare = await names(`select policyname as name from pg_policies
      where regexp_replace(coalesce(qual, '') || coalesce(with_check, ''), '\\( SELECT app\\.|FROM app\\.\\w+\\(\\)', '', 'g')
        ~ 'app\\.'`)
    // An INSERT has one row at a time, and this one has to look at the row that it calls a mistake.
    expect(bare).toEqual(['assessment_item_insert'])
  })

  it('has no view without security_invoker', async () => {
    const views = await names(`select relname as name from pg_class where relkind in ('v', 'm')
      and relnamespace in ('public'::regnamespace, 'app'::regnamespace)
      and not coalesce(reloptions @> array['security_invoker=true'], false)
      and not exists (select from pg_depend d where d.objid = pg_class.oid and d.deptype = 'e')`)
    expect(views).toEqual([])
  })

  it('has no definer function with an open search path, and none owned by the owner of the tables', async () => {
    const loose = await names(`select proname as name from pg_proc
      where prosecdef and pronamespace in ('public'::regnamespace, 'app'::regnamespace)
        and (not coalesce(array_to_string(proconfig, ' ') ~ 'search_path=pg_catalog, (public, )?pg_temp', false)
          or proowner = 'wegmarke_owner'::regrole)`)
    expect(loose).toEqual([])
  })

  it('grants no function of its own to PUBLIC', async () => {
    const open = await names(`select proname as name from pg_proc p
      where pronamespace in ('app'::regnamespace, 'migration'::regnamespace)
        and (proacl is null or exists (select from aclexplode(proacl) a where a.grantee = 0))
        and prokind = 'f'`)
    expect(open).toEqual([])
  })

  it('names every constraint after its table', async () => {
    const unnamed = await names(`select conrelid::regclass || '.' || conname as name from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('p', 'f', 'u', 'c')
        and (conname not like (select relname from pg_class where oid = conrelid) || '\\_%'
          or conname ~ '_(fkey|pkey|check|key)[0-9]*$' and contype <> 'p')`)
    expect(unnamed).toEqual([])
  })

  it('says of every table what it is', async () => {
    const silent = await names(`select relname as name from pg_class where relkind = 'r'
      and relnamespace = 'public'::regnamespace and obj_description(oid) is null and relname <> 'schema_migration'`)
    expect(silent).toEqual([])
  })

  it('carries the alliance on every row of a file, held equal by the foreign key', async () => {
    const loose =
      await names(`select k.relname as name from pg_class k join pg_attribute a on a.attrelid = k.oid
      where k.relkind = 'r' and k.relnamespace = 'public'::regnamespace and a.attname = 'case_file_id'
        and k.relname not in ('audit_event', 'import_effect', 'account_history', 'organisation_history',
          'role_grant_history', 'import_batch_history', 'measure_type_overlay_history')
        and not exists (select from pg_constraint c where c.conrelid = k.oid and c.contype = 'f'
          and (select array_agg(x.attname::text) from pg_attribute x where x.attrelid = k.oid and x.attnum = any (c.conkey))
            @> array['case_file_id', 'alliance_id'])`)
    expect(loose).toEqual([])
  })
})

describe('the roles', () => {
  it('let the application own nothing, bypass nothing and create nothing', async () => {
    const { rows } = await sql<Record<string, boolean>>`
      select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as has_power,
        exists (select from pg_class where relowner = r.oid) as owns_tables,
        exists (select from pg_proc where proowner = r.oid) as owns_functions,
        exists (select from pg_auth_members where member = r.oid) as is_member,
        has_schema_privilege(r.oid, 'public', 'CREATE') or has_schema_privilege(r.oid, 'app', 'CREATE') as may_create,
        has_schema_privilege(r.oid, 'migration', 'USAGE') or has_schema_privilege(r.oid, 'graphile_worker', 'USAGE')
          as enters_foreign_schemas
      from pg_roles r where rolname = 'wegmarke_app'`.execute(database.arrange)
    expect(rows).toEqual([
      {
        has_power: false,
        owns_tables: false,
        owns_functions: false,
        is_member: false,
        may_create: false,
        enters_foreign_schemas: false,
      },
    ])
  })

  it('are what this suite runs as: its connection owns no table and bypasses nothing', async () => {
    const { rows } = await sql<{ role: string; suspicious: boolean }>`
      select current_user as role, rolsuper or rolbypassrls
        or exists (select from pg_class where relowner = pg_roles.oid) as suspicious
      from pg_roles where rolname = current_user`.execute(database.app)
    expect(rows).toEqual([{ role: 'wegmarke_app', suspicious: false }])
  })

  it('give the worker no right to change what people recorded', async () => {
    const writable = await names(`select relname || ' ' || right_name as name
      from pg_class, unnest(array['INSERT', 'UPDATE', 'DELETE']) right_name
      where relkind = 'r' and relnamespace = 'public'::regnamespace
        and has_table_privilege('wegmarke_worker', oid, right_name) order by 1`)
    expect(writable).toEqual([
      'audit_event INSERT',
      'case_row INSERT',
      'case_row UPDATE',
      'evaluation INSERT',
      'evaluation_due DELETE',
      'evaluation_due INSERT',
      'evaluation_due UPDATE',
      'idempotency_key DELETE',
      'import_effect DELETE',
      'import_row DELETE',
      'note INSERT',
      'note UPDATE',
      'note_event INSERT',
      'note_reason DELETE',
      'note_reason INSERT',
      'note_reason UPDATE',
      'setting_preview DELETE',
    ])
  })
})
