import type { AuditActionOn } from '@wegmarke/domain/audit/actions'
import type { MentoringGoal, NewMentoringGoal } from '@wegmarke/contract/mentoring'
import { checkMentoringGoal } from '@wegmarke/domain/mentoring/mentorship-check'
import { sql } from 'kysely'
import { ensureForWriting } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { changedFields } from '../../platform/audit/changed-fields.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { getMentoringGoal } from './queries/goals.ts'
import { getMentorship } from './queries/mentorships.ts'

/** Which goal of which mentorship, and the version that the caller has read. */
interface Target {
  readonly caseFileId: string
  readonly mentorshipId: string
  readonly goalId: string
  readonly version: number
}

export async function agreeMentoringGoal(
  tx: Tx,
  principal: SignedIn,
  { caseFileId, mentorshipId }: { readonly caseFileId: string; readonly mentorshipId: string },
  entry: NewMentoringGoal,
): Promise<string> {
  await ensureForWriting(tx, principal, caseFileId, 'mentorship.arrange')
  await getMentorship(tx, caseFileId, mentorshipId, principal.today)
  ensurePossible(checkMentoringGoal(entry, principal.today))
  const goalId = crypto.randomUUID()
  await sql`
    INSERT INTO mentoring_goal (id, case_file_id, mentorship_id, agreement, agreed_on, reached_on)
    VALUES (${goalId}, ${caseFileId}, ${mentorshipId}, ${entry.agreement}, ${entry.agreedOn}, ${entry.reachedOn})`.execute(
    tx,
  )
  await auditGoal(tx, 'mentoringGoal.agreed', { caseFileId, goalId }, Object.keys(entry))
  return goalId
}

export async function changeMentoringGoal(
  tx: Tx,
  principal: SignedIn,
  target: Target,
  entry: NewMentoringGoal,
): Promise<MentoringGoal> {
  const current = await getForWriting(tx, principal, target)
  ensurePossible(checkMentoringGoal(entry, principal.today))
  await sql`
    UPDATE mentoring_goal SET agreement = ${entry.agreement}, agreed_on = ${entry.agreedOn}, reached_on = ${entry.reachedOn}
    WHERE id = ${target.goalId}`.execute(tx)
  await auditGoal(tx, 'mentoringGoal.changed', target, changedFields(current, entry))
  return await getMentoringGoal(tx, target.mentorshipId, target.goalId)
}

export async function withdrawMentoringGoal(tx: Tx, principal: SignedIn, target: Target): Promise<null> {
  await getForWriting(tx, principal, target)
  await sql`DELETE FROM mentoring_goal WHERE id = ${target.goalId}`.execute(tx)
  await auditGoal(tx, 'mentoringGoal.withdrawn', target)
  return null
}

async function getForWriting(tx: Tx, principal: SignedIn, target: Target): Promise<MentoringGoal> {
  const { caseFileId, mentorshipId, goalId, version } = target
  await ensureForWriting(tx, principal, caseFileId, 'mentorship.arrange')
  await getMentorship(tx, caseFileId, mentorshipId, principal.today)
  const current = await getMentoringGoal(tx, mentorshipId, goalId)
  ensureVersion(version, current)
  return current
}

async function auditGoal(
  tx: Tx,
  action: AuditActionOn<'mentoringGoal'>,
  { caseFileId, goalId }: Pick<Target, 'caseFileId' | 'goalId'>,
  fields?: readonly string[],
): Promise<void> {
  await audit(tx, { action, thing: 'mentoringGoal', thingId: goalId, caseFileId, ...(fields && { fields }) })
}
