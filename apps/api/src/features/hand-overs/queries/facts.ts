import { HAND_OVER_DAYS } from '@wegmarke/domain/case-file/hand-over'
import type { HandOverFact } from '@wegmarke/contract/hand-overs'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/in-transaction.ts'

const soon = sql`app.today() + ${HAND_OVER_DAYS}::int`

const tasks = sql`
  SELECT k.case_file_id, 'tasks' AS item, k.title AS text, NULL AS detail, k.due_on AS "on"
  FROM wanted JOIN task k ON k.case_file_id = wanted.id WHERE k.done_on IS NULL`

/** Agreed meetings with a mentor, and steps that are about to begin. */
const appointments = sql`
  SELECT DISTINCT s.case_file_id, 'appointments', NULL, NULL, s.next_on
  FROM wanted JOIN mentoring_session s ON s.case_file_id = wanted.id WHERE s.next_on >= app.today()
  UNION ALL
  SELECT s.case_file_id, 'appointments', coalesce(s.title, s.type_code), NULL, s.planned_start
  FROM wanted JOIN step s ON s.case_file_id = wanted.id
  WHERE s.state IN ('promised', 'confirmed') AND s.planned_start BETWEEN app.today() AND ${soon}`

const steps = sql`
  SELECT s.case_file_id, 'steps', coalesce(s.title, s.type_code), NULL, s.planned_end
  FROM wanted JOIN step s ON s.case_file_id = wanted.id
  WHERE s.state = 'running' AND s.kind IN ('P', 'OH', 'A') AND s.actual_end IS NULL AND s.successor IS NULL
    AND NOT EXISTS (SELECT FROM step next WHERE next.case_file_id = s.case_file_id
      AND next.state IN ('considered', 'applied', 'promised', 'confirmed'))`

const deadlines = sql`
  SELECT r.case_file_id, 'deadlines', r.status, NULL, least(r.document_valid_until, r.work_permission_until)
  FROM wanted JOIN residence_period r ON r.case_file_id = wanted.id
  WHERE least(r.document_valid_until, r.work_permission_until) <= ${soon}
    AND (r.valid_to IS NULL OR r.valid_to >= app.today())
    AND NOT EXISTS (SELECT FROM residence_period newer WHERE newer.case_file_id = r.case_file_id
      AND newer.document_valid_until > r.document_valid_until)`

const notes = sql`
  SELECT n.case_file_id, 'notes', n.kind, n.level, n.opened_on
  FROM wanted JOIN note n ON n.case_file_id = wanted.id WHERE n.state IN ('open', 'seen')`

const consents = sql`
  SELECT c.case_file_id, 'consents', c.category, o.name, c.valid_to
  FROM wanted JOIN consent c ON c.case_file_id = wanted.id JOIN organisation o ON o.id = c.recipient_id
  WHERE c.withdrawn_at IS NULL AND c.valid_to BETWEEN app.today() AND ${soon}`

const mentorships = sql`
  SELECT s.case_file_id, 'mentorships', m.display_name, NULL, s.valid_to
  FROM wanted JOIN mentorship s ON s.case_file_id = wanted.id LEFT JOIN mentor m ON m.id = s.mentor_id
  WHERE s.ended_at IS NULL AND (s.valid_to IS NULL OR s.valid_to >= app.today())`

/** What whoever takes over these files has to know, from the files themselves, as far as the account may see it. */
export async function factsOf(tx: Tx, caseFileIds: readonly string[]): Promise<Map<string, HandOverFact[]>> {
  const parts = [tasks, appointments, steps, deadlines, notes, consents, mentorships]
  const { rows } = await sql<HandOverFact & { case_file_id: string }>`
    WITH wanted AS MATERIALIZED (SELECT id FROM case_file WHERE id = ANY (${[...caseFileIds]}::uuid[])),
    fact AS (${sql.join(parts, sql` UNION ALL `)})
    SELECT case_file_id, item, text, detail, "on" FROM fact ORDER BY "on" NULLS LAST, text`.execute(tx)
  const facts = new Map<string, HandOverFact[]>(caseFileIds.map((id) => [id, []]))
  for (const { case_file_id, ...fact } of rows) facts.get(case_file_id)?.push(fact)
  return facts
}
