import type { Client } from 'pg'

/** A column of the content of files that holds free text. */
export interface TextColumn {
  readonly table: string
  readonly column: string
  /** Which column names the file. */
  readonly file: string
}

/** What stands in a column as long as the test runs: nobody else writes this word. */
export const canaryOf = ({ table, column }: TextColumn) => `kanari-${table}-${column}-vogel`

/** Written by machines for machines: derived from other columns, codes, keys of other systems. No text of a person stands there. */
const NO_TEXT: readonly string[] = [
  'case_row',
  'evaluation',
  'audit_event',
  'note-anchor',
  'note_event-cause',
  'step-wanted_type',
  'plan-language',
]

/** Finds them in an answer: the name behind each. */
export const CANARY = /kanari-([a-z_]+?-[a-z_]+)-vogel/g

/**
 * Every column of every table of files that may hold free text: neither a key of something else nor one of a closed list.
 * A table that a migration adds is found without being listed.
 */
export async function findTextColumns(superuser: Client): Promise<TextColumn[]> {
  const { rows } = await superuser.query<TextColumn>(`
    SELECT c.relname AS table, a.attname AS column,
      CASE WHEN c.relname = 'case_file' THEN 'id' ELSE 'case_file_id' END AS file
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.atttypid = 'text'::regtype
      AND a.attgenerated = ''
      AND (c.relname = 'case_file' OR EXISTS (SELECT FROM pg_attribute f
        WHERE f.attrelid = c.oid AND f.attname = 'case_file_id' AND NOT f.attisdropped))
      AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND a.attnum = ANY (k.conkey)
        AND (k.contype IN ('f', 'p')
          OR k.contype = 'c' AND pg_get_constraintdef(k.oid) ~ (a.attname || ' (= ANY|= ''|~ ''\\^)')))
    ORDER BY 1, 2`)
  return rows.filter(
    ({ table, column }) => !NO_TEXT.includes(table) && !NO_TEXT.includes(`${table}-${column}`),
  )
}

/** Writes each canary into the rows of one file; answers the columns that have one. Triggers and policies sleep meanwhile. */
export async function plantCanaries(
  superuser: Client,
  columns: readonly TextColumn[],
  caseFileId: string,
): Promise<string[]> {
  const planted: string[] = []
  await superuser.query("SET session_replication_role = 'replica'")
  for (const column of columns) {
    if (await plant(superuser, column, caseFileId)) planted.push(`${column.table}-${column.column}`)
  }
  await superuser.query("SET session_replication_role = 'origin'")
  return planted
}

/** A check between columns that refuses the canary goes: this database is thrown away after the test. */
async function plant(superuser: Client, column: TextColumn, caseFileId: string): Promise<boolean> {
  const text = `UPDATE public.${column.table} SET ${column.column} = $1 WHERE ${column.file} = $2`
  try {
    const { rowCount } = await superuser.query(text, [canaryOf(column), caseFileId])
    return Boolean(rowCount)
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (code !== '23514' || constraint === undefined) throw error
    await superuser.query(`ALTER TABLE public.${column.table} DROP CONSTRAINT ${constraint}`)
    return plant(superuser, column, caseFileId)
  }
}
