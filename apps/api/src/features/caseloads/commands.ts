import type { AuditActionOn } from '@wegmarke/domain/audit/actions'
import type { appointHolder as endpoint, ArrangedCaseload } from '@wegmarke/contract/caseloads'
import { addDays } from '@wegmarke/domain/calendar/civil-date'
import { checkEnding, checkPost, type HeldPost, makesRoom } from '@wegmarke/domain/caseload/post-check'
import { sql } from 'kysely'
import type { Static } from 'typebox'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { getArranged, getPost, listStaff } from './queries.ts'

export type NewPost = Static<(typeof endpoint)['schema']['body']>

/** Adds a caseload to a supervised organisation; nobody leads it yet. @throws not-found for any other organisation */
export async function addCaseload(
  tx: Tx,
  principal: SignedIn,
  { organisationId, name }: { readonly organisationId: string; readonly name: string },
): Promise<string> {
  if (!principal.supervisedOrganisations.includes(organisationId)) throw refuse('not-found')
  await lockPosts(tx, organisationId)
  await ensureNameIsFree(tx, organisationId, name)
  const { id } = await tx
    .insertInto('caseload')
    .values({ organisation_id: organisationId, name: name.trim() })
    .returning('id')
    .executeTakeFirstOrThrow()
  await audit(tx, { action: 'caseload.added', thing: 'caseload', thingId: String(id), organisationId })
  return String(id)
}

export async function renameCaseload(
  tx: Tx,
  { caseloadId, version }: { readonly caseloadId: number; readonly version: number },
  name: string,
): Promise<void> {
  await lockOrganisationOf(tx, caseloadId)
  const caseload = await getArranged(tx, caseloadId)
  ensureVersion(version, caseload)
  await ensureNameIsFree(tx, caseload.organisationId, name, caseloadId)
  const { numUpdatedRows } = await tx
    .updateTable('caseload')
    .set({ name: name.trim() })
    .where('id', '=', caseloadId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) ensureVersion(version, await getArranged(tx, caseloadId))
  await traceCaseload(tx, 'caseload.renamed', caseload)
}

/** The database refuses equal names; names that differ in capitals or outer spaces alone read as equal, too. */
async function ensureNameIsFree(
  tx: Tx,
  organisationId: string,
  name: string,
  own: number | null = null,
): Promise<void> {
  const { rows } = await sql`
    SELECT FROM caseload WHERE organisation_id = ${organisationId} AND id IS DISTINCT FROM ${own}::int
      AND lower(btrim(name) COLLATE "de-x-icu") = lower(${name.trim()} COLLATE "de-x-icu")`.execute(tx)
  if (rows.length > 0) throw refuse('already-exists', { errors: [{ pointer: '/name', code: 'taken' }] })
}

/** Appoints a lead or a deputy; a lead without an end is followed, and ends the day before. */
export async function appointHolder(
  tx: Tx,
  principal: SignedIn,
  caseloadId: number,
  post: NewPost,
): Promise<string> {
  await lockOrganisationOf(tx, caseloadId)
  const caseload = await getArranged(tx, caseloadId)
  const held = caseload.posts.map(heldPost)
  const staff = (await listStaff(tx)).filter((one) => one.organisationId === caseload.organisationId)
  ensurePossible(checkPost(post, held, { today: principal.today, accountId: principal.accountId, staff }))
  if (post.kind === 'lead') {
    const before = caseload.posts.find((one) => one.kind === 'lead' && makesRoom(heldPost(one), post))
    if (before !== undefined) await shorten(tx, before, addDays(post.from, -1))
  }
  const { id } = await tx
    .insertInto('caseload_post')
    .values({
      organisation_id: caseload.organisationId,
      caseload_id: caseloadId,
      account_id: post.accountId,
      kind: post.kind,
      valid_from: post.from,
      valid_to: post.to,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await audit(tx, {
    action: 'post.appointed',
    thing: 'caseload_post',
    thingId: id,
    organisationId: caseload.organisationId,
    details: { account: post.accountId, caseload: caseloadId, kind: post.kind },
  })
  return String(caseloadId)
}

/** Ends a post after its last day, or at once; one that has not begun never will. A cover ends with its absence. */
export async function endPost(
  tx: Tx,
  principal: SignedIn,
  {
    caseloadId,
    postId,
    version,
  }: { readonly caseloadId: number; readonly postId: string; readonly version: number },
  lastDay: string | null,
): Promise<void> {
  const caseload = await getArranged(tx, caseloadId)
  const post = await getPost(tx, caseloadId, postId)
  ensureVersion(version, post)
  if (lastDay !== null) ensurePossible(checkEnding(lastDay, post, principal.today))
  const isEnded = await shorten(tx, post, lastDay)
  if (!isEnded) ensureVersion(version, await getPost(tx, caseloadId, postId))
  await audit(tx, {
    action: 'post.ended',
    thing: 'caseload_post',
    thingId: postId,
    organisationId: caseload.organisationId,
    details: { account: post.accountId, caseload: caseloadId, kind: post.kind },
  })
}

/** Two supervisors who arrange the same organisation wait for each other. @throws not-found when it is out of sight */
async function lockOrganisationOf(tx: Tx, caseloadId: number): Promise<void> {
  const { organisationId } = await getArranged(tx, caseloadId)
  await lockPosts(tx, organisationId)
}

export async function lockPosts(tx: Tx, organisationId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('posts ' || ${organisationId}, 0))`.execute(tx)
}

/** Null: yesterday was the last day. False: somebody else was faster. */
async function shorten(
  tx: Tx,
  { id, version }: { readonly id: string; readonly version: number },
  lastDay: string | null,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE caseload_post SET valid_to = coalesce(${lastDay}::date, greatest(app.today(), valid_from) - 1)
    WHERE id = ${id} AND version = ${version}`.execute(tx)
  return numAffectedRows === 1n
}

function heldPost({
  accountId,
  holder,
  kind,
  from,
  to,
  coversFor,
}: ArrangedCaseload['posts'][number]): HeldPost {
  return { accountId, holder, kind, from, to, isCover: coversFor !== null }
}

async function traceCaseload(
  tx: Tx,
  action: AuditActionOn<'caseload'>,
  { id, organisationId }: ArrangedCaseload,
): Promise<void> {
  await audit(tx, { action, thing: 'caseload', thingId: String(id), organisationId, fields: ['name'] })
}
