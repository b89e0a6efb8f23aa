import { PAPER_END_DAYS, STEP_END_DAYS } from '@wegmarke/domain/measures/limits'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { itemsOf, type TodayList } from './items.ts'
import { brokenContacts } from './mentoring.ts'
import { scope, standIns } from './scope.ts'

/** Mine, or nobody's in a file of mine. Of a file that is out of sight the owner sees the task alone. */
const tasks = sql`
  SELECT coalesce(file.nearness, 0) AS nearness, 'task_due' AS kind, k.case_file_id, coalesce(file.name, '') AS name,
    k.title AS text, k.due_on, k.id AS record_id, k.version AS record_version, NULL AS note_kind, NULL AS level
  FROM task k LEFT JOIN file ON file.id = k.case_file_id
  WHERE k.done_on IS NULL AND k.due_on <= app.today()
    AND (k.owner_id = app.account_id() OR (k.owner_id IS NULL AND file.id IS NOT NULL))`

/** The remedy that was promised with the last answer has come to its day. */
const remedies = sql`
  SELECT file.nearness, 'remedy_due', n.case_file_id, file.name, a.body, a.until, n.id, n.version, n.kind, n.level
  FROM file JOIN note n ON n.case_file_id = file.id JOIN LATERAL (
    SELECT kind, body, until FROM note_answer WHERE note_id = n.id ORDER BY answered_at DESC LIMIT 1) a ON true
  WHERE n.state = 'answered' AND a.kind = 'remedy' AND a.until <= app.today()`

const lastPlannedDay = sql`
  (CASE s.planned_end_precision WHEN 'day' THEN s.planned_end
    WHEN 'month' THEN (date_trunc('month', s.planned_end) + interval '1 month - 1 day')::date
    ELSE (date_trunc('year', s.planned_end) + interval '1 year - 1 day')::date END)`

const stepText = sql`coalesce(s.title, s.type_code)`

/** A running step whose planned end is over, or comes soon and nothing is to follow. */
const steps = sql`
  SELECT file.nearness, CASE WHEN d.ends_on < app.today() THEN 'end_missing' ELSE 'step_ends' END, s.case_file_id, file.name,
    ${stepText}, d.ends_on, s.id, s.version, NULL, NULL
  FROM file JOIN step s ON s.case_file_id = file.id, LATERAL (SELECT ${lastPlannedDay} AS ends_on) d
  WHERE s.state = 'running' AND s.kind IN ('P', 'OH', 'A') AND s.actual_end IS NULL AND (d.ends_on < app.today()
    OR (d.ends_on <= app.today() + ${STEP_END_DAYS}::int AND s.successor IS NULL
      AND NOT EXISTS (SELECT FROM step next WHERE next.case_file_id = s.case_file_id
        AND next.state IN ('considered', 'applied', 'promised', 'confirmed'))))`

/** The paper of a status that still holds runs out, and no newer one is recorded. */
const documents = sql`
  SELECT file.nearness, 'document_expires', r.case_file_id, file.name, r.status, r.document_valid_until, r.id, r.version, NULL, NULL
  FROM file JOIN residence_period r ON r.case_file_id = file.id
  WHERE r.document_valid_until <= app.today() + ${PAPER_END_DAYS}::int
    AND r.valid_from <= app.today() AND (r.valid_to IS NULL OR r.valid_to >= app.today())
    AND NOT EXISTS (SELECT FROM residence_period newer WHERE newer.case_file_id = r.case_file_id
      AND newer.document_valid_until > r.document_valid_until)`

/** What is overdue or due today, and what ends soon: own files first, then by day. */
export async function listDue(tx: Tx, most?: number): Promise<TodayList> {
  return await itemsOf(
    tx,
    sql`WITH ${scope}, item AS (${tasks} UNION ALL ${remedies} UNION ALL ${steps} UNION ALL ${documents}
      UNION ALL ${brokenContacts})
    SELECT kind, case_file_id, name, text, due_on, NULL::timestamptz AS at, record_id, record_version, note_kind, level,
      nearness <= 1 AS is_mine, stands_in_for,
      count(*) OVER () AS total
    FROM item LEFT JOIN ${standIns} ON stand_in.file_id = item.case_file_id
    ORDER BY nearness, due_on, name COLLATE "de-x-icu", record_id`,
    most,
  )
}
