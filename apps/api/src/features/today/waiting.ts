import { sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { handOvers } from './hand-overs.ts'
import { itemsOf, type TodayList } from './items.ts'
import { concerns } from './mentoring.ts'
import { scope, standIns } from './scope.ts'

const notes = sql`
  SELECT file.nearness, 'note_open' AS kind, n.case_file_id, file.name, NULL AS text, n.opened_on AS due_on,
    n.recorded_at AS at, n.id AS record_id, n.version AS record_version, n.kind AS note_kind, n.level
  FROM file JOIN note n ON n.case_file_id = file.id WHERE n.state IN ('open', 'seen')`

/** Access that waits for a confirmation of mine: the name is that of the account, the text its organisation. */
const grants = sql`
  SELECT -1, 'grant_unconfirmed', NULL::uuid, g.account_name, g.organisation_name, NULL::date, g.since, g.id, NULL::int,
    NULL, NULL
  FROM app.unconfirmed_grants() g`

/** What waits for me: concerns of mentors, access to confirm, files taken over, then notes that nobody has answered, the graver and the older first. */
export async function listWaiting(tx: Tx, most?: number): Promise<TodayList> {
  return await itemsOf(
    tx,
    sql`WITH ${scope}, item AS (${notes} UNION ALL ${handOvers} UNION ALL ${grants}
      UNION ALL ${concerns})
    SELECT kind, case_file_id, name, text, CASE WHEN kind LIKE 'concern%' THEN due_on END AS due_on, at, record_id, record_version, note_kind, level,
      nearness <= 1 AS is_mine, stands_in_for,
      count(*) OVER () AS total
    FROM item LEFT JOIN ${standIns} ON stand_in.file_id = item.case_file_id
    ORDER BY array_position(ARRAY['concern_urgent', 'concern_raised'], kind) NULLS LAST, nearness, kind <> 'hand_over', array_position(ARRAY['career', 'onset'], level) NULLS LAST, due_on, at, record_id`,
    most,
  )
}
