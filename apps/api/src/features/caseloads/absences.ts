import type { AuditActionOn } from '@wegmarke/domain/audit/actions'
import type { recordAbsence as endpoint } from '@wegmarke/contract/caseloads'
import { checkAbsence, type Standing } from '@wegmarke/domain/caseload/absence-check'
import { overlap } from '@wegmarke/domain/caseload/period'
import { checkEnding } from '@wegmarke/domain/caseload/post-check'
import { sql } from 'kysely'
import type { Static } from 'typebox'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { lockPosts } from './commands.ts'
import { getAbsence, getArrangement } from './queries.ts'

export type NewAbsence = Static<(typeof endpoint)['schema']['body']>

/** Enters who is away and who covers which caseload meanwhile; the covers end by themselves with the last day. */
export async function recordAbsence(tx: Tx, principal: SignedIn, absence: NewAbsence): Promise<string> {
  const { organisationId, accountId, from, to, covers } = absence
  if (!principal.supervisedOrganisations.includes(organisationId)) throw refuse('not-found')
  await lockPosts(tx, organisationId)
  const { caseloads, absences, staff } = await getArrangement(tx)
  // A supervisor of two organisations sees both; an absence is one of the organisation in which it was entered.
  const posts = caseloads
    .filter((caseload) => caseload.organisationId === organisationId)
    .flatMap((caseload) => caseload.posts.map((post) => ({ ...post, caseloadId: caseload.id })))
  const standing: Standing = {
    absences: absences.filter((one) => one.organisationId === organisationId),
    covers: posts.filter((post) => post.coversFor !== null),
    led: posts
      .filter((post) => post.kind === 'lead' && post.accountId === accountId && overlap(post, absence))
      .map((post) => post.caseloadId),
  }
  const office = {
    today: principal.today,
    accountId: principal.accountId,
    staff: staff.filter((one) => one.organisationId === organisationId),
  }
  ensurePossible(checkAbsence(absence, standing, office))
  const { id } = await tx
    .insertInto('absence')
    .values({ organisation_id: organisationId, account_id: accountId, valid_from: from, valid_to: to })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const cover of covers) await appointCover(tx, id, absence, cover)
  await traceAbsence(tx, 'absence.recorded', { id, organisationId, accountId })
  return id
}

async function appointCover(
  tx: Tx,
  absenceId: string,
  { organisationId, from, to }: NewAbsence,
  { caseloadId, accountId }: NewAbsence['covers'][number],
): Promise<void> {
  const { id } = await tx
    .insertInto('caseload_post')
    .values({
      organisation_id: organisationId,
      caseload_id: caseloadId,
      account_id: accountId,
      kind: 'deputy',
      valid_from: from,
      valid_to: to,
      absence_id: absenceId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await audit(tx, {
    action: 'post.appointed',
    thing: 'caseload_post',
    thingId: id,
    organisationId,
    details: { account: accountId, caseload: caseloadId, kind: 'deputy', absence: absenceId },
  })
}

/** Ends an absence and its covers after a day, or at once. @throws not-found when it is over or out of sight */
export async function endAbsence(
  tx: Tx,
  principal: SignedIn,
  { absenceId, version }: { readonly absenceId: string; readonly version: number },
  lastDay: string | null,
): Promise<void> {
  const absence = await getAbsence(tx, absenceId)
  ensureVersion(version, absence)
  if (lastDay !== null) ensurePossible(checkEnding(lastDay, absence, principal.today))
  const newEnd = sql<string>`least(valid_to, coalesce(${lastDay}::date, greatest(app.today(), valid_from) - 1))`
  const { numAffectedRows } = await sql`
    UPDATE absence SET valid_to = ${newEnd} WHERE id = ${absenceId} AND version = ${version}`.execute(tx)
  if (numAffectedRows !== 1n) ensureVersion(version, await getAbsence(tx, absenceId))
  await sql`UPDATE caseload_post SET valid_to = ${newEnd} WHERE absence_id = ${absenceId}`.execute(tx)
  await traceAbsence(tx, 'absence.ended', absence)
}

async function traceAbsence(
  tx: Tx,
  action: AuditActionOn<'absence'>,
  { id, organisationId, accountId }: { id: string; organisationId: string; accountId: string },
): Promise<void> {
  await audit(tx, { action, thing: 'absence', thingId: id, organisationId, details: { account: accountId } })
}
