import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, type Tx } from '@wegmarke/api/platform/db/in-transaction'
import * as build from '../../support/database/builders.ts'
import { mentorship, participation } from '../../support/database/consent-builders.ts'
import { useDatabase } from '../../support/database/use-database.ts'

const database = useDatabase()
const NAMES = [
  'amina oezguer',
  'mohammed ali',
  'mohamed aly',
  'fatima haddad',
  'do thi mai',
  'ali',
  'sekou camara',
  'amine ozgur',
]
const sessions: string[] = []
let lead = ''
let colleague = ''
let organisation: build.Organisation

const as = <T>(session: string, run: (tx: Tx) => Promise<T>) =>
  inTransaction(database.app, session, build.TODAY, run)
const search = (session: string, key: string) =>
  as(session, async (tx) => {
    const { rows } = await sql<{ id: string; score: number }>`
      select case_file_id as id, score from app.search_files(${key}, 200)`.execute(tx)
    return rows
  })

beforeAll(async () => {
  const { arrange } = database
  const alliance = await build.alliance(arrange)
  organisation = await build.organisation(arrange, alliance)
  const other = await build.organisation(arrange, alliance)
  const role = (name: 'caseworker' | 'supervisor' | 'volunteer', at = organisation) =>
    build.account(arrange, alliance, { roles: [{ role: name, organisation: at }] })
  const [first, second, boss, guest, mentor] = [
    await role('caseworker'),
    await role('caseworker'),
    await role('supervisor'),
    await role('caseworker', other),
    await role('volunteer'),
  ]
  for (const holder of [first, second]) {
    const caseload = await build.caseload(arrange, organisation, {
      lead: holder,
      name: `Bezirk ${holder.id}`,
    })
    for (const name of NAMES) {
      const file = await build.caseFile(arrange, caseload, { name })
      if (name.startsWith('mohammed')) await mentorship(arrange, file, mentor, { organisation })
      if (name.startsWith('fatima'))
        await participation(arrange, file, guest, { category: 'pathway', recipient: other, level: 'read' })
    }
  }
  for (const account of [first, second, boss, guest, mentor])
    sessions.push(await build.session(arrange, account))
  ;[lead = '', colleague = ''] = sessions
})

describe('the search', () => {
  it('shows exactly what row-level security shows, to everybody, for any key', async () => {
    const scope = await Promise.all(
      sessions.map((session) =>
        as(session, async (tx) =>
          tx.selectFrom('person').select(['case_file_id as id', 'search_key']).execute(),
        ),
      ),
    )
    const key = fc.oneof(
      fc.constantFrom(...NAMES),
      fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/),
      fc.constantFrom('ali', 'mo', '%', "o'x"),
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(sessions.length - 1), key, async (who, text) => {
        const hits = await search(sessions[who] ?? '', text)
        const visible = new Set(scope[who]?.map(({ id }) => id))
        expect(hits.every(({ id }) => visible.has(id))).toBe(true)
        const exact = scope[who]?.filter(({ search_key }) => search_key === text) ?? []
        expect(exact.every(({ id }) => hits.some((hit) => hit.id === id))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['a typing error', 'fatimma'],
    ['two letters in the wrong order', 'haddda'],
    ['a part of the name', 'hadd'],
    ['the words in another order', 'haddad fatima'],
  ])('forgives %s', async (_, key) => {
    const hits = await search(lead, key)
    const { search_key } = await database.arrange
      .selectFrom('person')
      .select('search_key')
      .where('case_file_id', '=', hits[0]?.id ?? '')
      .executeTakeFirstOrThrow()
    expect(search_key).toBe('fatima haddad')
  })

  it('finds a file by its code, and nothing by nothing', async () => {
    const { code, id } = await as(lead, async (tx) =>
      tx.selectFrom('case_file').select(['code', 'id']).executeTakeFirstOrThrow(),
    )
    expect((await search(lead, code.toLowerCase())).map((hit) => hit.id)).toContain(id)
    expect(await search(lead, '  ')).toEqual([])
  })
})

describe('the look for somebody known already', () => {
  it('names who holds a file out of sight, and nothing else of it', async () => {
    const find = (session: string) =>
      as(session, async (tx) => {
        const { rows } = await sql<{
          case_file_id: string | null
          is_visible: boolean
          held_by: string | null
        }>`
          select * from app.find_look_alikes(${organisation.id}, ${['fatima haddad']})`.execute(tx)
        return rows
      })
    for (const session of [lead, colleague]) {
      const hits = await find(session)
      expect(hits.map(({ is_visible }) => is_visible).sort()).toEqual([false, true])
      expect(hits.filter((hit) => hit.is_visible === (hit.case_file_id === null))).toEqual([])
      expect(hits.filter((hit) => hit.is_visible === (hit.held_by !== null))).toEqual([])
    }
  })

  it('is refused to other organisations', async () => {
    const find = as(sessions[3] ?? '', async (tx) =>
      sql`select * from app.find_look_alikes(${organisation.id}, ${['fatima haddad']})`.execute(tx),
    )
    await expect(find).rejects.toMatchObject({ code: '42501' })
  })
})
