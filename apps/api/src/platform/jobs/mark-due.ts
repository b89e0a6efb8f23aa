import { sql, type Transaction } from 'kysely'
import type { Database } from '../db/tables.ts'
import { EVALUATE_DUE } from './task-names.ts'

/**
 * For a writer who may not read all that the rules read (a mentor, a contributor): marks the file, and wakes the worker,
 * which evaluates within seconds of the commit.
 */
export async function markDue(tx: Transaction<Database>, caseFileId: string): Promise<void> {
  await sql`SELECT app.mark_due(${caseFileId}), app.enqueue(${EVALUATE_DUE}, '{}', ${EVALUATE_DUE})`.execute(
    tx,
  )
}
