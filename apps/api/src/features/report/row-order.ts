import type { ReportSort } from '@wegmarke/contract/report'
import { isCivilDate } from '@wegmarke/domain/calendar/civil-date'
import type { CareerLevel } from '@wegmarke/domain/career/result'
import { PHASES } from '@wegmarke/domain/pathway/vocabulary'
import { type RawBuilder, sql } from 'kysely'
import { isId, type Position, positionOf } from '../../platform/http/cursor.ts'
import { isMentored } from './filter-sql.ts'

/** How the lines of a page follow one another. */
export interface RowOrder {
  readonly sort: ReportSort
  readonly direction: 'ascending' | 'descending'
  /** Own people first, then who is covered, then the others. */
  readonly byNearness: boolean
}

interface Fact {
  readonly value: RawBuilder<unknown>
  readonly usual: RowOrder['direction']
  readonly isValue: (value: unknown) => boolean
}

const isNumber = (value: unknown): boolean => value === null || Number.isSafeInteger(value)
const isDay = (value: unknown): boolean => value === null || (typeof value === 'string' && isCivilDate(value))
const isText = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.length <= 200)

const german = (text: RawBuilder<unknown>): Fact => ({
  value: sql`${text} COLLATE "de-x-icu"`,
  usual: 'ascending',
  isValue: isText,
})
const day = (column: RawBuilder<unknown>): Fact => ({ value: column, usual: 'ascending', isValue: isDay })
/** The last of its kind; what never was lies longer back than any day. */
const last = (column: RawBuilder<unknown>): Fact => ({
  value: column,
  usual: 'ascending',
  isValue: (value) => value === '-infinity' || isDay(value),
})
const number = (column: RawBuilder<unknown>): Fact => ({
  value: column,
  usual: 'descending',
  isValue: isNumber,
})
const place = (known: readonly string[], column: RawBuilder<unknown>): Fact => ({
  value: sql`array_position(${`{${known.join()}}`}::text[], ${column})`,
  usual: 'ascending',
  isValue: isNumber,
})

/** What asks for somebody first. */
const LEVELS: readonly CareerLevel[] = ['career', 'onset', 'not_enough_data', 'resting', 'none']

/** The one fact of `case_row r` that each order sorts by. */
const FACTS: Readonly<Record<ReportSort, Fact>> = {
  name: german(sql`r.name`),
  caseload: german(sql`(SELECT c.name FROM caseload c WHERE c.id = r.caseload_id)`),
  municipality: german(sql`(SELECT m.name FROM municipality m WHERE m.ags = r.municipality_ags)`),
  phase: place(PHASES, sql`r.phase`),
  session: last(sql`CASE WHEN ${isMentored} THEN coalesce(r.last_session_on, '-infinity') END`),
  contact: last(sql`coalesce(r.last_contact_on, '-infinity')`),
  step: german(sql`(SELECT t.label_de FROM measure_type t WHERE t.code = r.current_step ->> 'typeCode'
    ORDER BY t.version DESC LIMIT 1)`),
  step_end: day(sql`r.current_step_ends_on`),
  since_gain: number(sql`r.months_since_gain`),
  language: number(sql`r.rank_l`),
  school: number(sql`r.rank_s`),
  vocational: number(sql`r.rank_v`),
  note: place(LEVELS, sql`r.level`),
  deadline: day(sql`r.next_deadline`),
  missing: number(sql`r.missing_count`),
}

const nearness = sql`CASE WHEN r.caseload_id = ANY ((SELECT app.led_caseloads())::int[]) THEN 0
  WHEN r.caseload_id = ANY ((SELECT app.worked_caseloads())::int[]) THEN 1 ELSE 2 END`

/** The usual direction of an order: text and days forwards, counts backwards. */
export function rowOrder(
  sort: ReportSort | undefined,
  direction: RowOrder['direction'] | undefined,
  byNearness: boolean,
): RowOrder {
  const chosen = sort ?? 'name'
  return { sort: chosen, direction: direction ?? FACTS[chosen].usual, byNearness }
}

/** What the cursor of a line holds, as columns: nearness, the fact, the file, the number of the episode. */
export function positionColumns({ sort, byNearness }: RowOrder): RawBuilder<unknown> {
  return sql`${byNearness ? nearness : sql`0`} AS nearness, ${FACTS[sort].value} AS sort_fact`
}

export function orderBy({ sort, direction, byNearness }: RowOrder): RawBuilder<unknown> {
  const by = direction === 'ascending' ? sql`ASC` : sql`DESC`
  return sql`${byNearness ? sql`${nearness}, ` : sql``}${FACTS[sort].value} ${by} NULLS LAST, r.case_file_id, e.number`
}

/** The lines behind a cursor. @throws 422 when it is no cursor of this order */
export function afterCursor(order: RowOrder, cursor: string | undefined): RawBuilder<unknown> {
  const { value: fact, isValue } = FACTS[order.sort]
  const isWhole = (value: unknown): boolean => Number.isSafeInteger(value)
  const position: Position | null = positionOf(cursor, [isWhole, isValue, isId, isWhole])
  if (position === null) return sql`true`
  const [near, value, id, episode] = position
  const later = sql`(r.case_file_id, e.number) > (${id}::uuid, ${episode}::bigint)`
  const beyond = order.direction === 'ascending' ? sql`${fact} > ${value}` : sql`${fact} < ${value}`
  const behind =
    value === null
      ? sql`${fact} IS NULL AND ${later}`
      : sql`(${beyond} OR (${fact} = ${value} AND ${later}) OR ${fact} IS NULL)`
  if (!order.byNearness) return behind
  return sql`(${nearness} > ${near} OR (${nearness} = ${near} AND ${behind}))`
}
