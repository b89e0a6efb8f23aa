import type { Account } from '@wegmarke/contract/accounts'
import type { Static } from 'typebox'
import type { Transaction } from 'kysely'
import type { inviteAccount as endpoint } from '@wegmarke/contract/accounts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Database } from '../../platform/db/tables.ts'
import { insertGrant } from './grants.ts'

export type Invitation = Static<(typeof endpoint)['schema']['body']>

/** Makes an account without a password; the link that sets it is made when the answer is read. */
export async function inviteAccount(
  tx: Transaction<Database>,
  principal: SignedIn,
  invitation: Invitation,
): Promise<Account['id']> {
  const { id } = await tx
    .insertInto('account')
    .values({ email: invitation.email.toLowerCase(), display_name: invitation.displayName.trim() })
    .returning('id')
    .executeTakeFirstOrThrow()
  await audit(tx, {
    action: 'account.invited',
    thing: 'account',
    thingId: id,
    fields: ['email', 'displayName'],
  })
  for (const [index, grant] of invitation.grants.entries())
    await insertGrant(tx, principal, id, grant, `/grants/${index}`)
  return id
}
