import { randomBytes, randomUUID } from 'node:crypto'
import type { Insertable, Kysely } from 'kysely'
import type { Database } from '@wegmarke/api/platform/db/tables'
import { DEFAULT_THRESHOLDS } from '@wegmarke/domain/career/thresholds'
import type { Role } from '@wegmarke/domain/access/roles'

/** The day on which the worlds of tests are built. */
export const TODAY = '2026-11-22'
const LONG_AGO = '2020-01-01'

type Arrange = Kysely<Database>
export interface Alliance {
  readonly id: string
}
export interface Organisation {
  readonly id: string
  readonly allianceId: string
}
export interface Account {
  readonly id: string
  readonly allianceId: string
  readonly email: string
}
export interface Caseload {
  readonly id: number
  readonly organisationId: string
  readonly allianceId: string
}
export interface CaseFile {
  readonly id: string
  readonly caseloadId: number
  readonly organisationId: string
  readonly allianceId: string
}

const unique = (word: string) => `${word}-${randomUUID().slice(0, 8)}`

/** A tenant of its own, with the default thresholds. */
export async function alliance(arrange: Arrange, name = unique('Bündnis')): Promise<Alliance> {
  const { id } = await arrange
    .insertInto('alliance')
    .values({ name, district: 'Rhein-Kreis Neuss' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await arrange
    .insertInto('alliance_setting')
    .values({ alliance_id: id, version: 1, thresholds: JSON.stringify(DEFAULT_THRESHOLDS) })
    .execute()
  return { id }
}

type OrganisationWish = Partial<Insertable<Database['organisation']>>

/** A counselling office, unless told otherwise. */
export async function organisation(
  arrange: Arrange,
  { id: allianceId }: Alliance,
  wish: OrganisationWish = {},
): Promise<Organisation> {
  const { id } = await arrange
    .insertInto('organisation')
    .values({
      alliance_id: allianceId,
      name: unique('Stelle'),
      field: 'social_affairs',
      kind: 'counselling',
      ...wish,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, allianceId }
}

interface GrantWish {
  readonly role: Role
  readonly organisation: Organisation
  readonly confirmed?: boolean
  readonly from?: string
  readonly to?: string | null
}

interface AccountWish {
  readonly name?: string
  readonly email?: string
  readonly passwordHash?: string
  readonly roles?: readonly GrantWish[]
}

/** An account with its grants; grants that open files are confirmed unless told otherwise. */
export async function account(
  arrange: Arrange,
  { id: allianceId }: Alliance,
  wish: AccountWish = {},
): Promise<Account> {
  const email = wish.email ?? `${unique('konto')}@example.org`
  const { id } = await arrange
    .insertInto('account')
    .values({ alliance_id: allianceId, email, display_name: wish.name ?? unique('Konto') })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (wish.passwordHash !== undefined) {
    await arrange
      .insertInto('account_password')
      .values({ account_id: id, alliance_id: allianceId, password_hash: wish.passwordHash })
      .execute()
  }
  const made = { id, allianceId, email }
  for (const grant of wish.roles ?? []) await roleGrant(arrange, made, grant)
  return made
}

/** One more grant for an account. */
export async function roleGrant(arrange: Arrange, to: Account, wish: GrantWish): Promise<string> {
  const { id } = await arrange
    .insertInto('role_grant')
    .values({
      alliance_id: to.allianceId,
      account_id: to.id,
      organisation_id: wish.organisation.id,
      role: wish.role,
      valid_from: wish.from ?? LONG_AGO,
      valid_to: wish.to ?? null,
      confirmed_at: wish.confirmed === false ? null : new Date().toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A signed-in device of an account. */
export async function session(arrange: Arrange, of: Account): Promise<string> {
  const { id } = await arrange
    .insertInto('login_session')
    .values({
      alliance_id: of.allianceId,
      account_id: of.id,
      expires_at: new Date(Date.now() + 86_400_000).toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

interface CaseloadWish {
  readonly name?: string
  readonly lead?: Account
  readonly deputies?: readonly Account[]
}

/** A caseload with its posts. */
export async function caseload(
  arrange: Arrange,
  { id: organisationId, allianceId }: Organisation,
  wish: CaseloadWish = {},
): Promise<Caseload> {
  const { id } = await arrange
    .insertInto('caseload')
    .values({ alliance_id: allianceId, organisation_id: organisationId, name: wish.name ?? unique('Bezirk') })
    .returning('id')
    .executeTakeFirstOrThrow()
  const made = { id, organisationId, allianceId }
  if (wish.lead) await post(arrange, made, wish.lead, 'lead')
  for (const deputy of wish.deputies ?? []) await post(arrange, made, deputy, 'deputy')
  return made
}

/** A post on a caseload; valid since long ago unless told otherwise. */
export async function post(
  arrange: Arrange,
  on: Caseload,
  holder: Account,
  kind: 'lead' | 'deputy',
  { from = LONG_AGO, to = null }: { from?: string; to?: string | null } = {},
): Promise<string> {
  const { id } = await arrange
    .insertInto('caseload_post')
    .values({
      alliance_id: on.allianceId,
      organisation_id: on.organisationId,
      caseload_id: on.id,
      account_id: holder.id,
      kind,
      valid_from: from,
      valid_to: to,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

interface CaseFileWish extends Partial<Insertable<Database['case_file']>> {
  readonly name?: string
}

/** A file with its person; the search key is the name in ASCII, so give names without umlauts or search otherwise. */
export async function caseFile(
  arrange: Arrange,
  lies: Caseload,
  { name, ...wish }: CaseFileWish = {},
): Promise<CaseFile> {
  const { id: caseloadId, organisationId, allianceId } = lies
  const { id } = await arrange
    .insertInto('case_file')
    .values({
      alliance_id: allianceId,
      organisation_id: organisationId,
      caseload_id: caseloadId,
      code: unique('K'),
      opened_on: '2024-01-15',
      ...wish,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const wished = name ?? unique('Name')
  await arrange
    .insertInto('person')
    .values({
      case_file_id: id,
      alliance_id: allianceId,
      name_as_wished: wished,
      search_key: wished.toLowerCase(),
    })
    .execute()
  return { id, caseloadId, organisationId, allianceId }
}

/** A random hash of the length that tokens and links are kept as. */
export function anyHash(): Buffer {
  return randomBytes(32)
}
