import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inTransaction, type Tx } from '@wegmarke/api/platform/db/in-transaction'
import * as build from '../../support/database/builders.ts'
import { mentoringSession, mentorship, participation } from '../../support/database/consent-builders.ts'
import { useDatabase } from '../../support/database/use-database.ts'

const database = useDatabase()
const as = <T>(session: string, run: (tx: Tx) => Promise<T>) =>
  inTransaction(database.app, session, build.TODAY, run)

async function buildOffice() {
  const alliance = await build.alliance(database.arrange)
  const organisation = await build.organisation(database.arrange, alliance)
  const lead = await build.account(database.arrange, alliance, {
    roles: [{ role: 'caseworker', organisation }],
  })
  const supervisor = await build.account(database.arrange, alliance, {
    roles: [{ role: 'supervisor', organisation }],
  })
  const caseload = await build.caseload(database.arrange, organisation, { lead })
  const file = await build.caseFile(database.arrange, caseload, { name: 'Amina Test' })
  return {
    alliance,
    organisation,
    caseload,
    file,
    leadAccount: lead,
    lead: await build.session(database.arrange, lead),
    supervisor: await build.session(database.arrange, supervisor),
  }
}

describe('moving a file', () => {
  it('leaves the scope of the lead who does it, keeps both placements and makes no version', async () => {
    const { organisation, file, lead, caseload } = await buildOffice()
    const next = await build.caseload(database.arrange, organisation)
    await as(lead, async (tx) => sql`select app.move_file(${file.id}, ${next.id})`.execute(tx))
    expect(await as(lead, async (tx) => tx.selectFrom('case_file').select('id').execute())).toEqual([])
    const placements = await database.arrange
      .selectFrom('placement')
      .select(['caseload_id', 'valid_to'])
      .where('case_file_id', '=', file.id)
      .orderBy('recorded_at')
      .execute()
    expect(placements).toEqual([
      { caseload_id: caseload.id, valid_to: '2026-11-21' },
      { caseload_id: next.id, valid_to: null },
    ])
    const { version } = await database.arrange
      .selectFrom('case_file')
      .select('version')
      .where('id', '=', file.id)
      .executeTakeFirstOrThrow()
    expect(version).toBe(1)
  })

  it('never reaches another organisation', async () => {
    const { alliance, file, lead } = await buildOffice()
    const other = await build.organisation(database.arrange, alliance)
    const foreign = await build.caseload(database.arrange, other)
    await expect(
      as(lead, async (tx) => sql`select app.move_file(${file.id}, ${foreign.id})`.execute(tx)),
    ).rejects.toMatchObject({
      code: '23503',
    })
  })

  it('is not possible by writing the column', async () => {
    const { file, lead, caseload } = await buildOffice()
    const write = as(lead, async (tx) =>
      tx.updateTable('case_file').set({ caseload_id: caseload.id }).where('id', '=', file.id).execute(),
    )
    await expect(write).rejects.toMatchObject({ code: '42501' })
  })
})

describe('closing a file', () => {
  const close = (session: string, file: string) =>
    as(session, async (tx) =>
      sql`select app.close_file(${file}, ${build.TODAY}, 'other', 'unknown')`.execute(tx),
    )

  it('ends what a participant and a mentor could read, at once', async () => {
    const { alliance, organisation, file, lead } = await buildOffice()
    const guest = await build.account(database.arrange, alliance, {
      roles: [{ role: 'caseworker', organisation }],
    })
    const mentor = await build.account(database.arrange, alliance, {
      roles: [{ role: 'volunteer', organisation }],
    })
    await participation(database.arrange, file, guest, {
      category: 'pathway',
      recipient: organisation,
      level: 'read',
    })
    await mentorship(database.arrange, file, mentor, { organisation })
    const sessions = await Promise.all([guest, mentor].map((who) => build.session(database.arrange, who)))
    const seen = () =>
      Promise.all(
        sessions.map((session) =>
          as(session, async (tx) => tx.selectFrom('person').select('case_file_id').execute()),
        ),
      )
    expect(await seen()).toEqual([[{ case_file_id: file.id }], [{ case_file_id: file.id }]])
    await close(lead, file.id)
    expect(await seen()).toEqual([[], []])
  })

  it('makes it read-only until it is reopened, which begins a second episode', async () => {
    const { file, lead, supervisor } = await buildOffice()
    await close(supervisor, file.id)
    const rename = () =>
      as(lead, async (tx) =>
        tx
          .updateTable('person')
          .set({ name_as_wished: 'B' })
          .where('case_file_id', '=', file.id)
          .executeTakeFirstOrThrow(),
      )
    expect((await rename()).numUpdatedRows).toBe(0n)
    await as(lead, async (tx) => sql`select app.reopen_file(${file.id}, ${build.TODAY})`.execute(tx))
    expect((await rename()).numUpdatedRows).toBe(1n)
    const episodes = await as(lead, async (tx) =>
      tx
        .selectFrom('episode')
        .select(['closed_on'])
        .where('case_file_id', '=', file.id)
        .orderBy('opened_on')
        .execute(),
    )
    expect(episodes).toEqual([{ closed_on: build.TODAY }, { closed_on: null }])
  })
})

