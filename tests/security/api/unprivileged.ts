import { type Kysely, sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '@wegmarke/api/platform/db/tables'

/** Fails when the connection could pass row-level security: then nothing that is tried on it proves anything. */
export async function expectUnprivileged(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<object>`
    SELECT r.rolsuper AS "isSuperuser", r.rolbypassrls AS "passesPolicies",
      (SELECT count(*)::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname IN ('public', 'app') AND pg_has_role(c.relowner, 'usage')) AS "ownedTables",
      (SELECT count(*)::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind = 'r'
          AND NOT (c.relrowsecurity AND c.relforcerowsecurity) AND EXISTS (SELECT FROM pg_attribute a
            WHERE a.attrelid = c.oid AND a.attname IN ('alliance_id', 'case_file_id'))) AS "openTables"
    FROM pg_roles r WHERE r.rolname = current_user`.execute(db)
  expect(rows).toEqual([{ isSuperuser: false, passesPolicies: false, ownedTables: 0, openTables: 0 }])
}
