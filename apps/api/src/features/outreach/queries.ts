import type { OutreachCount } from '@wegmarke/contract/outreach'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { refuse } from '../../platform/http/refuse.ts'

const counts = sql<OutreachCount>`
  SELECT c.id, c.organisation_id AS "organisationId", c.month, c.municipality_ags AS municipality, c.reason, c.number
  FROM outreach_count c`

/** The counts of the caller's organisations in a month; row-level security knows which those are. */
export async function listOutreach(tx: Tx, month: string): Promise<OutreachCount[]> {
  const { rows } = await sql<OutreachCount>`${counts}
    WHERE c.month = ${month} AND c.number > 0 ORDER BY c.reason, c.municipality_ags, c.id`.execute(tx)
  return rows
}

/** One count. @throws 404 when it may not be seen */
export async function getOutreach(tx: Tx, id: string): Promise<OutreachCount> {
  const { rows } = await sql<OutreachCount>`${counts} WHERE c.id = ${id}`.execute(tx)
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return row
}
