import type { AuditActionOn } from '@wegmarke/domain/audit/actions'
import type { NewConcern } from '@wegmarke/contract/mentees'
import type { MentoringSession, NewMentoringSession } from '@wegmarke/contract/mentoring-sessions'
import { checkSession } from '@wegmarke/domain/mentoring/session-check'
import { sql } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import { changedFields } from '../../platform/audit/changed-fields.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { reevaluate } from '../../platform/evaluation/reevaluate.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { insertConcern } from './concern-commands.ts'
import { ensureOwnForWriting, type OwnMentorship } from './own-mentorship.ts'
import { getOwnSession } from './session-queries.ts'

/** Which session of which mentorship, and the version that the caller has read. */
interface Target {
  readonly mentorshipId: string
  readonly sessionId: string
  readonly version: number
}

/** Facts, sentence and concern in one transaction; the lists of the caseworker follow within seconds. */
export async function logSession(
  tx: Tx,
  principal: SignedIn,
  mentorshipId: string,
  { concern, ...entry }: NewMentoringSession & { readonly concern: NewConcern | null },
): Promise<string> {
  const own = await ensureOwnForWriting(tx, principal, mentorshipId, 'mentoring.write')
  ensurePossible(checkSession(entry, own.begunOn, principal.today))
  const sessionId = crypto.randomUUID()
  const { happenedOn, outcome, kind, minutes, nextOn } = entry
  await sql`
    INSERT INTO mentoring_session (id, case_file_id, mentorship_id, happened_on, outcome, kind, minutes, next_on)
    VALUES (${sessionId}, ${own.caseFileId}, ${mentorshipId}, ${happenedOn}, ${outcome}, ${kind}, ${minutes}, ${nextOn})`.execute(
    tx,
  )
  await writeText(tx, own, sessionId, entry.text)
  await auditSession(tx, 'mentoringSession.logged', own, sessionId, Object.keys(entry))
  if (concern !== null) await insertConcern(tx, principal, own, concern)
  await reevaluate(tx, principal, own.relations, own.caseFileId)
  return sessionId
}

export async function changeSession(
  tx: Tx,
  principal: SignedIn,
  target: Target,
  entry: NewMentoringSession,
): Promise<MentoringSession> {
  const { mentorshipId, sessionId, version } = target
  const own = await ensureOwnForWriting(tx, principal, mentorshipId, 'mentoring.write')
  const current = await getOwnSession(tx, mentorshipId, sessionId)
  ensureVersion(version, current)
  ensurePossible(checkSession(entry, own.begunOn, principal.today))
  const { happenedOn, outcome, kind, minutes, nextOn } = entry
  await sql`
    UPDATE mentoring_session SET happened_on = ${happenedOn}, outcome = ${outcome}, kind = ${kind}, minutes = ${minutes},
      next_on = ${nextOn}
    WHERE id = ${sessionId}`.execute(tx)
  await writeText(tx, own, sessionId, entry.text)
  await auditSession(tx, 'mentoringSession.changed', own, sessionId, changedFields(current, entry))
  await reevaluate(tx, principal, own.relations, own.caseFileId)
  return await getOwnSession(tx, mentorshipId, sessionId)
}

export async function withdrawSession(tx: Tx, principal: SignedIn, target: Target): Promise<null> {
  const { mentorshipId, sessionId, version } = target
  const own = await ensureOwnForWriting(tx, principal, mentorshipId, 'mentoring.write')
  ensureVersion(version, await getOwnSession(tx, mentorshipId, sessionId))
  await sql`DELETE FROM mentoring_session WHERE id = ${sessionId}`.execute(tx)
  await auditSession(tx, 'mentoringSession.withdrawn', own, sessionId)
  await reevaluate(tx, principal, own.relations, own.caseFileId)
  return null
}

/** What was said lies in a table of its own, because others read it than read the facts. */
async function writeText(
  tx: Tx,
  { caseFileId, mentorshipId }: OwnMentorship,
  sessionId: string,
  text: string | null,
): Promise<void> {
  if (text === null) {
    await sql`DELETE FROM mentoring_session_text WHERE session_id = ${sessionId}`.execute(tx)
    return
  }
  await sql`
    INSERT INTO mentoring_session_text (session_id, case_file_id, mentorship_id, body)
    VALUES (${sessionId}, ${caseFileId}, ${mentorshipId}, ${text})
    ON CONFLICT (session_id) DO UPDATE SET body = EXCLUDED.body`.execute(tx)
}

async function auditSession(
  tx: Tx,
  action: AuditActionOn<'mentoringSession'>,
  { caseFileId }: OwnMentorship,
  sessionId: string,
  fields?: readonly string[],
): Promise<void> {
  await audit(tx, {
    action,
    thing: 'mentoringSession',
    thingId: sessionId,
    caseFileId,
    ...(fields && { fields }),
  })
}
