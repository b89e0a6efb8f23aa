import { sql, type Transaction } from 'kysely'
import { type BoundStatement, statement } from '../db/statement.ts'
import type { Database } from '../db/tables.ts'

/**
 * For a writer who may not read all that the rules read (a mentor, a contributor): marks the file; the worker looks for
 * marks every other second.
 */
export async function markDue(tx: Transaction<Database>, caseFileId: string): Promise<void> {
  await sql`SELECT app.mark_due(${caseFileId})`.execute(tx)
}

/** The same, to be sent along with other statements. */
export const markedDue: (values: { caseFileId: string }) => BoundStatement = statement(
  ({ caseFileId }) => sql`SELECT app.mark_due(${caseFileId})`,
)
