import type { Account, RoleGrant, UnconfirmedGrant } from '@wegmarke/contract/accounts'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/http/refuse.ts'

interface AccountRow {
  readonly id: string
  readonly version: number
  readonly email: string
  readonly display_name: string
  readonly is_disabled: boolean
  readonly has_password: boolean
  readonly link_valid_until: string | null
  readonly last_sign_in_at: string | null
  readonly grants: RoleGrant[]
}

/** Accounts of the alliance with the grants of today and later, by name. */
export async function listAccounts(tx: Transaction<Database>): Promise<Account[]> {
  return (await readAccounts(tx)).map(toAccount)
}

/** @throws not-found for an account of another alliance, or none */
export async function getAccount(tx: Transaction<Database>, accountId: string): Promise<Account> {
  const [row] = await readAccounts(tx, accountId)
  if (row === undefined) throw refuse('not-found')
  return toAccount(row)
}

/** @throws not-found for a role that has ended, or is none of this account */
export async function getGrant(
  tx: Transaction<Database>,
  accountId: string,
  grantId: string,
): Promise<RoleGrant> {
  const grant = (await getAccount(tx, accountId)).grants.find(({ id }) => id === grantId)
  if (grant === undefined) throw refuse('not-found')
  return grant
}

async function readAccounts(tx: Transaction<Database>, only: string | null = null): Promise<AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    WITH chosen AS (SELECT * FROM account WHERE ${only}::uuid IS NULL OR id = ${only}::uuid)
    SELECT a.id, a.version, a.email, a.display_name, a.disabled_at IS NOT NULL AS is_disabled, s.has_password,
      s.last_sign_in_at, l.expires_at AS link_valid_until, coalesce(g.grants, '[]') AS grants
    FROM chosen a
      JOIN app.account_state(ARRAY(SELECT id FROM chosen)) s ON s.account_id = a.id
      LEFT JOIN app.open_links(ARRAY(SELECT id FROM chosen)) l ON l.account_id = a.id
      LEFT JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('id', g.id, 'version', g.version, 'role', g.role, 'organisationId', o.id, 'organisationName', o.name,
            'from', g.valid_from, 'to', g.valid_to, 'isConfirmed', g.opens_content IS NULL OR g.confirmed_at IS NOT NULL)
          ORDER BY o.name, g.role) AS grants
        FROM role_grant g JOIN organisation o ON o.id = g.organisation_id
        WHERE g.account_id = a.id AND (g.valid_to IS NULL OR g.valid_to >= greatest(app.today(), g.valid_from))) g ON true
    ORDER BY a.display_name COLLATE "de-x-icu", a.id`.execute(tx)
  return rows
}

function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    version: row.version,
    email: row.email,
    displayName: row.display_name,
    isDisabled: row.is_disabled,
    hasPassword: row.has_password,
    linkValidUntil: row.link_valid_until,
    lastSignInAt: row.last_sign_in_at,
    grants: row.grants,
  }
}

/** Access that waits for this account's word: as supervisor of the organisation, or as second administrator. */
export async function listUnconfirmedGrants(tx: Transaction<Database>): Promise<UnconfirmedGrant[]> {
  const { rows } = await sql<UnconfirmedGrant>`
    SELECT id, account_name AS "accountName", email, role, organisation_name AS "organisationName", cause, since
    FROM app.unconfirmed_grants()`.execute(tx)
  return rows
}
