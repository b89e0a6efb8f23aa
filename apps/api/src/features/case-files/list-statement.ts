import type { listCaseFiles as contract } from '@wegmarke/contract/case-list'
import { type RawBuilder, sql } from 'kysely'
import type { Static } from 'typebox'
import { type BoundStatement, statement, type Value } from '../../platform/db/statement.ts'
import { beyond, type CaseSort, orderBy, orderOfPage, sortFact } from './sort-orders.ts'

export type ListQuery = Static<typeof contract.schema.querystring>
type Values = Readonly<
  Record<'isClosed' | 'level' | 'caseloadId' | 'import' | 'limit' | 'fact' | 'id', Value>
>

/** Where a page begins: at the top, behind a known fact, behind rows whose fact is not known. */
export type Beginning = 'top' | 'known' | 'unknown'

/** The contract's row over `case_row r` and its caseload `mine`. */
const rowJson = sql`
  json_build_object('id', r.case_file_id, 'code', r.code, 'name', r.name, 'caseload', mine.caseload,
    'standsInFor', mine.stands_in_for,
    'municipality', (SELECT m.name FROM municipality m WHERE m.ags = r.municipality_ags),
    'goal', r.goal, 'isClosed', r.is_closed, 'currentStep', r.current_step, 'hasSuccessor', r.has_successor,
    'highestL', r.highest_l, 'highestS', r.highest_s, 'highestV', r.highest_v, 'level', r.level,
    'signals', r.signals, 'monthsSinceGain', r.months_since_gain, 'standstillMonths', r.standstill_months,
    'joblessMonths', r.jobless_months, 'nextDeadline', r.next_deadline, 'openNotes', r.open_notes,
    'missingCount', r.missing_count)`

/** My caseloads, each once, with whom I stand in for; who else works which files the list tells nobody. */
const mine = sql`
  mine AS MATERIALIZED (
    SELECT c.id, json_build_object('id', c.id, 'name', c.name) AS caseload,
      CASE WHEN c.id = ANY (app.worked_caseloads()) AND NOT c.id = ANY (app.led_caseloads()) THEN lead.name END AS stands_in_for
    FROM caseload c LEFT JOIN LATERAL (
      SELECT a.display_name AS name FROM caseload_post p JOIN account a ON a.id = p.account_id
      WHERE p.caseload_id = c.id AND p.kind = 'lead' AND p.valid_from <= app.today()
        AND (p.valid_to IS NULL OR p.valid_to >= app.today())
      ORDER BY p.valid_from DESC LIMIT 1) lead ON true
    WHERE c.id = ANY ((SELECT app.my_caseloads())::int[]))`

const statements = new Map<string, (values: Values) => BoundStatement>()

/**
 * A page of the list, one row more than asked for: the row as JSON, its fact as JSON, its id. Each caseload gives its own
 * first rows, in the order of an index, and the first of those are the page: what a caseload holds further on is never
 * looked at, and rows are built of the page alone.
 */
export function pageStatement(query: ListQuery, beginning: Beginning): (values: Values) => BoundStatement {
  const { sort = 'name', state = 'open', level, caseloadId, import: batch } = query
  const isWanted = [state !== 'all', level !== undefined, caseloadId !== undefined, batch !== undefined]
  const key = [sort, beginning, ...isWanted].join()
  const known = statements.get(key)
  if (known !== undefined) return known
  const made = statement<Values>((values) => page(sort, beginning, filters(isWanted, values), values))
  statements.set(key, made)
  return made
}

function page(
  sort: CaseSort,
  beginning: Beginning,
  wanted: RawBuilder<unknown>,
  { limit, fact, id }: Values,
): RawBuilder<unknown> {
  return sql`
    WITH ${mine}
    SELECT ${rowJson}, to_json(page.sort_fact), page.case_file_id
    FROM (
      SELECT first.* FROM mine, LATERAL (
        SELECT r.case_file_id, ${sortFact(sort)} FROM case_row r
        WHERE r.caseload_id = mine.id AND ${wanted} AND ${beyond(sort, beginning, fact, id)}
        ORDER BY ${orderBy(sort)} LIMIT ${limit}) first
      ORDER BY ${orderOfPage(sort)} LIMIT ${limit}) page
    JOIN case_row r ON r.case_file_id = page.case_file_id JOIN mine ON mine.id = r.caseload_id
    ORDER BY ${orderOfPage(sort)}`
}

function filters(isWanted: readonly boolean[], values: Values): RawBuilder<unknown> {
  const all = [
    sql`r.is_closed = ${values.isClosed}`,
    sql`r.level = ${values.level}`,
    sql`r.caseload_id = ${values.caseloadId}`,
    sql`EXISTS (SELECT FROM import_effect e WHERE e.batch_id = ${values.import} AND e.case_file_id = r.case_file_id)`,
  ].filter((_filter, index) => isWanted[index])
  return all.length === 0 ? sql`true` : sql.join(all, sql` AND `)
}
