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
  total: number
}

/** Runs a query for the rows of a list, which also says how many there are in all. */
export async function itemsOf(tx: Tx, query: RawBuilder<unknown>, most = MOST_ITEMS): Promise<TodayList> {
  const { rows } = await sql<Row>`${query} LIMIT ${most}`.execute(tx)
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
  }
}
