import type { AuditActionOn } from '@wegmarke/domain/audit/actions'
import type { Mentorship, NewMentorship } from '@wegmarke/contract/mentoring'
import { checkArrangement, checkEnding, checkPause } from '@wegmarke/domain/mentoring/mentorship-check'
import type { MentoringRefusal } from '@wegmarke/domain/mentoring/refusal'
import type { MentorshipEndReason } from '@wegmarke/domain/mentoring/vocabulary'
import { sql } from 'kysely'
import { ensureForWriting } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { changedFields } from '../../platform/audit/changed-fields.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { reevaluate } from '../../platform/evaluation/reevaluate.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { getMentorship, listMentorships } from './queries/mentorships.ts'
import { listMentors, listRecipients } from './queries/sheet.ts'

/** Which mentorship of which file, and the version that the caller has read. */
export interface MentorshipTarget {
  readonly caseFileId: string
  readonly mentorshipId: string
  readonly version: number
}

/** Arranged on a consent for mentoring whose recipient is the organisation of the mentor; the database asks for it again. */
export async function arrangeMentorship(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  entry: NewMentorship,
): Promise<string> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'mentorship.arrange')
  const { mentorId, undertakingSignedOn, rhythmDays, from } = entry
  ensurePossible([
    ...checkArrangement(entry, principal.today),
    ...(await checkMentor(tx, principal, caseFileId, entry)),
  ])
  const id = crypto.randomUUID()
  await sql`SELECT app.arrange_mentorship(${id}, ${caseFileId}, ${mentorId}, ${undertakingSignedOn}, ${rhythmDays}, ${from})`.execute(
    tx,
  )
  await auditMentorship(tx, 'mentorship.arranged', { caseFileId, mentorshipId: id }, Object.keys(entry))
  await reevaluate(tx, principal, relations, caseFileId)
  return id
}

async function checkMentor(
  tx: Tx,
  { today }: SignedIn,
  caseFileId: string,
  { mentorId, from }: NewMentorship,
): Promise<MentoringRefusal[]> {
  const pointer = '/mentorId'
  const mentor = (await listMentors(tx)).find(({ id }) => id === mentorId)
  if (mentor === undefined) return [{ code: 'mentor-unknown', pointer }]
  const running = await listMentorships(tx, caseFileId, today)
  if (running.some((one) => one.isRunning && one.mentor.id === mentorId)) {
    return [{ code: 'mentor-accompanies-already', pointer }]
  }
  const consent = (await listRecipients(tx, caseFileId)).find(
    ({ organisationId, validTo }) =>
      organisationId === mentor.organisation.id && (validTo === null || validTo >= from),
  )
  const params = { organisation: mentor.organisation.name }
  return consent === undefined ? [{ code: 'mentoring-consent-missing', pointer, params }] : []
}

/** Another rhythm, or a pause in which silence is no break. */
export async function changeMentorship(
  tx: Tx,
  principal: SignedIn,
  target: MentorshipTarget,
  body: { readonly rhythmDays: number | null; readonly pausedUntil: string | null },
): Promise<Mentorship> {
  const { caseFileId, mentorshipId } = target
  const relations = await ensureForWriting(tx, principal, caseFileId, 'mentorship.arrange')
  const current = await getRunning(tx, principal, target)
  ensurePossible(checkPause(body.pausedUntil, current.from, principal.today))
  await sql`UPDATE mentorship SET rhythm_days = ${body.rhythmDays}, paused_until = ${body.pausedUntil}
    WHERE id = ${mentorshipId}`.execute(tx)
  await auditMentorship(tx, 'mentorship.changed', target, changedFields(current, body))
  await reevaluate(tx, principal, relations, caseFileId)
  return await getMentorship(tx, caseFileId, mentorshipId, principal.today)
}

/** By today or an earlier day reading ends at once, and so does a mentorship that has not begun; a later day is agreed. */
export async function endMentorship(
  tx: Tx,
  principal: SignedIn,
  target: MentorshipTarget,
  { on, reason }: { readonly on: string; readonly reason: MentorshipEndReason },
): Promise<Mentorship> {
  const { caseFileId, mentorshipId } = target
  const relations = await ensureForWriting(tx, principal, caseFileId, 'mentorship.arrange')
  const current = await getRunning(tx, principal, target)
  ensurePossible(checkEnding(on, current, principal.today))
  const isOver = on <= principal.today || current.from > principal.today
  await sql`UPDATE mentorship SET valid_to = ${on}, end_reason = ${reason},
      ended_at = CASE WHEN ${isOver} THEN now() END
    WHERE id = ${mentorshipId}`.execute(tx)
  await auditMentorship(tx, 'mentorship.ended', target, ['on', 'reason'])
  await reevaluate(tx, principal, relations, caseFileId)
  return await getMentorship(tx, caseFileId, mentorshipId, principal.today)
}

/** The mentorship as it was read. @throws 404, 412, and 409 when it has ended */
export async function getRunning(
  tx: Tx,
  { today }: SignedIn,
  { caseFileId, mentorshipId, version }: MentorshipTarget,
): Promise<Mentorship> {
  const current = await getMentorship(tx, caseFileId, mentorshipId, today)
  ensureVersion(version, current)
  if (!current.isRunning) throw refuse('state-conflict')
  return current
}

async function auditMentorship(
  tx: Tx,
  action: AuditActionOn<'mentorship'>,
  { caseFileId, mentorshipId }: Omit<MentorshipTarget, 'version'>,
  fields: readonly string[],
): Promise<void> {
  await audit(tx, { action, thing: 'mentorship', thingId: mentorshipId, caseFileId, fields })
}
