import type { FieldOfWork, OrganisationKind } from '@wegmarke/domain/alliance/vocabulary'
import { DEFAULT_THRESHOLDS } from '@wegmarke/domain/career/thresholds'
import { sql } from 'kysely'
import { makeOpaqueToken } from '../../platform/access/opaque-token.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'

/** What a new alliance begins with: one organisation, and two people who can invite everybody else. */
export interface NewAlliance {
  readonly name: string
  readonly district: string
  readonly organisation: {
    readonly name: string
    readonly kind: OrganisationKind
    readonly field: FieldOfWork
  }
  readonly administrators: readonly { readonly email: string; readonly displayName: string }[]
}

/** Whom an invitation is for; the token is shown once and not stored. */
export interface Invitation {
  readonly email: string
  readonly token: string
}

/**
 * Creates an alliance, its first organisation and its administrators, who set their passwords by link within a day.
 * Administrators see no case content; nobody grants to themselves, so there are at least two of them.
 * @param tx transaction of the definer role: there is no account yet on whose behalf to act
 * @param today civil date 'YYYY-MM-DD' from which the grants count
 */
export async function createAlliance(tx: Tx, today: string, alliance: NewAlliance): Promise<Invitation[]> {
  const { name, district, organisation, administrators } = alliance
  const { id: alliance_id } = await tx
    .insertInto('alliance')
    .values({ name, district })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('alliance_setting')
    .values({ alliance_id, version: 1, thresholds: JSON.stringify(DEFAULT_THRESHOLDS) })
    .execute()
  const { id: organisation_id } = await tx
    .insertInto('organisation')
    .values({ alliance_id, ...organisation })
    .returning('id')
    .executeTakeFirstOrThrow()
  const invitations: Invitation[] = []
  for (const { email, displayName } of administrators) {
    const account_id = await insertAccount(tx, alliance_id, email, displayName)
    await tx
      .insertInto('role_grant')
      .values({ alliance_id, account_id, organisation_id, role: 'administrator', valid_from: today })
      .execute()
    invitations.push({ email, token: await insertInvitation(tx, alliance_id, account_id) })
  }
  await tx
    .insertInto('audit_event')
    .values({
      alliance_id,
      organisation_id,
      action: 'alliance.created',
      thing: 'alliance',
      thing_id: alliance_id,
    })
    .execute()
  return invitations
}

async function insertAccount(
  tx: Tx,
  alliance_id: string,
  email: string,
  display_name: string,
): Promise<string> {
  const { id } = await tx
    .insertInto('account')
    .values({ alliance_id, email: email.toLowerCase(), display_name })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function insertInvitation(tx: Tx, alliance_id: string, account_id: string): Promise<string> {
  const { token, hash } = makeOpaqueToken()
  await tx
    .insertInto('one_time_link')
    .values({
      hash,
      alliance_id,
      account_id,
      kind: 'invitation',
      expires_at: sql<string>`now() + interval '24 hours'`,
    })
    .execute()
  return token
}
