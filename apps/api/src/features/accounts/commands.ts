import { sql, type Transaction } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Database } from '../../platform/db/tables.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { refuseByRule } from '../../platform/http/refuse.ts'
import { getAccount } from './queries.ts'

export interface AccountChange {
  readonly displayName: string
  readonly isDisabled: boolean
}

/**
 * Renames, switches off or on. Switching off ends all sessions in the same transaction. What stands there already is
 * not written once more.
 */
export async function changeAccount(
  tx: Transaction<Database>,
  principal: SignedIn,
  { accountId, version }: { readonly accountId: string; readonly version: number },
  { displayName, isDisabled }: AccountChange,
): Promise<void> {
  const current = await getAccount(tx, accountId)
  ensureVersion(version, current)
  if (isDisabled && accountId === principal.accountId) throw refuseByRule('not-oneself', '/isDisabled')
  const name = displayName.trim()
  const isRenamed = name !== current.displayName
  const isSwitched = isDisabled !== current.isDisabled
  if (!isRenamed && !isSwitched) return
  const { numUpdatedRows } = await tx
    .updateTable('account')
    .set({
      display_name: name,
      disabled_at: isDisabled ? sql<string>`coalesce(disabled_at, now())` : null,
    })
    .where('id', '=', accountId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) ensureVersion(version, await getAccount(tx, accountId))
  if (isDisabled) await endSessions(tx, accountId)
  await audit(tx, {
    action: 'account.changed',
    thing: 'account',
    thingId: accountId,
    ...(isRenamed && { fields: ['displayName'] }),
    ...(isSwitched && { details: { isDisabled } }),
  })
}

/** Ends all sessions of an account of the alliance, on all its devices. */
export async function endSessionsOf(tx: Transaction<Database>, accountId: string): Promise<void> {
  await getAccount(tx, accountId)
  await endSessions(tx, accountId)
  await audit(tx, { action: 'session.allEnded', thing: 'account', thingId: accountId })
}

async function endSessions(tx: Transaction<Database>, accountId: string): Promise<void> {
  await sql`SELECT app.end_all_sessions(${accountId})`.execute(tx)
}
