import { sql } from 'kysely'
import type { Tx } from '../db/in-transaction.ts'
import type { CaseRow } from './case-row.ts'
import type { Verdict } from './judge-file.ts'

const KEY = 'case_file_id' satisfies keyof CaseRow

/** Writes the lines of lists, new or anew. */
export async function storeCaseRows(tx: Tx, verdicts: readonly Verdict[]): Promise<void> {
  const [first] = verdicts
  if (first === undefined) return
  const names = Object.keys(first.caseRow)
  const columns = sql.join(names.map((name) => sql.ref(name)))
  const changes = sql.join(
    names
      .filter((name) => name !== KEY)
      .map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`),
  )
  const rows = JSON.stringify(verdicts.map((verdict) => verdict.caseRow))
  await sql`
    INSERT INTO case_row (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::case_row, ${rows}::jsonb)
    ON CONFLICT (case_file_id) DO UPDATE SET ${changes}, projected_at = now()`.execute(tx)
}
