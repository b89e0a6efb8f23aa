import type { Mentee, OwnConcern, OwnHandOverNote } from '@wegmarke/contract/mentees'
import { type RawBuilder, sql } from 'kysely'
import { auditRead } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { nextAppointment } from '../mentoring/queries/mentorships.ts'

const concernJson: RawBuilder<OwnConcern> = sql`
  jsonb_build_object('id', c.id, 'urgency', c.urgency, 'text', c.body, 'raisedOn', c.raised_on,
    'isSeen', c.seen_on IS NOT NULL, 'answer', c.answer, 'answeredOn', c.answered_on)`

const noteJson: RawBuilder<OwnHandOverNote> = sql`
  jsonb_build_object('id', h.id, 'writtenOn', h.written_on, 'text', h.body, 'isOwn', h.author_id = app.account_id())`

const menteeJson: RawBuilder<Mentee> = sql`
  jsonb_build_object('mentorshipId', s.id, 'name', p.name_as_wished, 'rhythmDays', s.rhythm_days,
    'pausedUntil', s.paused_until, 'from', s.valid_from, 'to', s.valid_to, 'metOn', last.met_on, 'nextOn', ${nextAppointment},
    'goals', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'agreement', g.agreement, 'agreedOn', g.agreed_on,
        'reachedOn', g.reached_on) ORDER BY g.reached_on DESC NULLS FIRST, g.agreed_on DESC, g.id), '[]')
      FROM mentoring_goal g WHERE g.mentorship_id = s.id),
    'concerns', (SELECT coalesce(jsonb_agg(${concernJson} ORDER BY c.raised_at DESC, c.id), '[]')
      FROM concern c WHERE c.mentorship_id = s.id AND c.raised_by = app.account_id()),
    'handOverNotes', (SELECT coalesce(jsonb_agg(${noteJson} ORDER BY h.recorded_at DESC, h.id), '[]')
      FROM mentor_hand_over h WHERE h.case_file_id = s.case_file_id),
    'readers', (SELECT coalesce(jsonb_agg(r.name ORDER BY r.kind DESC, r.name), '[]')
      FROM app.readers_of_mentorships() r WHERE r.mentorship_id = s.id))`

/** The people whom the account accompanies today, the one met last first. */
export async function listMentees(tx: Tx): Promise<Mentee[]> {
  const { rows } = await sql<{ mentee: Mentee; case_file_id: string }>`
    SELECT ${menteeJson} AS mentee, s.case_file_id
    FROM mentorship s JOIN person p ON p.case_file_id = s.case_file_id, LATERAL (
      SELECT max(x.happened_on) FILTER (WHERE x.outcome = 'happened') AS met_on, max(x.recorded_at) AS written_at
      FROM mentoring_session x WHERE x.mentorship_id = s.id AND x.author_id = app.account_id()) last
    WHERE s.id = ANY (app.my_mentorships())
    ORDER BY last.written_at DESC NULLS LAST, p.name_as_wished COLLATE "de-x-icu", s.id`.execute(tx)
  for (const row of rows) await auditRead(tx, row.case_file_id, 'mentee.read')
  return rows.map(({ mentee }) => mentee)
}

/** A concern that the account has raised. @throws 404 when there is none of this id */
export async function getOwnConcern(tx: Tx, concernId: string): Promise<OwnConcern> {
  const { rows } = await sql<{ concern: OwnConcern }>`
    SELECT ${concernJson} AS concern FROM concern c
    WHERE c.id = ${concernId} AND c.raised_by = app.account_id()`.execute(tx)
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return row.concern
}

/** A hand-over note that the account has written. @throws 404 when there is none of this id */
export async function getOwnHandOverNote(tx: Tx, noteId: string): Promise<OwnHandOverNote> {
  const { rows } = await sql<{ note: OwnHandOverNote }>`
    SELECT ${noteJson} AS note FROM mentor_hand_over h
    WHERE h.id = ${noteId} AND h.author_id = app.account_id()`.execute(tx)
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return row.note
}
