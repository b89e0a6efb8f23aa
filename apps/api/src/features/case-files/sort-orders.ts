import type { CASE_SORTS } from '@wegmarke/contract/case-list'
import { isCivilDate } from '@wegmarke/domain/calendar/civil-date'
import { type RawBuilder, sql } from 'kysely'
import { isId, type Position, positionOf } from '../../platform/http/cursor.ts'

export type CaseSort = (typeof CASE_SORTS)[number]

/** One order of the list: the fact it sorts by over `case_row r`, and what a cursor of it holds. */
interface SortOrder {
  readonly fact: RawBuilder<unknown>
  readonly direction: 'ascending' | 'descending'
  readonly isFact: (value: unknown) => boolean
}

const isMonths = (value: unknown): boolean => value === null || Number.isSafeInteger(value)
const isDayOrNull = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && isCivilDate(value))

/** Each sorts by one fact that the list shows; what is not known comes last. */
const ORDERS: Readonly<Record<CaseSort, SortOrder>> = {
  name: {
    fact: sql`r.name COLLATE "de-x-icu"`,
    direction: 'ascending',
    isFact: (value) => typeof value === 'string' && value.length <= 200,
  },
  standstill: { fact: sql`r.standstill_months`, direction: 'descending', isFact: isMonths },
  since_gain: { fact: sql`r.months_since_gain`, direction: 'descending', isFact: isMonths },
  step_end: { fact: sql`r.current_step_ends_on`, direction: 'ascending', isFact: isDayOrNull },
  deadline: { fact: sql`r.next_deadline`, direction: 'ascending', isFact: isDayOrNull },
}

/** What a cursor of this order holds: the fact that the page ended with, and the file. Null at the top of the list. */
export function positionIn(sort: CaseSort, cursor: string | undefined): Position | null {
  return positionOf(cursor, [ORDERS[sort].isFact, isId])
}

/** The rows behind a position: those that sort after it, of equal ones those with a later id. */
export function beyond(
  sort: CaseSort,
  beginning: 'top' | 'known' | 'unknown',
  value: unknown,
  id: unknown,
): RawBuilder<unknown> {
  const { fact, direction } = ORDERS[sort]
  if (beginning === 'top') return sql`true`
  if (beginning === 'unknown') return sql`${fact} IS NULL AND r.case_file_id > ${id}`
  const further = direction === 'ascending' ? sql`${fact} > ${value}` : sql`${fact} < ${value}`
  return sql`(${further} OR (${fact} = ${value} AND r.case_file_id > ${id}) OR ${fact} IS NULL)`
}

export function orderBy(sort: CaseSort): RawBuilder<unknown> {
  const { fact, direction } = ORDERS[sort]
  return direction === 'ascending'
    ? sql`${fact} ASC NULLS LAST, r.case_file_id`
    : sql`${fact} DESC NULLS LAST, r.case_file_id`
}

/** The same order over rows of which only fact and id are left. */
export function orderOfPage(sort: CaseSort): RawBuilder<unknown> {
  return ORDERS[sort].direction === 'ascending'
    ? sql`sort_fact ASC NULLS LAST, case_file_id`
    : sql`sort_fact DESC NULLS LAST, case_file_id`
}

/** The fact as a column, for the order of the page and for the cursor that the next one begins with. */
export function sortFact(sort: CaseSort): RawBuilder<unknown> {
  return sql`${ORDERS[sort].fact} AS sort_fact`
}
