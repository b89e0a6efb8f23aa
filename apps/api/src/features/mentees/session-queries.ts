import type { MentoringSession } from '@wegmarke/contract/mentoring-sessions'
import { isCivilDate } from '@wegmarke/domain/calendar/civil-date'
import { type RawBuilder, sql } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import { auditRead } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { instantJson } from '../../platform/db/json-values.ts'
import { cursorOf, isId, positionOf } from '../../platform/http/cursor.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { ensureOwnMentorship } from './own-mentorship.ts'

const USUAL_PAGE = 30

function sessions(which: RawBuilder<unknown>) {
  return sql<MentoringSession>`
    SELECT x.id, x.version, x.happened_on AS "happenedOn", x.outcome, x.kind, x.minutes, x.next_on AS "nextOn",
      t.body AS text, ${instantJson('x.recorded_at')} AS "recordedAt"
    FROM mentoring_session x LEFT JOIN mentoring_session_text t ON t.session_id = x.id
    WHERE x.author_id = app.account_id() AND ${which}`
}

/** What the account has logged of one mentorship, newest first. */
export async function listLoggedSessions(
  tx: Tx,
  principal: SignedIn,
  mentorshipId: string,
  { after, limit = USUAL_PAGE }: { readonly after?: string; readonly limit?: number },
): Promise<{ items: MentoringSession[]; next: string | null }> {
  const { caseFileId } = await ensureOwnMentorship(tx, principal, mentorshipId, 'mentoring.read')
  const [day, id] = positionOf(after, [isDay, isId]) ?? [null, null]
  const { rows } = await sessions(sql`x.mentorship_id = ${mentorshipId}
    AND (${day}::date IS NULL OR x.happened_on < ${day} OR (x.happened_on = ${day} AND x.id > ${id}))
    ORDER BY x.happened_on DESC, x.id LIMIT ${limit + 1}`).execute(tx)
  await auditRead(tx, caseFileId, 'mentee.read')
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return { items, next: hasMore ? cursorOf([last.happenedOn, last.id]) : null }
}

/** One session that the account has logged. @throws 404 when there is none of this id in the mentorship */
export async function getOwnSession(
  tx: Tx,
  mentorshipId: string,
  sessionId: string,
): Promise<MentoringSession> {
  const { rows } = await sessions(sql`x.id = ${sessionId} AND x.mentorship_id = ${mentorshipId}`).execute(tx)
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return row
}

const isDay = (value: unknown): boolean => typeof value === 'string' && isCivilDate(value)
