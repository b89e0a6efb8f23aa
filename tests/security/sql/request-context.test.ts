import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '@wegmarke/api/platform/db/in-transaction'
import * as build from '../../support/database/builders.ts'
import { useDatabase } from '../../support/database/use-database.ts'

const database = useDatabase()

async function buildLead() {
  const alliance = await build.alliance(database.arrange)
  const organisation = await build.organisation(database.arrange, alliance)
  const lead = await build.account(database.arrange, alliance, {
    roles: [{ role: 'caseworker', organisation }],
  })
  const caseload = await build.caseload(database.arrange, organisation, { lead })
  const file = await build.caseFile(database.arrange, caseload)
  return {
    alliance,
    organisation,
    lead,
    caseload,
    file,
    session: await build.session(database.arrange, lead),
  }
}

const seen = (session: string, today = build.TODAY) =>
  inTransaction(database.app, session, today, async (tx) => tx.selectFrom('case_file').select('id').execute())

describe('the context of a request', () => {
  it('opens the files of the own caseload', async () => {
    const { session, file } = await buildLead()
    expect(await seen(session)).toEqual([{ id: file.id }])
  })

  it('is demanded: without it every table is an error, never an empty answer', async () => {
    await buildLead()
    await expect(database.app.selectFrom('case_file').select('id').execute()).rejects.toMatchObject({
      code: expect.stringMatching(/^(42704|22P02)$/) as string,
    })
  })

  it('ends with its transaction and does not leak into the next one on the same connection', async () => {
    const { session } = await buildLead()
    await database.app.connection().execute(async (connection) => {
      await inTransaction(connection, session, build.TODAY, async (tx) =>
        tx.selectFrom('case_file').selectAll().execute(),
      )
      await expect(connection.selectFrom('case_file').select('id').execute()).rejects.toMatchObject({
        code: '22P02',
      })
    })
  })

  it('is refused to a session that was ended', async () => {
    const { session } = await buildLead()
    await sql`select app.end_session(${session})`.execute(database.app)
    await expect(seen(session)).rejects.toMatchObject({ code: '28000' })
  })

  it('is refused to an account that was switched off', async () => {
    const { session, lead } = await buildLead()
    await database.arrange
      .updateTable('account')
      .set({ disabled_at: new Date().toISOString() })
      .where('id', '=', lead.id)
      .execute()
    await expect(seen(session)).rejects.toMatchObject({ code: '28000' })
  })

  it('opens nothing by a grant that nobody has confirmed', async () => {
    const { session, lead } = await buildLead()
    await database.arrange
      .updateTable('role_grant')
      .set({ confirmed_at: null })
      .where('account_id', '=', lead.id)
      .execute()
    expect(await seen(session)).toEqual([])
  })

  it('follows today: a deputy sees from the first to the last day of the post', async () => {
    const { alliance, organisation, caseload, file } = await buildLead()
    const deputy = await build.account(database.arrange, alliance, {
      roles: [{ role: 'caseworker', organisation }],
    })
    await build.post(database.arrange, caseload, deputy, 'deputy', { from: '2026-12-01', to: '2026-12-14' })
    const session = await build.session(database.arrange, deputy)
    expect(await seen(session, '2026-11-30')).toEqual([])
    expect(await seen(session, '2026-12-01')).toEqual([{ id: file.id }])
    expect(await seen(session, '2026-12-14')).toEqual([{ id: file.id }])
    expect(await seen(session, '2026-12-15')).toEqual([])
  })
})
