import type { AccessRequest } from '@wegmarke/contract/access-requests'
import { answerDueOn } from '@wegmarke/domain/protection/answer-due'
import { type RawBuilder, sql } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { refuse } from '../../platform/http/refuse.ts'

const MOST_CLOSED = 200

interface Row {
  readonly id: string
  readonly case_file_id: string
  readonly code: string | null
  readonly organisation_name: string
  readonly account_id: string
  readonly account_name: string
  readonly requested_on: string
  readonly reason: string | null
  readonly opened_at: string
  readonly closed_at: string | null
  readonly closed_by: string | null
  readonly outcome: AccessRequest['outcome']
}

/** Requests of my organisations: the open ones by their due date, then the closed ones, newest first, as many as wanted. */
export async function listAccessRequests(
  tx: Tx,
  principal: SignedIn,
  mostClosed = MOST_CLOSED,
): Promise<AccessRequest[]> {
  const open = await select(tx, sql`r.closed_at IS NULL ORDER BY r.requested_on, r.opened_at, r.id`)
  const closed = await select(
    tx,
    sql`r.closed_at IS NOT NULL ORDER BY r.closed_at DESC, r.id LIMIT ${mostClosed}`,
  )
  return [...open, ...closed].map((row) => toRequest(row, principal))
}

/** @throws 404 when it belongs to none of my organisations */
export async function getAccessRequest(tx: Tx, principal: SignedIn, id: string): Promise<AccessRequest> {
  const [row] = await select(tx, sql`r.id = ${id}`)
  if (row === undefined) throw refuse('not-found')
  return toRequest(row, principal)
}

async function select(tx: Tx, which: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    SELECT r.id, r.case_file_id, f.code, o.name AS organisation_name, r.account_id, a.display_name AS account_name,
      r.requested_on, r.reason, r.opened_at, r.closed_at, c.display_name AS closed_by, r.outcome
    FROM access_request r JOIN organisation o ON o.id = r.organisation_id JOIN account a ON a.id = r.account_id
      LEFT JOIN account c ON c.id = r.closed_by
      LEFT JOIN LATERAL app.protected_file(r.case_file_id) f ON true
    WHERE ${which}`.execute(tx)
  return rows
}

function toRequest(row: Row, { accountId }: SignedIn): AccessRequest {
  return {
    id: row.id,
    file: { id: row.case_file_id, code: row.code },
    organisationName: row.organisation_name,
    officer: { id: row.account_id, name: row.account_name },
    isMine: row.account_id === accountId,
    receivedOn: row.requested_on,
    dueOn: answerDueOn(row.requested_on),
    reason: row.reason,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
    outcome: row.outcome,
  }
}
