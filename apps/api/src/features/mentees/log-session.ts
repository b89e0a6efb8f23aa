import type { NewConcern } from '@wegmarke/contract/mentees'
import type { MentoringSession, NewMentoringSession } from '@wegmarke/contract/mentoring-sessions'
import { checkSession } from '@wegmarke/domain/mentoring/session-check'
import { sql } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import { trace } from '../../platform/audit/trace.ts'
import type { TextRows } from '../../platform/db/batch.ts'
import type { Decision } from '../../platform/db/in-two-trips.ts'
import { type BoundStatement, statement } from '../../platform/db/statement.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { markedDue } from '../../platform/jobs/mark-due.ts'
import { ownMentorship } from './own-mentorship.ts'

type Entry = NewMentoringSession & { readonly concern: NewConcern | null }

/**
 * Facts and text of a session in one statement: they are two rows, because others read the text than read the facts.
 * Nothing of them is returned: for that, row-level security would ask again whether they may be read.
 */
const insertSession = statement<
  Record<'id' | 'caseFileId' | 'mentorshipId' | 'happenedOn' | 'outcome', string> &
    Record<'kind' | 'nextOn' | 'text', string | null> & { minutes: number | null }
>(
  ({ id, caseFileId, mentorshipId, happenedOn, outcome, kind, minutes, nextOn, text }) => sql`
    WITH logged AS (
      INSERT INTO mentoring_session (id, case_file_id, mentorship_id, happened_on, outcome, kind, minutes, next_on)
      VALUES (${id}, ${caseFileId}, ${mentorshipId}, ${happenedOn}, ${outcome}, ${kind}, ${minutes}, ${nextOn})
    ), told AS (
      INSERT INTO mentoring_session_text (session_id, case_file_id, mentorship_id, body)
      SELECT ${id}, ${caseFileId}, ${mentorshipId}, ${text} WHERE ${text}::text IS NOT NULL)
    SELECT now() AS recorded_at`,
)

/** The statement that stores a session. */
export function sessionInsert(
  entry: NewMentoringSession,
  own: { readonly id: string; readonly caseFileId: string; readonly mentorshipId: string },
): BoundStatement {
  const { happenedOn, outcome, kind, minutes, nextOn, text } = entry
  return insertSession({ ...own, happenedOn, outcome, kind, minutes, nextOn, text })
}

/**
 * What `logSession` writes for a mentor, who always leaves the evaluation to the worker. Undefined where there is more to
 * do: a concern to raise, or a mentor who also works on the file.
 */
export function decideSession(
  rows: readonly TextRows[],
  principal: SignedIn,
  mentorshipId: string,
  id: string,
  { concern, ...entry }: Entry,
): Decision<MentoringSession> | undefined {
  const { caseFileId, begunOn, relations } = ownMentorship(rows, principal, mentorshipId, 'mentoring.write')
  if (concern !== null || relations.isLead || relations.isDeputy || relations.isSupervisor) return undefined
  ensurePossible(checkSession(entry, begunOn, principal.today))
  const event = {
    action: 'mentoringSession.logged',
    thing: 'mentoringSession',
    thingId: id,
    caseFileId,
    fields: Object.keys(entry),
  } as const
  return {
    writes: [sessionInsert(entry, { id, caseFileId, mentorshipId }), trace(event), markedDue({ caseFileId })],
    answer: ([logged]) => ({
      id,
      version: 1,
      ...entry,
      recordedAt: new Date(logged?.[0]?.[0] ?? '').toISOString(),
    }),
  }
}
