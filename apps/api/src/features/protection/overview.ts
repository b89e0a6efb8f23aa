import type { ProtectionOverview } from '@wegmarke/contract/protection'
import { isInState } from '@wegmarke/domain/lists/request-filter'
import { answerDueOn } from '@wegmarke/domain/protection/answer-due'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { stateIs } from './consent-register.ts'

const DAYS_BACK = 7

/** What needs attention today; each number is that of the list it leads to. */
export async function getProtectionOverview(tx: Tx, today: string): Promise<ProtectionOverview> {
  const open = await tx
    .selectFrom('access_request')
    .select('requested_on')
    .where('closed_at', 'is', null)
    .execute()
  const { rows } = await sql<Omit<ProtectionOverview, 'openRequests' | 'overdueRequests'>>`
    SELECT (SELECT count(*)::int FROM consent c WHERE c.organisation_id = ANY ((SELECT app.protected_organisations())::uuid[])
        AND ${stateIs('ends_soon', today)}) AS "consentsEndingSoon",
      (SELECT count(*)::int FROM audit_event e WHERE e.action = 'request.refused' AND ${isRecent(today)}) AS "refusalsIn7Days",
      (SELECT count(*)::int FROM audit_event e WHERE e.action = 'session.refused' AND ${isRecent(today)}) AS "failedSignInsIn7Days"`.execute(
    tx,
  )
  const counts = rows[0] ?? { consentsEndingSoon: 0, refusalsIn7Days: 0, failedSignInsIn7Days: 0 }
  return {
    openRequests: open.length,
    overdueRequests: open.filter(({ requested_on }) =>
      isInState({ closedAt: null, dueOn: answerDueOn(requested_on) }, 'overdue', today),
    ).length,
    ...counts,
  }
}

/** Today and the six days before it, on German clocks. */
function isRecent(today: string) {
  return sql`e.happened_at >= (${today}::date - ${DAYS_BACK - 1}::int)::timestamp AT TIME ZONE 'Europe/Berlin'`
}
