import { hashOf, makeOpaqueToken } from '@wegmarke/api/platform/access/opaque-token'
import { hashPassword } from '@wegmarke/api/platform/access/password'
import { checkImport, commitImport, uploadImport } from '@wegmarke/contract/imports'
import { saveView } from '@wegmarke/contract/saved-views'
import { sql } from 'kysely'
import { freshKey, signedIn } from '../../support/api/client.ts'
import type { Api } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'
import { checkOf, type GeneralPlace, UPLOAD } from './general-requests.ts'
import { buildSupervision } from './supervision-requests.ts'
import type { MatrixWorld } from './world.ts'

const PASSWORD = 'vier Kraniche am Morgen'

/** What requests beside files need to name: a newcomer, lists, and tokens of each principal. */
export async function buildGeneralPlace(api: Api, world: MatrixWorld): Promise<GeneralPlace> {
  const { places, accounts } = world
  const { arrange } = api.database
  const { organisation, alliance, caseload } = places
  const newcomer = await build.account(arrange, alliance, { passwordHash: await hashPassword(PASSWORD) })
  const grant = await build.roleGrant(arrange, newcomer, { role: 'caseworker', organisation })
  const unconfirmed = await arrange
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', accounts['unco']?.id ?? '')
    .executeTakeFirstOrThrow()
  const lead = await signedIn(api, places.lead)
  const upload = async () => {
    const batch = await lead.call(uploadImport, { body: UPLOAD, idempotencyKey: freshKey() })
    const params = { batchId: batch.id }
    return await lead.call(checkImport, { params, version: batch.version, body: checkOf(caseload.id) })
  }
  const toCommit = await upload()
  const committedBatch = await lead.call(commitImport, {
    params: { batchId: toCommit.id },
    version: toCommit.version,
    body: { mode: 'valid-rows' },
  })
  await countOutreach(api, world)
  return {
    caseload: caseload.id,
    organisation: { id: organisation.id, version: 1 },
    newcomer: { id: newcomer.id, version: 1, grant },
    unconfirmedGrant: unconfirmed.id,
    checkedBatch: await upload(),
    committedBatch,
    credentials: { email: newcomer.email, password: PASSWORD },
    links: await buildLinks(api, world),
    refreshTokens: await buildRefreshTokens(api, world),
    ...(await buildAccessRequest(api, world)),
    ...(await buildSupervision(api, world)),
    savedView: await lead.call(saveView, {
      body: { name: 'Meine Ansicht', query: { note: 'open' } },
      idempotencyKey: freshKey(),
    }),
  }
}

/** One count of those who were addressed and not won. */
async function countOutreach({ database }: Api, { places }: MatrixWorld): Promise<void> {
  await database.arrange
    .insertInto('outreach_count')
    .values({
      alliance_id: places.alliance.id,
      organisation_id: places.organisation.id,
      month: '2026-11',
      municipality_ags: null,
      reason: 'no_time',
      number: 3,
    })
    .execute()
}

/** A file that nobody has asked about, and the request that is open for another one. */
async function buildAccessRequest({ database }: Api, { places, accounts }: MatrixWorld) {
  const { id } = await database.arrange
    .selectFrom('access_request')
    .select('id')
    .where('account_id', '=', accounts['dpo+']?.id ?? '')
    .where('closed_at', 'is', null)
    .limit(1)
    .executeTakeFirstOrThrow()
  return { unaskedFile: (await build.caseFile(database.arrange, places.caseload)).id, openRequest: id }
}

/** One unused link a column; accepting it uses it up. */
async function buildLinks(api: Api, { places, browsers }: MatrixWorld): Promise<Record<string, string>> {
  const links: Record<string, string> = {}
  for (const who of Object.keys(browsers)) {
    const { token, hash } = makeOpaqueToken()
    const invited = await build.account(api.database.arrange, places.alliance)
    await api.database.arrange
      .insertInto('one_time_link')
      .values({
        hash,
        alliance_id: places.alliance.id,
        account_id: invited.id,
        kind: 'invitation',
        expires_at: new Date(Date.now() + 3_600_000).toISOString(),
      })
      .execute()
    links[who] = token
  }
  return links
}

/** A refresh token of a session of each account; a disabled account had started its session before. */
async function buildRefreshTokens({ database }: Api, { accounts }: MatrixWorld) {
  const tokens: Record<string, string> = {}
  for (const [who, { id, allianceId }] of Object.entries(accounts)) {
    const { token } = makeOpaqueToken()
    await sql`
      WITH started AS (INSERT INTO login_session (alliance_id, account_id, expires_at)
        VALUES (${allianceId}, ${id}, now() + interval '1 hour') RETURNING id)
      INSERT INTO refresh_token (hash, session_id, expires_at)
        SELECT ${hashOf(token)}, id, now() + interval '1 hour' FROM started`.execute(database.arrange)
    tokens[who] = token
  }
  return tokens
}
