import { type RawBuilder, sql } from 'kysely'
import { statement } from '../../platform/db/statement.ts'

const holdsToday = sql`p.kind = 'lead' AND p.valid_from <= app.today()
  AND (p.valid_to IS NULL OR p.valid_to >= app.today())`

/** Today's lead of the caseload of a line, as `lead.name`; null where nobody leads it. */
export function joinPresentLead(caseload: string): RawBuilder<unknown> {
  return sql`LEFT JOIN LATERAL (
    SELECT a.display_name AS name FROM caseload_post p JOIN account a ON a.id = p.account_id
    WHERE p.caseload_id = ${sql.ref(caseload)} AND ${holdsToday} ORDER BY p.valid_from DESC LIMIT 1) lead ON true`
}

/** Today's lead of each caseload in sight that has one: its id and the name. */
export const selectPresentLeads = statement(
  () => sql`
    SELECT DISTINCT ON (p.caseload_id) p.caseload_id, a.display_name
    FROM caseload_post p JOIN account a ON a.id = p.account_id
    WHERE p.caseload_id = ANY ((SELECT app.my_caseloads())::int[]) AND ${holdsToday}
    ORDER BY p.caseload_id, p.valid_from DESC`,
)
