import { randomUUID } from 'node:crypto'
import { mayHoldContent } from '@wegmarke/domain/alliance/vocabulary'
import { DEFAULT_THRESHOLDS } from '@wegmarke/domain/career/thresholds'
import {
  SAMPLE_ACCOUNTS,
  SAMPLE_ALLIANCE,
  SAMPLE_CASELOADS,
  SAMPLE_ORGANISATIONS,
  SAMPLE_PASSWORD,
} from '@wegmarke/sample-data/world'
import { hashPassword } from '../../platform/access/password.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { insertMany } from '../../platform/db/insert-many.ts'

/** A caseload of the demo with who leads it; files without a lead are recorded by the supervisor. */
export interface DemoCaseload {
  readonly id: number
  readonly organisationId: string
  readonly recorderId: string
}

/** The demo alliance as far as its files need it. */
export interface DemoWorld {
  readonly allianceId: string
  readonly caseloads: readonly DemoCaseload[]
}

/** Account grants count from long ago, so that replays of the past have somebody who could have acted. */
const SINCE = '2020-01-01'

async function seedOrganisations(tx: Tx, allianceId: string): Promise<Map<string, string>> {
  const ids = new Map(SAMPLE_ORGANISATIONS.map((one) => [one.key, randomUUID() as string]))
  await insertMany(
    tx,
    'organisation',
    SAMPLE_ORGANISATIONS.map(({ key, name, kind, field }) => ({
      id: ids.get(key),
      alliance_id: allianceId,
      name,
      kind,
      field,
      may_hold_content: mayHoldContent(kind),
      version: 1,
      recorded_at: new Date().toISOString(),
    })),
  )
  return ids
}

async function seedAccounts(
  tx: Tx,
  allianceId: string,
  organisations: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const ids = new Map(SAMPLE_ACCOUNTS.map((account) => [account.email, randomUUID() as string]))
  const hash = await hashPassword(SAMPLE_PASSWORD)
  const each = (columns: (account: (typeof SAMPLE_ACCOUNTS)[number]) => Record<string, unknown>) =>
    SAMPLE_ACCOUNTS.map((account) => ({ alliance_id: allianceId, ...columns(account) }))
  await insertMany(
    tx,
    'account',
    each(({ email, displayName }) => ({ id: ids.get(email), email, display_name: displayName })),
  )
  await insertMany(
    tx,
    'account_password',
    each(({ email }) => ({ account_id: ids.get(email), password_hash: hash })),
  )
  const confirmer = ids.get(SAMPLE_ACCOUNTS.find((account) => account.role === 'administrator')?.email ?? '')
  await insertMany(
    tx,
    'role_grant',
    each(({ email, role, organisation }) => ({
      account_id: ids.get(email),
      organisation_id: organisations.get(organisation),
      role,
      valid_from: SINCE,
      confirmed_by: ids.get(email) === confirmer ? null : confirmer,
      confirmed_at: ids.get(email) === confirmer ? null : `${SINCE}T09:00:00Z`,
    })),
  )
  return ids
}

async function seedCaseloads(
  tx: Tx,
  allianceId: string,
  organisations: ReadonlyMap<string, string>,
  accounts: ReadonlyMap<string, string>,
): Promise<DemoCaseload[]> {
  const supervisor = SAMPLE_ACCOUNTS.find((account) => account.role === 'supervisor')?.email ?? ''
  const caseloads: DemoCaseload[] = []
  for (const { name, organisation, lead, deputy } of SAMPLE_CASELOADS) {
    const organisationId = organisations.get(organisation) ?? ''
    const { id } = await tx
      .insertInto('caseload')
      .values({ alliance_id: allianceId, organisation_id: organisationId, name })
      .returning('id')
      .executeTakeFirstOrThrow()
    const posts = Object.entries({ lead, deputy }).flatMap(([kind, email]) =>
      email === null ? [] : [{ kind, email }],
    )
    await insertMany(
      tx,
      'caseload_post',
      posts.map(({ kind, email }) => ({
        alliance_id: allianceId,
        organisation_id: organisationId,
        caseload_id: id,
        account_id: accounts.get(email),
        kind,
        valid_from: SINCE,
      })),
    )
    caseloads.push({ id, organisationId, recorderId: accounts.get(lead ?? supervisor) ?? '' })
  }
  return caseloads
}

/** Writes the demo alliance with its organisations, accounts and caseloads. */
export async function seedWorld(tx: Tx): Promise<DemoWorld> {
  const { id: allianceId } = await tx
    .insertInto('alliance')
    .values({ name: SAMPLE_ALLIANCE.name, district: SAMPLE_ALLIANCE.district, is_demo: true })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('alliance_setting')
    .values({ alliance_id: allianceId, version: 1, thresholds: JSON.stringify(DEFAULT_THRESHOLDS) })
    .execute()
  const organisations = await seedOrganisations(tx, allianceId)
  const accounts = await seedAccounts(tx, allianceId, organisations)
  return { allianceId, caseloads: await seedCaseloads(tx, allianceId, organisations, accounts) }
}
