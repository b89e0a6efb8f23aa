import type { Mentorship } from '@wegmarke/contract/mentoring'
import { contactOf, type ContactFacts } from '@wegmarke/domain/mentoring/contact'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/in-transaction.ts'
import { refuse } from '../../../platform/http/refuse.ts'
import { goalJson } from './goals.ts'

interface Row {
  mentorship: Omit<Mentorship, 'contact'>
  sessions: ContactFacts['sessions']
  next_on: string | null
}

/** A mentorship that nobody has ended and whose last day has not passed, over `mentorship s`. */
export const isRunning = sql`(s.ended_at IS NULL AND (s.valid_to IS NULL OR s.valid_to >= app.today()))`

/** What was agreed at the last session for a day that is still to come, over `mentorship s`. */
export const nextAppointment = sql`
  (SELECT n.next_on FROM (SELECT x.next_on FROM mentoring_session x WHERE x.mentorship_id = s.id
    ORDER BY x.happened_on DESC, x.recorded_at DESC LIMIT 1) n WHERE n.next_on >= app.today())`

const mentorshipJson = sql<Omit<Mentorship, 'contact'>>`
  jsonb_build_object('id', s.id, 'version', s.version,
    'mentor', jsonb_build_object('id', m.id, 'name', m.display_name, 'organisationName', o.name),
    'undertakingSignedOn', s.undertaking_signed_on, 'rhythmDays', s.rhythm_days, 'pausedUntil', s.paused_until,
    'from', s.valid_from, 'to', least(s.valid_to, (s.ended_at AT TIME ZONE 'Europe/Berlin')::date),
    'isRunning', ${isRunning}, 'endReason', s.end_reason,
    'goals', (SELECT coalesce(jsonb_agg(${goalJson} ORDER BY g.agreed_on DESC, g.id), '[]')
      FROM mentoring_goal g WHERE g.mentorship_id = s.id))`

async function select(tx: Tx, which: RawBuilder<unknown>, today: string): Promise<Mentorship[]> {
  const { rows } = await sql<Row>`
    SELECT ${mentorshipJson} AS mentorship, ${nextAppointment} AS next_on,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('happenedOn', x.happened_on, 'outcome', x.outcome)), '[]')
        FROM mentoring_session x WHERE x.mentorship_id = s.id) AS sessions
    FROM mentorship s JOIN mentor m ON m.id = s.mentor_id JOIN organisation o ON o.id = m.organisation_id
    WHERE ${which} ORDER BY ${isRunning} DESC, s.valid_from DESC, s.id`.execute(tx)
  return rows.map((row) => toMentorship(row, today))
}

/** Rhythm and breaks are judged by the domain; of one that has ended only what was is told. */
function toMentorship({ mentorship, sessions, next_on }: Row, today: string): Mentorship {
  const { from, rhythmDays, pausedUntil } = mentorship
  const contact = contactOf({ begunOn: from, rhythmDays, pausedUntil, sessions }, today)
  return { ...mentorship, contact: { ...contact, nextOn: next_on } }
}

/** All mentorships of a file, the running ones first, then the newest. */
export function listMentorships(tx: Tx, caseFileId: string, today: string): Promise<Mentorship[]> {
  return select(tx, sql`s.case_file_id = ${caseFileId}`, today)
}

/** One mentorship of a file. @throws 404 when it is not in it */
export async function getMentorship(
  tx: Tx,
  caseFileId: string,
  mentorshipId: string,
  today: string,
): Promise<Mentorship> {
  const [found] = await select(tx, sql`s.id = ${mentorshipId} AND s.case_file_id = ${caseFileId}`, today)
  if (found === undefined) throw refuse('not-found')
  return found
}
