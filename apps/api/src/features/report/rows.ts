import type { ReportQuery, ReportRow } from '@wegmarke/contract/report'
import { type RawBuilder, sql } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import type { TextRows } from '../../platform/db/batch.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import type { Decision } from '../../platform/db/in-two-trips.ts'
import { type BoundStatement, statement } from '../../platform/db/statement.ts'
import { cursorOf } from '../../platform/http/cursor.ts'
import { episodesOf, filterConditions, inScope, isMentored } from './filter-sql.ts'
import { joinPresentLead } from './present-leads.ts'
import { afterCursor, orderBy, positionColumns, rowOrder } from './row-order.ts'
import { showsStaff } from './staff-columns.ts'

const USUAL_PAGE = 50

export type PageQuery = ReportQuery & { after?: string | undefined; limit?: number | undefined }

export interface ReportPage {
  readonly items: ReportRow[]
  readonly next: string | null
}

const groundedLevel = (axis: 'l' | 's' | 'v'): RawBuilder<unknown> => sql`jsonb_build_object(
  'level', ${sql.ref(`r.highest_${axis}`)}, 'ground', ${sql.ref(`r.evidence_${axis}`)}, 'claimed', ${sql.ref(`r.claimed_${axis}`)})`

/** The contract's line over `case_row r`, its episode, its caseload `c`, its municipality `m` and today's lead. */
const rowJson = (withStaff: boolean): RawBuilder<unknown> => sql`
  jsonb_build_object('id', r.case_file_id, 'code', r.code, 'name', r.name,
    'caseload', jsonb_build_object('id', r.caseload_id, 'name', c.name),
    'relation', CASE WHEN r.caseload_id = ANY ((SELECT app.led_caseloads())::int[]) THEN 'lead'
      WHEN r.caseload_id = ANY ((SELECT app.worked_caseloads())::int[]) THEN 'deputy' ELSE 'supervisor' END,
    'municipality', m.name, 'phase', r.phase, 'isClosed', r.is_closed, 'currentStep', r.current_step,
    'hasSuccessor', r.has_successor, 'monthsSinceGain', r.months_since_gain, 'lastContactOn', r.last_contact_on,
    'levels', jsonb_build_object('L', ${groundedLevel('l')}, 'S', ${groundedLevel('s')}, 'V', ${groundedLevel('v')}),
    'level', r.level, 'noteState', r.note_state, 'missingCount', r.missing_count)
  || jsonb_build_object(
    'mentor', CASE WHEN ${isMentored} THEN jsonb_build_object('lastSessionOn', r.last_session_on)
      ${withStaff ? sql`|| jsonb_build_object('name', r.mentor_name)` : sql``} END,
    'nextDeadline', CASE WHEN r.next_deadline IS NOT NULL
      THEN jsonb_build_object('on', r.next_deadline, 'kind', r.next_deadline_kind) END,
    'episode', CASE WHEN r.entered IS NOT NULL
      THEN jsonb_build_object('enteredOn', r.entered, 'leftOn', r.left_day) END)
  ${withStaff ? sql`|| jsonb_build_object('leadName', lead.name)` : sql``}`

/**
 * A page of the report from the kept line of each file: own people first, then by one fact. Opens by caseload alone. In a
 * list of entries, exits or stock a file has a line for each episode that counts. Its text depends on the posts of the
 * reader, so it is sent once those and the settings are known. @throws 422 for a cursor of another order
 */
export function decideReportPage(
  query: PageQuery,
  settings: TextRows,
  principal: SignedIn,
): Decision<ReportPage> {
  const page = selectLines(query, showsStaff(principal, settings), principal)
  return { writes: [page], answer: ([rows = []]) => pageFrom(query, rows) }
}

function selectLines(query: PageQuery, withStaff: boolean, principal: SignedIn): BoundStatement {
  const order = rowOrder(query.sort, query.direction, principal.posts.length > 0)
  // The page is cut before its lines are built: a supervisor's report may be long.
  return statement(
    () => sql`
    WITH page AS MATERIALIZED (
      SELECT r.*, e.entered, e.left_day, e.number, ${positionColumns(order)},
        row_number() OVER (ORDER BY ${orderBy(order)}) AS place
      FROM case_row r ${episodesOf(query)}
      WHERE ${inScope(principal)} AND ${filterConditions(query, principal.today)} AND ${afterCursor(order, query.after)}
      ORDER BY ${orderBy(order)} LIMIT ${limitOf(query) + 1})
    SELECT ${rowJson(withStaff)} AS row, r.nearness, to_json(r.sort_fact), r.number
    FROM page r JOIN caseload c ON c.id = r.caseload_id
    ${joinPresentLead('r.caseload_id')}
    LEFT JOIN municipality m ON m.ags = r.municipality_ags
    ORDER BY r.place`,
  )({})
}

function pageFrom(query: PageQuery, rows: TextRows): ReportPage {
  const limit = limitOf(query)
  const shown = rows.slice(0, limit)
  const items = shown.map(([row]) => JSON.parse(row ?? '') as ReportRow)
  const last = items.at(-1)
  if (rows.length <= limit || last === undefined) return { items, next: null }
  const [, nearness, fact, number] = shown.at(-1) ?? []
  const sortFact = fact == null ? null : (JSON.parse(fact) as string | number)
  return { items, next: cursorOf([Number(nearness), sortFact, last.id, Number(number)]) }
}

function limitOf({ limit = USUAL_PAGE }: PageQuery): number {
  return limit
}

/** How many lines a choice has, for the record of an export. */
export async function countReportRows(tx: Tx, principal: SignedIn, query: ReportQuery): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM case_row r ${episodesOf(query)}
    WHERE ${inScope(principal)} AND ${filterConditions(query, principal.today)}`.execute(tx)
  return rows[0]?.count ?? 0
}
