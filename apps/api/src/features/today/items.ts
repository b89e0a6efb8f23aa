import type { TodayItem } from '@wegmarke/contract/today'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'

/** How many rows a list of the start page shows at most. */
const MOST_ITEMS = 100

/** The first rows of a list, and how many stayed out. */
export interface TodayList {
  readonly items: TodayItem[]
  readonly more: number
}

interface Row {
  kind: TodayItem['kind']
  case_file_id: string | null
  name: string
  text: string | null
  due_on: string | null
  at: string | null
  record_id: string | null
  record_version: number | null
  note_kind: TodayItem['noteKind']
  level: TodayItem['level']
  is_mine: boolean
  stands_in_for: string | null
  lead_name: string | null
  total: number
}

/** Who leads the caseload of a row today. Looked up for the rows of the page alone. */
const leadName = sql`
  (SELECT a.display_name FROM case_row r JOIN caseload_post p ON p.caseload_id = r.caseload_id AND p.kind = 'lead'
      AND p.valid_from <= app.today() AND (p.valid_to IS NULL OR p.valid_to >= app.today())
    JOIN account a ON a.id = p.account_id WHERE r.case_file_id = page.case_file_id LIMIT 1)`

/** Runs a query for the rows of a list, which also says how many there are in all. */
export async function itemsOf(tx: Tx, query: RawBuilder<unknown>, most = MOST_ITEMS): Promise<TodayList> {
  const { rows } = await sql<Row>`
    SELECT page.*, CASE WHEN NOT page.is_mine THEN ${leadName} END AS lead_name
    FROM (${query} LIMIT ${most}) page`.execute(tx)
  return { items: rows.map(toItem), more: (rows[0]?.total ?? 0) - rows.length }
}

function toItem(row: Row): TodayItem {
  return {
    kind: row.kind,
    caseFileId: row.case_file_id,
    name: row.name,
    text: row.text,
    dueOn: row.due_on,
    at: row.at,
    recordId: row.record_id,
    recordVersion: row.record_version,
    noteKind: row.note_kind,
    level: row.level,
    isMine: row.is_mine,
    standsInFor: row.stands_in_for,
    leadName: row.lead_name,
  }
}
