import type { MentoringGoal } from '@wegmarke/contract/mentoring'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/in-transaction.ts'
import { refuse } from '../../../platform/http/refuse.ts'

/** The contract's goal over `mentoring_goal g`. */
export const goalJson: RawBuilder<MentoringGoal> = sql`
  jsonb_build_object('id', g.id, 'version', g.version, 'agreement', g.agreement, 'agreedOn', g.agreed_on,
    'reachedOn', g.reached_on)`

/** One goal of a mentorship. @throws 404 when it is not of it */
export async function getMentoringGoal(tx: Tx, mentorshipId: string, goalId: string): Promise<MentoringGoal> {
  const { rows } = await sql<{ goal: MentoringGoal }>`
    SELECT ${goalJson} AS goal FROM mentoring_goal g
    WHERE g.id = ${goalId} AND g.mentorship_id = ${mentorshipId}`.execute(tx)
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return row.goal
}
