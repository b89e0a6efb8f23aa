import pg from 'pg'

/** A table with the columns that hold something of their own. */
export interface BackedTable {
  readonly schema: string
  readonly name: string
  readonly columns: readonly string[]
}

// The history of migrations is in the manifest; the queue of jobs is filled anew when a restored server starts.
const TABLES = `
  select n.nspname as schema, c.relname as name,
    array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
  from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind = 'r' and c.relpersistence = 'p'
    and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
    and c.oid::regclass::text <> 'schema_migration'
  group by n.nspname, c.relname
  order by n.nspname collate "C", c.relname collate "C"`

/** Every table of this product, by name; columns that are computed from others are left out. */
export async function listTables(client: pg.ClientBase): Promise<BackedTable[]> {
  const { rows } = await client.query<BackedTable>(TABLES)
  return rows
}

/** The quoted name of a table or sequence. */
export function quoted({ schema, name }: { readonly schema: string; readonly name: string }): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`
}

/** The columns as COPY names them. */
export function columnList({ columns }: { readonly columns: readonly string[] }): string {
  return `(${columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`
}

/** Values are written the same way whatever the database and the machine are set to. */
export async function fixTextForm(client: pg.ClientBase): Promise<void> {
  await client.query(`
    set client_encoding to 'UTF8'; set datestyle to 'ISO, YMD'; set intervalstyle to 'postgres'; set timezone to 'UTC';
    set extra_float_digits to 1; set bytea_output to 'hex'; set synchronize_seqscans to off; set statement_timeout to 0`)
}
