import { AbortedTransactionError, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '@wegmarke/api/platform/db/in-transaction'
import { statementName } from '@wegmarke/api/platform/db/named-statements'
import { migrate, MigrationMismatch } from '@wegmarke/api/platform/db/migrate'
import * as build from '../../support/database/builders.ts'
import { consent } from '../../support/database/consent-builders.ts'
import { useDatabase } from '../../support/database/use-database.ts'

const database = useDatabase()

async function buildFile() {
  const alliance = await build.alliance(database.arrange)
  const organisation = await build.organisation(database.arrange, alliance)
  const lead = await build.account(database.arrange, alliance, {
    roles: [{ role: 'caseworker', organisation }],
  })
  const file = await build.caseFile(
    database.arrange,
    await build.caseload(database.arrange, organisation, { lead }),
  )
  return { alliance, organisation, lead, file, session: await build.session(database.arrange, lead) }
}

describe('values from the database', () => {
  it('keep civil dates and instants as text, and numbers as numbers', async () => {
    const { rows } = await sql`select date '2026-03-29' as day, timestamptz '2026-03-29 02:30+01' as instant,
      9007199254740991::bigint as big, 12.5::numeric as hours, '{"a":[1]}'::jsonb as document`.execute(
      database.app,
    )
    expect(rows).toEqual([
      {
        day: '2026-03-29',
        instant: '2026-03-29T01:30:00.000Z',
        big: 9007199254740991,
        hours: 12.5,
        document: { a: [1] },
      },
    ])
  })

  it('are refused where a JavaScript number would round them', async () => {
    await expect(sql`select 9007199254740993::bigint`.execute(database.app)).rejects.toThrow(RangeError)
  })
})

describe('statements', () => {
  it('are prepared once per connection', async () => {
    const { session } = await buildFile()
    const prepared = await database.app.connection().execute(async (connection) => {
      for (let round = 0; round < 3; round += 1) {
        await inTransaction(connection, session, build.TODAY, async (tx) =>
          tx.selectFrom('goal').selectAll().execute(),
        )
      }
      const { rows } = await sql<{ plans: number }>`
        select generic_plans + custom_plans as plans from pg_prepared_statements where statement like 'select * from "goal"%'`.execute(
        connection,
      )
      return rows
    })
    expect(prepared).toEqual([{ plans: 3 }])
  })

  it('have one name each; control statements and very long ones have none', () => {
    expect(statementName('select 1')).toBe(statementName('select 1'))
    expect(statementName('select 1')).not.toBe(statementName('select 2'))
    expect(statementName('commit')).toBeUndefined()
    expect(statementName(`select ${'1,'.repeat(9000)}1`)).toBeUndefined()
  })
})

describe('a transaction', () => {
  it('whose error was swallowed is no success', async () => {
    const { session, file } = await buildFile()
    const swallow = inTransaction(database.app, session, build.TODAY, async (tx) => {
      await tx
        .updateTable('person')
        .set({ name_as_wished: 'lost' })
        .where('case_file_id', '=', file.id)
        .execute()
      await sql`select 1 / 0`.execute(tx).catch(() => undefined)
    })
    await expect(swallow).rejects.toThrow(AbortedTransactionError)
  })

  it('that fails leaves nothing behind', async () => {
    const { session, file } = await buildFile()
    const fail = inTransaction(database.app, session, build.TODAY, async (tx) => {
      await tx
        .updateTable('person')
        .set({ name_as_wished: 'lost' })
        .where('case_file_id', '=', file.id)
        .execute()
      throw new Error('after the write')
    })
    await expect(fail).rejects.toThrow('after the write')
    const kept = await database.arrange
      .selectFrom('person')
      .select('version')
      .where('case_file_id', '=', file.id)
      .execute()
    expect(kept).toEqual([{ version: 1 }])
  })
})

describe('many editors of one version', () => {
  it('have one winner', async () => {
    const { session, file } = await buildFile()
    const edit = (name: string) =>
      inTransaction(database.app, session, build.TODAY, async (tx) =>
        tx
          .updateTable('person')
          .set({ name_as_wished: name })
          .where('case_file_id', '=', file.id)
          .where('version', '=', 1)
          .executeTakeFirstOrThrow(),
      )
    const results = await Promise.all(Array.from({ length: 12 }, (_, index) => edit(`name ${index}`)))
    expect(
      results.map(({ numUpdatedRows }) => numUpdatedRows).filter((changed) => changed === 1n),
    ).toHaveLength(1)
  })
})

describe('an account', () => {
  it('takes part in at most 200 files at a time, by any number of consents in each', async () => {
    const { arrange } = database
    const { alliance, organisation, file } = await buildFile()
    const guest = await build.account(arrange, alliance)
    const caseload = await build.caseload(arrange, organisation)
    for (let made = 0; made < 201; made += 1) await build.caseFile(arrange, caseload)
    await consent(arrange, file, { category: 'journal', recipient: organisation })
    /** Opens files of the caseload, in the order of their codes, from a place on. */
    const participate = (from: number, files: number) =>
      sql`
      with given as (insert into consent (alliance_id, organisation_id, case_file_id, category, recipient_id, purpose, language,
          evidence, signed_on, valid_from)
        select c.alliance_id, c.organisation_id, f.id, c.category, c.recipient_id, c.purpose, c.language, c.evidence, c.signed_on,
          c.valid_from
        from consent c, (select id from case_file where caseload_id = ${caseload.id} order by code offset ${from} limit ${files}) f
        where c.case_file_id = ${file.id} returning *)
      insert into participation (alliance_id, case_file_id, consent_id, category, account_id, level, valid_from)
      select alliance_id, case_file_id, id, category, ${guest.id}, 'read', valid_from from given`.execute(
        arrange,
      )
    const firstFile = sql`case_file_id = (select id from case_file where caseload_id = ${caseload.id} order by code limit 1)`
    await participate(0, 199)
    await participate(0, 199)
    await participate(199, 1)
    const refused = { code: '23514', constraint: 'participation_at_most_200' }
    await expect(participate(200, 1)).rejects.toMatchObject(refused)
    await sql`update participation set valid_from = valid_from - 30, valid_to = valid_from - 1 where ${firstFile}`.execute(
      arrange,
    )
    await participate(200, 1)
    await expect(participate(0, 1)).rejects.toMatchObject(refused)
    await sql`update participation set ended_at = now() where case_file_id in (select id from case_file
      where caseload_id = ${caseload.id} order by code offset 1 limit 1)`.execute(arrange)
    await participate(0, 1)
  })
})

describe('migrations', () => {
  it('done again, twice at once, change nothing', async () => {
    const url = database.urls.migration
    expect(await Promise.all([migrate(url), migrate(url)])).toEqual([[], []])
  })

  it('refuse a database that was migrated with other ones', async () => {
    await database.arrange.connection().execute(async (connection) => {
      await sql`set role wegmarke_owner`.execute(connection)
      await sql`update schema_migration set checksum = 'other' where name like '%create_context%'`.execute(
        connection,
      )
      await sql`set role wegmarke_definer`.execute(connection)
    })
    await expect(migrate(database.urls.migration)).rejects.toThrow(MigrationMismatch)
  })
})
