import { sql, type RawBuilder, type Transaction } from 'kysely'
import type { Database } from './tables.ts'

/** Writes many rows of one table in one statement; every row has the columns of the first. Nothing is returned. */
export async function insertMany(
  tx: Transaction<Database>,
  table: keyof Database,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const names = Object.keys(first)
  const columns = (prefix: string): RawBuilder<unknown> =>
    sql.join(names.map((name) => sql.ref(`${prefix}${name}`)))
  await sql`INSERT INTO ${sql.table(table)} (${columns('')})
    SELECT ${columns('r.')} FROM jsonb_populate_recordset(NULL::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) r`.execute(
    tx,
  )
}
