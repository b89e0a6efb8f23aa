import type { OneTimeLink } from '@wegmarke/contract/accounts'
import { sql, type Transaction } from 'kysely'
import { makeOpaqueToken } from '../../platform/access/opaque-token.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Database } from '../../platform/db/tables.ts'
import { ensure, refuse } from '../../platform/http/refuse.ts'
import { getAccount } from './queries.ts'

const HOURS = { invitation: 24, reset: 0.5 } as const

/**
 * Makes a link that sets a password: an invitation while there is none, else a reset. It is shown once to the
 * administrator and ends all earlier ones. The secret stands behind '#', so that no server or proxy logs it.
 */
export async function makeLink(
  tx: Transaction<Database>,
  principal: SignedIn,
  accountId: string,
  origin: string,
): Promise<OneTimeLink> {
  const account = await getAccount(tx, accountId)
  ensure(accountId !== principal.accountId, 'account.administer')
  const kind = account.hasPassword ? 'reset' : 'invitation'
  const { token, hash } = makeOpaqueToken()
  const { rows } = await sql<{ until: string }>`
    SELECT app.create_link(${accountId}, ${kind}, ${hash}, make_interval(mins => ${HOURS[kind] * 60})) AS until`.execute(
    tx,
  )
  await audit(tx, { action: 'link.made', thing: 'account', thingId: accountId, details: { kind } })
  return { url: `${origin}/set-password#${token}`, expiresAt: rows[0]?.until ?? '' }
}

/** Ends the links of somebody who has never set a password, and switches the account off. @throws 409 for anybody else */
export async function withdrawInvitation(
  tx: Transaction<Database>,
  principal: SignedIn,
  accountId: string,
): Promise<void> {
  const account = await getAccount(tx, accountId)
  ensure(accountId !== principal.accountId, 'account.administer')
  if (account.hasPassword) throw refuse('state-conflict')
  await sql`SELECT app.end_links(${accountId})`.execute(tx)
  await sql`UPDATE account SET disabled_at = coalesce(disabled_at, now()) WHERE id = ${accountId}`.execute(tx)
  await audit(tx, { action: 'invitation.withdrawn', thing: 'account', thingId: accountId })
}
