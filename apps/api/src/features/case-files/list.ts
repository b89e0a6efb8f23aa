import type { CaseRow, listCaseFiles as contract } from '@wegmarke/contract/case-list'
import { type RawBuilder, sql } from 'kysely'
import type { Static } from 'typebox'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { cursorOf } from '../../platform/http/cursor.ts'
import { afterCursor, type CaseSort, orderBy, sortFact } from './sort-orders.ts'

const USUAL_PAGE = 50

type Query = Static<typeof contract.schema.querystring>

interface Row {
  row: CaseRow
  sort_fact: string | number | null
}

/** The contract's row over `case_row r`, its caseload `c`, its municipality `m` and today's leads. */
const rowJson = sql`
  jsonb_build_object('id', r.case_file_id, 'code', r.code, 'name', r.name,
    'caseload', jsonb_build_object('id', r.caseload_id, 'name', c.name), 'leadName', lead.name,
    'standsInFor', CASE WHEN r.caseload_id = ANY (app.worked_caseloads()) AND NOT r.caseload_id = ANY (app.led_caseloads())
      THEN lead.name END, 'municipality', m.name,
    'goal', r.goal, 'isClosed', r.is_closed, 'currentStep', r.current_step, 'hasSuccessor', r.has_successor)
  || jsonb_build_object('highestL', r.highest_l, 'highestS', r.highest_s, 'highestV', r.highest_v, 'level', r.level,
    'signals', r.signals, 'monthsSinceGain', r.months_since_gain, 'standstillMonths', r.standstill_months,
    'joblessMonths', r.jobless_months, 'nextDeadline', r.next_deadline, 'openNotes', r.open_notes,
    'missingCount', r.missing_count)`

/**
 * My files by one fact, a page at a time, from the kept row of each. Opens by caseload alone: files that consent has
 * opened are found by search. No total is counted.
 */
export async function listCaseFiles(
  tx: Tx,
  query: Query,
): Promise<{ items: CaseRow[]; next: string | null }> {
  const sort: CaseSort = query.sort ?? 'name'
  const limit = query.limit ?? USUAL_PAGE
  // The page is cut before its rows are built: a supervisor's list may be long.
  const { rows } = await sql<Row>`
    WITH lead AS MATERIALIZED (
      SELECT DISTINCT ON (p.caseload_id) p.caseload_id, a.display_name AS name
      FROM caseload_post p JOIN account a ON a.id = p.account_id
      WHERE p.kind = 'lead' AND p.caseload_id = ANY ((SELECT app.my_caseloads())::int[])
        AND p.valid_from <= app.today() AND (p.valid_to IS NULL OR p.valid_to >= app.today())
      ORDER BY p.caseload_id, p.valid_from DESC)
    SELECT ${rowJson} AS row, r.sort_fact
    FROM (SELECT r.*, ${sortFact(sort)} FROM case_row r
      WHERE r.caseload_id = ANY ((SELECT app.my_caseloads())::int[]) AND ${filters(query)}
        AND ${afterCursor(sort, query.after)}
      ORDER BY ${orderBy(sort)} LIMIT ${limit + 1}) r
    JOIN caseload c ON c.id = r.caseload_id
    LEFT JOIN lead ON lead.caseload_id = r.caseload_id
    LEFT JOIN municipality m ON m.ags = r.municipality_ags
    ORDER BY ${orderBy(sort)}`.execute(tx)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return {
    items: shown.map(({ row }) => row),
    next: hasMore ? cursorOf([last.sort_fact, last.row.id]) : null,
  }
}

function filters({ state = 'open', level, caseloadId, import: batch }: Query): RawBuilder<unknown> {
  const wanted = [
    ...(state === 'all' ? [] : [sql`r.is_closed = ${state === 'closed'}`]),
    ...(level === undefined ? [] : [sql`r.level = ${level}`]),
    ...(caseloadId === undefined ? [] : [sql`r.caseload_id = ${caseloadId}`]),
    ...(batch === undefined
      ? []
      : [
          sql`EXISTS (SELECT FROM import_effect e WHERE e.batch_id = ${batch} AND e.case_file_id = r.case_file_id)`,
        ]),
  ]
  return wanted.length === 0 ? sql`true` : sql.join(wanted, sql` AND `)
}
