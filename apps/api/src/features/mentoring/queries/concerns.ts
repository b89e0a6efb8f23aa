import type { Concern } from '@wegmarke/contract/mentoring'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/in-transaction.ts'
import { accountName } from '../../../platform/db/json-values.ts'
import { refuse } from '../../../platform/http/refuse.ts'

/** Nobody has looked at it in time, over `concern c`; once so, always so. */
export const isEscalated = sql`(coalesce(c.seen_on, app.today()) > c.see_until)`

const concernJson: RawBuilder<Concern> = sql`
  jsonb_build_object('id', c.id, 'mentorName', m.display_name, 'urgency', c.urgency, 'text', c.body,
    'raisedOn', c.raised_on, 'seeUntil', c.see_until, 'isEscalated', ${isEscalated},
    'seenOn', c.seen_on, 'seenBy', ${accountName('c.seen_by')}, 'answer', c.answer,
    'answeredOn', c.answered_on, 'answeredBy', ${accountName('c.answered_by')})`

async function select(tx: Tx, which: RawBuilder<unknown>): Promise<Concern[]> {
  const { rows } = await sql<{ concern: Concern }>`
    SELECT ${concernJson} AS concern FROM concern c JOIN mentorship s ON s.id = c.mentorship_id
      JOIN mentor m ON m.id = s.mentor_id
    WHERE ${which} ORDER BY c.answered_on DESC NULLS FIRST, c.urgency DESC, c.raised_at DESC, c.id`.execute(
    tx,
  )
  return rows.map(({ concern }) => concern)
}

/** Concerns of a file that this reader may read: those without an answer first, urgent ones before others. */
export function listConcerns(tx: Tx, caseFileId: string): Promise<Concern[]> {
  return select(tx, sql`c.case_file_id = ${caseFileId}`)
}

/** One concern of a file. @throws 404 when it is not in it, or not for this reader */
export async function getConcern(tx: Tx, caseFileId: string, concernId: string): Promise<Concern> {
  const [found] = await select(tx, sql`c.case_file_id = ${caseFileId} AND c.id = ${concernId}`)
  if (found === undefined) throw refuse('not-found')
  return found
}
