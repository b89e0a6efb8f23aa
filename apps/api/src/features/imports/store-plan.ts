import { sql, type Transaction } from 'kysely'
import type { Database } from '../../platform/db/tables.ts'
import type { PlannedRow } from './plan.ts'

/** Keeps with each row what was found out about it, in one statement. */
export async function storePlan(
  tx: Transaction<Database>,
  batchId: string,
  plan: readonly PlannedRow[],
): Promise<void> {
  const rows = plan.map(({ number, state, faults, lookAlikes }) => ({
    number,
    state,
    faults,
    look_alikes: lookAlikes,
  }))
  await sql`UPDATE import_row r SET state = p.state, faults = p.faults, look_alikes = p.look_alikes
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS p(number int, state text, faults jsonb, look_alikes jsonb)
    WHERE r.batch_id = ${batchId} AND r.number = p.number`.execute(tx)
}
