import type { grantRole as endpoint } from '@wegmarke/contract/accounts'
import {
  checkGrantEnd,
  checkGrantPeriod,
  type GrantedRole,
  isHeldAlready,
} from '@wegmarke/domain/access/grant-check'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Static } from 'typebox'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Database } from '../../platform/db/tables.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { ensure, refuse } from '../../platform/http/refuse.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { getAccount, getGrant } from './queries.ts'

export type NewGrant = Static<(typeof endpoint)['schema']['body']>

/** Grants a role to another account of the alliance; what opens files waits for confirmation. Nobody grants to themselves. */
export async function grantRole(
  tx: Transaction<Database>,
  principal: SignedIn,
  accountId: string,
  grant: NewGrant,
): Promise<string> {
  await getAccount(tx, accountId)
  ensure(accountId !== principal.accountId, 'account.administer')
  await insertGrant(tx, principal, accountId, grant)
  return accountId
}

/** Writes one grant with its trace; `place` is the path of the grant in what was sent. */
export async function insertGrant(
  tx: Transaction<Database>,
  { today }: SignedIn,
  accountId: string,
  grant: NewGrant,
  place = '',
): Promise<void> {
  const refused = checkGrantPeriod(grant, today)
  ensurePossible(refused.map((one) => ({ ...one, pointer: place + one.pointer })))
  await lockGrants(tx, accountId)
  const { grants } = await getAccount(tx, accountId)
  ensureHeldOnce(grant, grants, `${place}/role`)
  const { id } = await tx
    .insertInto('role_grant')
    .values({
      account_id: accountId,
      organisation_id: grant.organisationId,
      role: grant.role,
      valid_from: grant.from,
      valid_to: grant.to,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await audit(tx, {
    action: 'role.granted',
    thing: 'role_grant',
    thingId: id,
    organisationId: grant.organisationId,
    details: { role: grant.role, account: accountId },
  })
}

/** Two who give the same account a role, or change one, wait for each other. */
async function lockGrants(tx: Transaction<Database>, accountId: string): Promise<void> {
  await sql`SELECT FROM account WHERE id = ${accountId} FOR NO KEY UPDATE`.execute(tx)
}

/** Refuses the same role in the same organisation twice on one day: the end of one would leave the other. */
function ensureHeldOnce(grant: GrantedRole, others: readonly GrantedRole[], pointer: string): void {
  if (isHeldAlready(grant, others))
    throw refuse('already-exists', { errors: [{ pointer, code: 'granted-already' }] })
}

/** One grant of one account, as it was read. */
interface ReadGrant {
  readonly accountId: string
  readonly grantId: string
  readonly version: number
}

/** Sets the last day of a grant, unless somebody else was faster. @throws not-found when the role has ended already */
async function setLastDay(
  tx: Transaction<Database>,
  { accountId, grantId, version }: ReadGrant,
  to: string | null | RawBuilder<string>,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('role_grant')
    .set({ valid_to: to })
    .where('id', '=', grantId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) ensureVersion(version, await getGrant(tx, accountId, grantId))
}

/**
 * Ends a grant at once: yesterday was its last day. A grant that has not begun yet never will.
 * @throws not-found when the role has ended already
 */
export async function endGrant(
  tx: Transaction<Database>,
  principal: SignedIn,
  read: ReadGrant,
): Promise<void> {
  const grant = await getGrant(tx, read.accountId, read.grantId)
  ensure(read.accountId !== principal.accountId, 'account.administer')
  ensureVersion(read.version, grant)
  await setLastDay(tx, read, sql<string>`greatest(app.today(), valid_from) - 1`)
  await audit(tx, {
    action: 'role.ended',
    thing: 'role_grant',
    thingId: read.grantId,
    organisationId: grant.organisationId,
    details: { role: grant.role, account: read.accountId },
  })
}

/** Sets another last day, today at the earliest, and before the same role begins anew. @throws not-found when the role has ended already */
export async function changeGrant(
  tx: Transaction<Database>,
  principal: SignedIn,
  read: ReadGrant,
  to: string | null,
): Promise<void> {
  const { accountId, grantId, version } = read
  await getAccount(tx, accountId)
  ensure(accountId !== principal.accountId, 'account.administer')
  await lockGrants(tx, accountId)
  const grant = await getGrant(tx, accountId, grantId)
  ensureVersion(version, grant)
  const { grants } = await getAccount(tx, accountId)
  const changed = { ...grant, to }
  ensurePossible(checkGrantEnd(changed, principal.today))
  const others = grants.filter(({ id }) => id !== grantId)
  ensureHeldOnce(changed, others, '/to')
  await setLastDay(tx, read, to)
  await audit(tx, {
    action: 'role.changed',
    thing: 'role_grant',
    thingId: grantId,
    organisationId: grant.organisationId,
    fields: ['to'],
    details: { role: grant.role, account: accountId },
  })
}

/** Confirms access that waits for this account. @throws not-found when there is nothing that it may confirm */
export async function confirmGrant(tx: Transaction<Database>, grantId: string): Promise<void> {
  const { rows } = await sql<{
    is_confirmed: boolean | null
  }>`SELECT app.confirm_grant(${grantId}) AS is_confirmed`.execute(tx)
  if (rows[0]?.is_confirmed !== true) throw refuse('not-found')
  const { role, account_id, organisation_id } = await tx
    .selectFrom('role_grant')
    .select(['role', 'account_id', 'organisation_id'])
    .where('id', '=', grantId)
    .executeTakeFirstOrThrow()
  await audit(tx, {
    action: 'role.confirmed',
    thing: 'role_grant',
    thingId: grantId,
    organisationId: organisation_id,
    details: { role, account: account_id },
  })
}
