import type { Goal } from '@wegmarke/contract/pathway'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { refuse } from '../../platform/http/refuse.ts'

/** The contract's goal over `goal l`. */
export const goalJson: RawBuilder<Goal> = sql`
  jsonb_build_object('id', l.id, 'kind', l.kind, 'occupation', l.occupation, 'from', l.valid_from)`

/** One goal of a file. @throws 404 when it is not in it */
export async function getGoal(tx: Tx, caseFileId: string, goalId: string): Promise<Goal> {
  const { rows } = await sql<{ goal: Goal }>`
    SELECT ${goalJson} AS goal FROM goal l WHERE l.id = ${goalId} AND l.case_file_id = ${caseFileId}`.execute(
    tx,
  )
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return row.goal
}
