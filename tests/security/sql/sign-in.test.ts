import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '@wegmarke/api/platform/db/in-transaction'
import * as build from '../../support/database/builders.ts'
import { useDatabase } from '../../support/database/use-database.ts'

const database = useDatabase()
const bytes = () => randomBytes(32)

async function buildAccount(
  role: 'caseworker' | 'supervisor' | 'administrator' = 'caseworker',
  confirmed = true,
) {
  const alliance = await build.alliance(database.arrange)
  const organisation = await build.organisation(database.arrange, alliance)
  const account = await build.account(database.arrange, alliance, {
    passwordHash: '$argon2id$old',
    roles: [{ role, organisation, confirmed }],
  })
  return { alliance, organisation, account }
}

async function start(account: build.Account, hash: Buffer): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select app.start_session(${account.id}, ${hash}, interval '30 minutes', interval '12 hours') as id`.execute(
    database.app,
  )
  return rows[0]?.id ?? ''
}

async function rotate(old: Buffer, next: Buffer): Promise<string> {
  const { rows } = await sql<{ outcome: string }>`
    select outcome from app.rotate_refresh(${old}, ${next}, interval '30 minutes')`.execute(database.app)
  return rows[0]?.outcome ?? ''
}

const age = (hash: Buffer, seconds: number) =>
  database.arrange
    .updateTable('refresh_token')
    .set({ used_at: new Date(Date.now() - seconds * 1000).toISOString() })
    .where('hash', '=', hash)
    .execute()

describe('a refresh token', () => {
  it('works once when many use it at the same moment; the others are told to try again', async () => {
    const { account } = await buildAccount()
    const first = bytes()
    await start(account, first)
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => rotate(first, bytes())))
    expect(outcomes.filter((outcome) => outcome === 'rotated')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'retry')).toHaveLength(7)
  })

  it('that is used again after the grace ends the whole session', async () => {
    const { account } = await buildAccount()
    const [first, second] = [bytes(), bytes()]
    const session = await start(account, first)
    expect(await rotate(first, second)).toBe('rotated')
    await age(first, 31)
    expect(await rotate(first, bytes())).toBe('reused')
    expect(await rotate(second, bytes())).toBe('unknown')
    await expect(
      inTransaction(database.app, session, build.TODAY, async () => undefined),
    ).rejects.toMatchObject({ code: '28000' })
  })

  it('of an account that was switched off is not known any more', async () => {
    const { account } = await buildAccount()
    const first = bytes()
    await start(account, first)
    await database.arrange
      .updateTable('account')
      .set({ disabled_at: new Date().toISOString() })
      .where('id', '=', account.id)
      .execute()
    expect(await rotate(first, bytes())).toBe('unknown')
  })

  it('cannot be read, only its outcome', async () => {
    await expect(database.app.selectFrom('refresh_token').selectAll().execute()).rejects.toMatchObject({
      code: '42501',
    })
  })
})

describe('sessions', () => {
  it('are at most five at a time: the oldest gives way', async () => {
    const { account } = await buildAccount()
    const sessions: string[] = []
    for (let device = 0; device < 6; device += 1) sessions.push(await start(account, bytes()))
    const open = await database.arrange
      .selectFrom('login_session')
      .select('id')
      .where('account_id', '=', account.id)
      .where('revoked_at', 'is', null)
      .execute()
    expect(open.map(({ id }) => id).sort()).toEqual(sessions.slice(1).sort())
  })
})

describe('missed sign-ins', () => {
  it('delay from the fifth on, each time longer, never beyond 15 minutes, and are forgotten after a success', async () => {
    const key = bytes()
    const waits: number[] = []
    for (let miss = 1; miss <= 12; miss += 1) {
      await sql`select app.record_login_miss(${key})`.execute(database.app)
      const { rows } = await sql<{ wait: number }>`select app.login_wait_seconds(${key}) as wait`.execute(
        database.app,
      )
      waits.push(rows[0]?.wait ?? -1)
    }
    expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900])
    await sql`select app.forget_login_misses(${key})`.execute(database.app)
    const { rows } = await sql<{ wait: number }>`select app.login_wait_seconds(${key}) as wait`.execute(
      database.app,
    )
    expect(rows).toEqual([{ wait: 0 }])
  })
})

describe('a reset link', () => {
  it('works once, ends all sessions, and opens no file until a supervisor has confirmed again', async () => {
    const { alliance, organisation, account } = await buildAccount()
    const administrator = await build.account(database.arrange, alliance, {
      roles: [{ role: 'administrator', organisation }],
    })
    const supervisor = await build.account(database.arrange, alliance, {
      roles: [{ role: 'supervisor', organisation }],
    })
    const caseload = await build.caseload(database.arrange, organisation, { lead: account })
    await build.caseFile(database.arrange, caseload)
    const before = await build.session(database.arrange, account)
    const link = bytes()
    await inTransaction(
      database.app,
      await build.session(database.arrange, administrator),
      build.TODAY,
      async (tx) =>
        sql`select app.create_link(${account.id}, 'reset', ${link}, interval '30 minutes')`.execute(tx),
    )
    const use = () =>
      sql<{ id: string | null }>`select app.use_link(${link}, '$argon2id$new') as id`.execute(database.app)
    const uses = await Promise.all([use(), use()])
    expect(uses.map(({ rows }) => rows[0]?.id).sort()).toEqual([account.id, null].sort())
    await expect(
      inTransaction(database.app, before, build.TODAY, async () => undefined),
    ).rejects.toMatchObject({ code: '28000' })

    const after = await build.session(database.arrange, account)
    const files = () =>
      inTransaction(database.app, after, build.TODAY, async (tx) =>
        tx.selectFrom('case_file').select('id').execute(),
      )
    expect(await files()).toEqual([])
    await inTransaction(
      database.app,
      await build.session(database.arrange, supervisor),
      build.TODAY,
      async (tx) => {
        const { rows } = await sql<{
          id: string
          cause: string
        }>`select id, cause from app.unconfirmed_grants()`.execute(tx)
        expect(rows.map(({ cause }) => cause)).toEqual(['password-reset'])
        await sql`select app.confirm_grant(${rows[0]?.id ?? null})`.execute(tx)
      },
    )
    expect(await files()).toHaveLength(1)
  })
})

describe('a link of any name', () => {
  it('for an account that has a password counts as a reset: it opens no file by itself', async () => {
    const { alliance, organisation, account } = await buildAccount()
    const administrator = await build.account(database.arrange, alliance, {
      roles: [{ role: 'administrator', organisation }],
    })
    const link = bytes()
    await inTransaction(
      database.app,
      await build.session(database.arrange, administrator),
      build.TODAY,
      async (tx) =>
        sql`select app.create_link(${account.id}, 'invitation', ${link}, interval '1 day')`.execute(tx),
    )
    await sql`select app.use_link(${link}, '$argon2id$taken')`.execute(database.app)
    const grants = await database.arrange
      .selectFrom('role_grant')
      .select('confirmed_at')
      .where('account_id', '=', account.id)
      .execute()
    expect(grants).toEqual([{ confirmed_at: null }])
  })
})

describe('the confirmation of a grant', () => {
  it('is lost when an administrator makes the grant last longer', async () => {
    const { alliance, organisation } = await buildAccount()
    const roles = [{ role: 'administrator', organisation }] as const
    const administrator = await build.account(database.arrange, alliance, { roles })
    const former = await build.account(database.arrange, alliance)
    const grant = await build.roleGrant(database.arrange, former, {
      role: 'caseworker',
      organisation,
      to: '2025-12-31',
    })
    const setEnd = async (end: string | null) =>
      inTransaction(
        database.app,
        await build.session(database.arrange, administrator),
        build.TODAY,
        async (tx) =>
          tx
            .updateTable('role_grant')
            .set({ valid_to: end })
            .where('id', '=', grant)
            .returning('confirmed_at')
            .executeTakeFirstOrThrow(),
      )
    expect((await setEnd('2025-06-30')).confirmed_at).not.toBeNull()
    expect((await setEnd(null)).confirmed_at).toBeNull()
  })

  const confirm = (session: string, grant: string) =>
    inTransaction(database.app, session, build.TODAY, async (tx) => {
      const { rows } = await sql<{
        done: boolean | null
      }>`select app.confirm_grant(${grant}) as done`.execute(tx)
      return rows[0]?.done ?? null
    })

  it('of a first supervisor takes a second administrator', async () => {
    const alliance = await build.alliance(database.arrange)
    const organisation = await build.organisation(database.arrange, alliance)
    const [one, two, third] = await Promise.all(
      [1, 2, 3].map(() =>
        build.account(database.arrange, alliance, { roles: [{ role: 'administrator', organisation }] }),
      ),
    )
    if (!one || !two || !third) throw new Error('three accounts')
    const [granter, other] = [
      await build.session(database.arrange, one),
      await build.session(database.arrange, two),
    ]
    const grant = await inTransaction(database.app, granter, build.TODAY, async (tx) =>
      tx
        .insertInto('role_grant')
        .values({ account_id: third.id, organisation_id: organisation.id, role: 'supervisor' })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    expect(await confirm(await build.session(database.arrange, third), grant.id)).toBeNull()
    expect(await confirm(granter, grant.id)).toBeNull()
    expect(await confirm(other, grant.id)).toBe(true)
  })

  it('is no matter of an administrator once the organisation has a supervisor', async () => {
    const alliance = await build.alliance(database.arrange)
    const organisation = await build.organisation(database.arrange, alliance)
    await build.account(database.arrange, alliance, { roles: [{ role: 'supervisor', organisation }] })
    const administrator = await build.account(database.arrange, alliance, {
      roles: [{ role: 'administrator', organisation }],
    })
    const newcomer = await build.account(database.arrange, alliance)
    const grant = await build.roleGrant(database.arrange, newcomer, {
      role: 'supervisor',
      organisation,
      confirmed: false,
    })
    expect(await confirm(await build.session(database.arrange, administrator), grant)).toBeNull()
  })

  it('cannot be given to oneself', async () => {
    const alliance = await build.alliance(database.arrange)
    const organisation = await build.organisation(database.arrange, alliance)
    const administrator = await build.account(database.arrange, alliance, {
      roles: [{ role: 'administrator', organisation }],
    })
    const session = await build.session(database.arrange, administrator)
    const grantSelf = inTransaction(database.app, session, build.TODAY, async (tx) =>
      tx
        .insertInto('role_grant')
        .values({ account_id: administrator.id, organisation_id: organisation.id, role: 'caseworker' })
        .execute(),
    )
    await expect(grantSelf).rejects.toMatchObject({ code: '42501' })
  })

  it('is out of reach of an organisation that may not hold content', async () => {
    const alliance = await build.alliance(database.arrange)
    const authority = await build.organisation(database.arrange, alliance, {
      kind: 'foreigners_authority',
      may_hold_content: false,
    })
    const clerk = await build.account(database.arrange, alliance)
    await expect(
      build.roleGrant(database.arrange, clerk, { role: 'caseworker', organisation: authority }),
    ).rejects.toMatchObject({
      constraint: 'role_grant_holds_content',
    })
    await expect(build.caseload(database.arrange, authority)).rejects.toMatchObject({
      constraint: 'caseload_organisation',
    })
  })
})