describe('earlier versions', () => {
  it('say what stood there, who replaced it and when, and go when the file goes', async () => {
    const { file, lead, leadAccount } = await buildOffice()
    for (const name of ['B', 'C']) {
      await as(lead, async (tx) =>
        tx.updateTable('person').set({ name_as_wished: name }).where('case_file_id', '=', file.id).execute(),
      )
    }
    const earlier = database.arrange
      .selectFrom('person_history')
      .select(['version', 'replaced_by', sql<string>`content ->> 'name_as_wished'`.as('name')])
      .where('case_file_id', '=', file.id)
      .orderBy('version')
    expect(await earlier.execute()).toEqual([
      { version: 1, replaced_by: leadAccount.id, name: 'Amina Test' },
      { version: 2, replaced_by: leadAccount.id, name: 'B' },
    ])
    await database.arrange.deleteFrom('case_file').where('id', '=', file.id).execute()
    expect(await earlier.execute()).toEqual([])
  })
})

describe('a contributor', () => {
  it('may change an own row for 14 days and no longer', async () => {
    const { alliance, file } = await buildOffice()
    const other = await build.organisation(database.arrange, alliance)
    const guest = await build.account(database.arrange, alliance, {
      roles: [{ role: 'caseworker', organisation: other }],
    })
    await participation(database.arrange, file, guest, {
      category: 'journal',
      recipient: other,
      level: 'contribute',
    })
    const row = (days: number) =>
      database.arrange
        .insertInto('journal_entry')
        .values({
          alliance_id: alliance.id,
          case_file_id: file.id,
          recorded_by: guest.id,
          recorded_at: new Date(Date.now() - days * 86_400_000).toISOString(),
          kind: 'call',
          happened_on: '2026-11-01',
          body: 'x',
        })
        .returning('id')
        .executeTakeFirstOrThrow()
    const [fresh, old] = [await row(13.9), await row(14.1)]
    const session = await build.session(database.arrange, guest)
    const changed = await as(session, async (tx) =>
      tx.updateTable('journal_entry').set({ body: 'y' }).returning('id').execute(),
    )
    expect(changed).toEqual([fresh])
    expect(changed).not.toContainEqual(old)
  })
})

describe("a supervisor's import", () => {
  it('writes into every caseload of the organisation, for this transaction only', async () => {
    const { organisation, caseload, supervisor } = await buildOffice()
    const insertFile = (tx: Tx, code: string) =>
      tx
        .insertInto('case_file')
        .values({ organisation_id: organisation.id, caseload_id: caseload.id, code })
        .execute()
    const batch = await as(supervisor, async (tx) =>
      tx
        .insertInto('import_batch')
        .values({
          organisation_id: organisation.id,
          file_name: 'f',
          encoding: 'utf-8',
          delimiter: ';',
          header: [],
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    await as(supervisor, async (tx) => {
      await sql`select app.begin_import(${batch.id})`.execute(tx)
      await insertFile(tx, 'IMPORTED')
    })
    await expect(as(supervisor, async (tx) => insertFile(tx, 'LATER'))).rejects.toMatchObject({
      code: '42501',
    })
  })

  it('does not open what mentors wrote', async () => {
    const { alliance, organisation, file, supervisor } = await buildOffice()
    const mentor = await build.account(database.arrange, alliance, {
      roles: [{ role: 'volunteer', organisation }],
    })
    await mentoringSession(
      database.arrange,
      await mentorship(database.arrange, file, mentor, { organisation }),
    )
    const texts = await as(supervisor, async (tx) => {
      const batch = await tx
        .insertInto('import_batch')
        .values({
          organisation_id: organisation.id,
          file_name: 'f',
          encoding: 'utf-8',
          delimiter: ';',
          header: [],
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await sql`select app.begin_import(${batch.id})`.execute(tx)
      return tx.selectFrom('mentoring_session_text').selectAll().execute()
    })
    expect(texts).toEqual([])
  })
})
