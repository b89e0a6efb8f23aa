import { type RawBuilder, sql } from 'kysely'
import type { Dated } from '@wegmarke/contract/dated'

/** A point in time as it stands in every answer: ISO 8601 in UTC with milliseconds. */
export function instantJson(column: string): RawBuilder<string> {
  return sql`to_char(${sql.ref(column)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

/** A date with its precision, from the column and its `_precision` beside it; null where no date is known. */
export function datedJson(column: string): RawBuilder<Dated | null> {
  const date = sql.ref(column)
  const precision = sql.ref(`${column}_precision`)
  return sql`CASE WHEN ${date} IS NOT NULL THEN jsonb_build_object('date', ${date}, 'precision', ${precision}) END`
}

/** The name of an account; null where nobody is named or the reader may not know. */
export function accountName(column: string): RawBuilder<string | null> {
  return sql`(SELECT named.display_name FROM account named WHERE named.id = ${sql.ref(column)})`
}
