import { sampleName } from '@wegmarke/sample-data/names'
import { randomOf } from '@wegmarke/sample-data/random'
import { foldName } from '@wegmarke/domain/names/fold-name'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { inTransaction } from '@wegmarke/api/platform/db/in-transaction'
import * as build from '../../support/database/builders.ts'
import { useDatabase } from '../../support/database/use-database.ts'

/** Beyond 3,000 files in sight the search asks an index instead of looking through them one by one. */
const FILES = 3_200
const MOST = 200

const database = useDatabase()
let session = ''
let names: string[] = []

beforeAll(async () => {
  const { arrange } = database
  const alliance = await build.alliance(arrange)
  const organisation = await build.organisation(arrange, alliance)
  const supervisor = await build.account(arrange, alliance, { roles: [{ role: 'supervisor', organisation }] })
  session = await build.session(arrange, supervisor)
  const caseload = await build.caseload(arrange, organisation)
  const random = randomOf(2026, 7)
  names = Array.from({ length: FILES }, () => {
    const { given, surname } = sampleName(random)
    return foldName(`${given} ${surname}`)
  })
  // Every third has another name by law; every ninth one of three words.
  await sql`
    with opened as (
      insert into case_file (alliance_id, organisation_id, caseload_id, code, opened_on)
      select ${alliance.id}::uuid, ${organisation.id}::uuid, ${caseload.id}::int, 'V' || n, '2024-01-15'
      from generate_series(1, ${FILES}::int) n returning id, code),
    named as (
      select id, substr(code, 2)::int as n, (${names}::text[])[substr(code, 2)::int] as key from opened),
    wished as (
      insert into person (case_file_id, alliance_id, name_as_wished, search_key)
      select id, ${alliance.id}::uuid, key, key from named)
    insert into person_identity (case_file_id, alliance_id, legal_name, search_key)
    select id, ${alliance.id}::uuid, 'x', case when n % 9 = 0 then 'maria ' || key else (${names}::text[])[n + 1] end
    from named where n % 3 = 0 and n < ${FILES}::int`.execute(arrange)
})

/** What the rule says, of every name of every file, without any index. */
const byTheRule = (key: string) => sql<{ id: string; score: number }>`
  select id, max(score)::real as score from (
    select n.id, case when n.key = ${key} then 1 else (
      select min(greatest(word_similarity(w, n.key), case when strpos(' ' || n.key, ' ' || w) > 0 then 0.9 else 0 end))
      from unnest(string_to_array(${key}, ' ')) w) end as score
    from (select case_file_id as id, search_key as key from person
      union all select case_file_id, search_key from person_identity) n) s
  where score >= 0.5 group by id order by max(score) desc, id limit ${MOST}`

it('finds among thousands of files exactly what the rule says, best first', async () => {
  const [given = '', surname = ''] = names[9]?.split(' ') ?? []
  const keys = [
    `${given} ${surname}`,
    `${surname} ${given}`,
    given,
    surname,
    given.slice(0, 2),
    surname.slice(0, 3),
    given.slice(0, 1),
    `${given.slice(0, 2)} ${surname.slice(0, 3)}`,
    `${given} ${surname.slice(0, 2)}${surname.slice(3, 4)}${surname.slice(2, 3)}${surname.slice(4)}`,
    `maria ${given} ${surname}`,
    `maria ${given.slice(0, 3)}`,
    `${given}${surname}`,
    'nobody kualksnur',
  ]
  let found = 0
  for (const key of keys) {
    const { rows: expected } = await byTheRule(key).execute(database.arrange)
    const rows = await inTransaction(database.app, session, build.TODAY, async (tx) => {
      const hits = await sql<{ id: string; score: number }>`
        select case_file_id as id, score from app.search_files(${key}, ${MOST})`.execute(tx)
      return hits.rows
    })
    expect(rows, key).toEqual(expected)
    found += rows.length
  }
  expect(found).toBeGreaterThan(500)
})
