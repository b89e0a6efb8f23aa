import type { AvailableMentor, HandOverNote, Mentoring } from '@wegmarke/contract/mentoring'
import type { MentoringSessionOfFile } from '@wegmarke/contract/mentoring-sessions'
import { may } from '@wegmarke/domain/access/may'
import { isCivilDate } from '@wegmarke/domain/calendar/civil-date'
import { sql } from 'kysely'
import { ensureOnFile } from '../../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../../platform/access/principal.ts'
import { auditRead } from '../../../platform/audit/record.ts'
import type { Tx } from '../../../platform/db/in-transaction.ts'
import { instantJson } from '../../../platform/db/json-values.ts'
import { cursorOf, isId, positionOf } from '../../../platform/http/cursor.ts'
import { listConcerns } from './concerns.ts'
import { listMentorships } from './mentorships.ts'

const USUAL_PAGE = 50

/** The mentoring of a file; what is for others to read, row-level security and the rights leave out. */
export async function getMentoring(tx: Tx, principal: SignedIn, caseFileId: string): Promise<Mentoring> {
  const relations = await ensureOnFile(tx, principal, caseFileId, 'mentoring.read')
  const mentorships = await listMentorships(tx, caseFileId, principal.today)
  const concerns = may(principal, 'concern.read', relations) ? await listConcerns(tx, caseFileId) : []
  const handOverNotes = may(principal, 'handOver.read', relations)
    ? await listHandOverNotes(tx, caseFileId)
    : []
  await auditRead(tx, caseFileId, 'mentoring.read')
  return { mentorships, concerns, handOverNotes, recipients: await listRecipients(tx, caseFileId) }
}

async function listHandOverNotes(tx: Tx, caseFileId: string): Promise<HandOverNote[]> {
  const { rows } = await sql<HandOverNote>`
    SELECT h.id, m.display_name AS "mentorName", h.written_on AS "writtenOn", h.body AS text
    FROM mentor_hand_over h JOIN mentorship s ON s.id = h.mentorship_id JOIN mentor m ON m.id = s.mentor_id
    WHERE h.case_file_id = ${caseFileId} ORDER BY h.recorded_at DESC, h.id`.execute(tx)
  return rows
}

/** Organisations to which mentoring is open today, each once; empty for all but lead and deputy. */
export async function listRecipients(tx: Tx, caseFileId: string): Promise<Mentoring['recipients']> {
  const { rows } = await sql<Mentoring['recipients'][number]>`
    SELECT DISTINCT ON (r.organisation_name, r.organisation_id) r.organisation_id AS "organisationId",
      r.organisation_name AS "organisationName", r.valid_to AS "validTo"
    FROM app.mentoring_recipients(${caseFileId}) r
    ORDER BY r.organisation_name, r.organisation_id, r.valid_to DESC NULLS FIRST`.execute(tx)
  return rows
}

/** Volunteers of the alliance who can be asked. */
export async function listMentors(tx: Tx): Promise<AvailableMentor[]> {
  const { rows } = await sql<AvailableMentor>`
    SELECT a.id, a.name, jsonb_build_object('id', a.organisation_id, 'name', a.organisation_name) AS organisation
    FROM app.available_mentors() a`.execute(tx)
  return rows
}

/** Meetings of a file, newest first; the text comes only to whom row-level security shows it. */
export async function listMentoringSessions(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  { after, limit = USUAL_PAGE }: { readonly after?: string; readonly limit?: number },
): Promise<{ items: MentoringSessionOfFile[]; next: string | null }> {
  await ensureOnFile(tx, principal, caseFileId, 'mentoring.read')
  const [day, id] = positionOf(after, [isDay, isId]) ?? [null, null]
  const { rows } = await sql<MentoringSessionOfFile>`
    SELECT x.id, m.display_name AS "mentorName", x.happened_on AS "happenedOn", x.outcome, x.kind, x.minutes,
      x.next_on AS "nextOn", t.body AS text, ${instantJson('x.recorded_at')} AS "recordedAt"
    FROM mentoring_session x JOIN mentorship s ON s.id = x.mentorship_id JOIN mentor m ON m.id = s.mentor_id
      LEFT JOIN mentoring_session_text t ON t.session_id = x.id
    WHERE x.case_file_id = ${caseFileId}
      AND (${day}::date IS NULL OR x.happened_on < ${day} OR (x.happened_on = ${day} AND x.id > ${id}))
    ORDER BY x.happened_on DESC, x.id LIMIT ${limit + 1}`.execute(tx)
  await auditRead(tx, caseFileId, 'mentoring.read')
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return { items, next: hasMore ? cursorOf([last.happenedOn, last.id]) : null }
}

const isDay = (value: unknown): boolean => typeof value === 'string' && isCivilDate(value)
