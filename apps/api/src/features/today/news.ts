import { NEWS_DAYS } from '@wegmarke/domain/measures/limits'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { itemsOf, type TodayList } from './items.ts'
import { scope, standIns } from './scope.ts'

/** Tables of a file in which somebody else's entry is news to who works on it. */
const WATCHED = [
  'person',
  'person_identity',
  'person_contact',
  'goal',
  'step',
  'gap',
  'attainment',
  'residence_period',
  'entitlement',
  'journal_entry',
  'task',
  'mentoring_session',
] as const

/** A meeting is told as what it is; every other entry is a change. */
const kindOf = (table: (typeof WATCHED)[number]) =>
  table === 'mentoring_session' ? sql`'session_logged'` : sql`'file_changed'`

/** As the type of the columns it is compared with: a comparison across types may only run after row-level security. */
const since = sql`(app.today() - ${NEWS_DAYS}::int)::timestamptz`

const placed = sql`
  SELECT file.nearness, 'file_new' AS kind, file.id, file.name, l.recorded_by, l.recorded_at AS at
  FROM file JOIN placement l ON l.case_file_id = file.id AND l.valid_to IS NULL
  WHERE l.recorded_at >= ${since} AND l.recorded_by <> app.account_id()`

/** Only in files that the account works on: a supervisor would be told of everything that anybody writes. */
const changed = sql`
  SELECT file.nearness, w.kind, file.id, file.name, w.who, w.at
  FROM file CROSS JOIN LATERAL (
    SELECT v.who, v.at, v.kind FROM (${sql.join(
      WATCHED.map(
        (table) => sql`SELECT coalesce(changed_at, recorded_at) AS at,
          CASE WHEN changed_at IS NULL THEN recorded_by ELSE changed_by END AS who, ${kindOf(table)} AS kind
          FROM ${sql.table(table)} WHERE case_file_id = file.id`,
      ),
      sql` UNION ALL `,
    )}) v
    WHERE v.at >= ${since} AND v.who <> app.account_id() ORDER BY v.at DESC LIMIT 1) w
  WHERE file.nearness <= 1 AND NOT EXISTS (SELECT FROM new_file n WHERE n.id = file.id)`

/** Files that came to me, and files in which others have written, within a week; the text is who did it. */
export async function listNews(tx: Tx, most?: number): Promise<TodayList> {
  return await itemsOf(
    tx,
    sql`WITH ${scope}, new_file AS MATERIALIZED (${placed}), item AS (TABLE new_file UNION ALL (${changed}))
    SELECT item.kind, item.id AS case_file_id, item.name, a.display_name AS text, NULL::date AS due_on, item.at,
      NULL::uuid AS record_id, NULL::int AS record_version, NULL AS note_kind, NULL AS level, item.nearness <= 1 AS is_mine,
      stands_in_for, count(*) OVER () AS total
    FROM item LEFT JOIN account a ON a.id = item.recorded_by LEFT JOIN ${standIns} ON stand_in.file_id = item.id
    ORDER BY item.nearness, item.at DESC, item.id`,
    most,
  )
}
