import { cursorOf } from '../../platform/http/cursor.ts'
import type { TextRows } from '../../platform/db/batch.ts'
import type { BoundStatement } from '../../platform/db/statement.ts'
import { type Beginning, type ListQuery, pageStatement } from './list-statement.ts'
import { positionIn } from './sort-orders.ts'

const USUAL_PAGE = 50

/**
 * My files by one fact, a page at a time, from the kept row of each. Opens by caseload alone: files that consent has
 * opened are found by search. No total is counted.
 */
export function selectPage(query: ListQuery): BoundStatement {
  const position = positionIn(query.sort ?? 'name', query.after)
  const [fact = null, id = null] = position ?? []
  const beginning: Beginning = position === null ? 'top' : fact === null ? 'unknown' : 'known'
  return pageStatement(
    query,
    beginning,
  )({
    isClosed: query.state === 'closed',
    level: query.level ?? null,
    caseloadId: query.caseloadId ?? null,
    import: query.import ?? null,
    limit: limitOf(query) + 1,
    fact,
    id,
  })
}

/** The contract's page, from what the statement has answered. */
export function pageJson(query: ListQuery, rows: TextRows): string {
  const limit = limitOf(query)
  const shown = rows.slice(0, limit)
  const [, fact, id] = rows.length > limit ? (shown.at(-1) ?? []) : []
  const next = id == null ? null : cursorOf([fact == null ? null : (JSON.parse(fact) as string | number), id])
  return `{"items":[${shown.map(([row]) => row).join(',')}],"next":${JSON.stringify(next)}}`
}

function limitOf({ limit = USUAL_PAGE }: ListQuery): number {
  return limit
}
