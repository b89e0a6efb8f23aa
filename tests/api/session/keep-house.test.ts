import { sql } from 'kysely'
import { expect, it } from 'vitest'
import * as build from '../../support/database/builders.ts'
import { useDatabase } from '../../support/database/use-database.ts'

const database = useDatabase()
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

async function keepHouse(): Promise<Record<string, number>> {
  const { rows } = await sql<{ counts: Record<string, number> }>`SELECT app.keep_house() AS counts`.execute(
    database.worker,
  )
  return rows[0]?.counts ?? {}
}

it('housekeeping removes what has expired, keeps what is still needed, and says how much it was', async () => {
  const { arrange } = database
  const alliance = await build.alliance(arrange)
  const account = await build.account(arrange, alliance)
  const ids = { account_id: account.id, alliance_id: alliance.id }
  const session = async (started: number, over: number) => {
    const { id } = await arrange
      .insertInto('login_session')
      .values({ ...ids, started_at: daysAgo(started), expires_at: daysAgo(over) })
      .returning('id')
      .executeTakeFirstOrThrow()
    const expires_at = daysAgo(over)
    await arrange
      .insertInto('refresh_token')
      .values({ hash: build.anyHash(), session_id: id, expires_at })
      .execute()
    return id
  }
  await session(120, 119)
  const recent = await session(5, 4)
  const alive = await session(0, -1)
  const key = { ...ids, route: 'POST /x', body_hash: build.anyHash() }
  await arrange
    .insertInto('idempotency_key')
    .values([
      { ...key, key: 'old-key-1', created_at: daysAgo(8) },
      { ...key, key: 'new-key-1', created_at: daysAgo(6) },
    ])
    .execute()
  const link = { ...ids, kind: 'reset' } as const
  await arrange
    .insertInto('one_time_link')
    .values([
      { ...link, hash: build.anyHash(), expires_at: daysAgo(31) },
      { ...link, hash: build.anyHash(), expires_at: daysAgo(1) },
    ])
    .execute()
  const limit = { misses: 3 }
  await arrange
    .insertInto('login_limit')
    .values([
      { ...limit, key_hash: build.anyHash(), last_miss_at: daysAgo(3) },
      { ...limit, key_hash: build.anyHash(), last_miss_at: daysAgo(1) },
    ])
    .execute()

  const organisation = await build.organisation(arrange, alliance)
  for (const days of [31, 29]) {
    const { id } = await arrange
      .insertInto('import_batch')
      .values({
        alliance_id: alliance.id,
        organisation_id: organisation.id,
        file_name: 'liste.csv',
        encoding: 'utf-8',
        delimiter: ';',
        header: ['Name'],
        recorded_by: account.id,
        recorded_at: daysAgo(days),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const row = { alliance_id: alliance.id, batch_id: id, cells: ['Imani Beispiel'] }
    await arrange
      .insertInto('import_row')
      .values([
        { ...row, number: 1 },
        { ...row, number: 2 },
      ])
      .execute()
  }

  const counts = {
    idempotencyKeys: 1,
    refreshTokens: 2,
    sessions: 1,
    links: 1,
    loginLimits: 1,
    importRows: 2,
  }
  expect(await keepHouse()).toEqual(counts)
  const sessions = await arrange.selectFrom('login_session').select('id').orderBy('started_at').execute()
  expect(sessions.map(({ id }) => id)).toEqual([recent, alive])
  const tokens = await arrange.selectFrom('refresh_token').select('session_id').execute()
  expect(tokens.map(({ session_id }) => session_id)).toEqual([alive])
  const traces = await arrange.selectFrom('audit_event').select(['action', 'details']).execute()
  expect(traces).toEqual([{ action: 'housekeeping.done', details: counts }])
})

it('housekeeping is not for the role that serves requests', async () => {
  await expect(sql`SELECT app.keep_house()`.execute(database.app)).rejects.toMatchObject({ code: '42501' })
})
