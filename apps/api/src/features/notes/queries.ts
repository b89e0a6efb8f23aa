import type { Note } from '@wegmarke/contract/notes'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { accountName, instantJson } from '../../platform/db/json-values.ts'
import { refuse } from '../../platform/http/refuse.ts'

const reasonsJson = sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('signal', r.evidence, 'objection',
    CASE WHEN r.contested_because IS NOT NULL THEN jsonb_build_object('text', r.contested_because,
      'by', coalesce(${accountName('r.contested_by')}, ''), 'at', ${instantJson('r.contested_at')}) END)
    ORDER BY r.signal), '[]')
  FROM note_reason r WHERE r.note_id = n.id)`

const answersJson = sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('kind', w.kind, 'text', w.body, 'until', w.until,
    'answeredBy', coalesce(${accountName('w.answered_by')}, ''), 'answeredAt', ${instantJson('w.answered_at')},
    'onSignals', w.on_signals) ORDER BY w.answered_at, w.id), '[]')
  FROM note_answer w WHERE w.note_id = n.id)`

const eventsJson = sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('kind', v.kind, 'cause', v.cause, 'on', v.happened_on,
    'at', ${instantJson('v.happened_at')}, 'by', ${accountName('v.caused_by')}) ORDER BY v.id), '[]')
  FROM note_event v WHERE v.note_id = n.id)`

/** The contract's note over `note n`, with its reasons, answers and life. */
export const noteJson: RawBuilder<Note> = sql`
  jsonb_build_object('id', n.id, 'version', n.version, 'kind', n.kind, 'level', n.level, 'state', n.state,
    'openedOn', n.opened_on, 'reasons', ${reasonsJson}, 'answers', ${answersJson}, 'events', ${eventsJson})`

/** One note of a file. @throws 404 when it is not in it */
export async function getNote(tx: Tx, caseFileId: string, noteId: string): Promise<Note> {
  const { rows } = await sql<{ note: Note }>`
    SELECT ${noteJson} AS note FROM note n WHERE n.id = ${noteId} AND n.case_file_id = ${caseFileId}`.execute(
    tx,
  )
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return row.note
}
