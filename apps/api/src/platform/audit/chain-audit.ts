import { type Kysely, sql } from 'kysely'
import type { Database } from '../db/tables.ts'

/** Events of one transaction: short enough that nothing waits for it, large enough to catch up after an import. */
const BATCH = 5_000

/**
 * Chains what has been committed since the last time, until nothing is left. Of two writers at the same time one does
 * nothing (an advisory lock), and what a crash left unchained is chained by the next call.
 * @param db connection of the worker role
 * @returns how many events were chained
 */
export async function chainAudit(db: Kysely<Database>): Promise<number> {
  let total = 0
  for (;;) {
    const { rows } = await sql<{ chained: number }>`SELECT app.chain_audit(${BATCH}) AS chained`.execute(db)
    const chained = rows[0]?.chained ?? 0
    total += chained
    if (chained < BATCH) return total
  }
}
