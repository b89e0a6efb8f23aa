import { type Kysely, sql } from 'kysely'
import type { Database } from '@wegmarke/api/platform/db/tables'

/** Tables that say who has asked, not what is recorded. */
const TRACES = [
  'audit_event',
  'audit_chain',
  'audit_head',
  'audit_writer',
  'audit_check',
  'login_limit',
  'login_session',
  'refresh_token',
]

/** One number for each table of an alliance, over all of its rows: it changes whenever a row does. Needs a role that sees everything. */
export async function contentPrint(db: Kysely<Database>): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
      AND c.relkind = 'r' AND c.relrowsecurity AND c.relname <> ALL (${TRACES}::text[])
      AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1`.execute(db)
  const prints = tables.map(
    ({ name }) => sql`SELECT ${name} AS name,
      (SELECT coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) || '/' || count(*) FROM ${sql.table(name)} t) AS print`,
  )
  const { rows } = await sql<{ name: string; print: string }>`${sql.join(prints, sql` UNION ALL `)}`.execute(
    db,
  )
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]))
}
