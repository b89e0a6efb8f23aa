import pg from 'pg'
import { createCaseFile } from '@wegmarke/contract/case-files'
import type { Endpoint } from '@wegmarke/contract/endpoint'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { client, freshKey } from '../../../support/api/client.ts'
import { typeLanguageLoop } from '../../../support/api/pathway-entries.ts'
import { useApi } from '../../../support/api/use-api.ts'
import { contractEndpoints, type NamedEndpoint } from '../../../support/contract-endpoints.ts'
import type { Ids } from '../../../support/fuzz/value-of.ts'
import { FILE_COLUMNS, FILE_RIGHTS } from '../../sql/matrix/file-rights.ts'
import { readRights } from '../../sql/matrix/rights.ts'
import { buildWorld, type MatrixWorld } from '../../sql/matrix/world.ts'
import { crawl, type Sightings } from './crawl.ts'
import { findTextColumns, plantCanaries, type TextColumn } from './plant.ts'
import { NEVER_SHOWN, PROJECTED, SEEN_BY_MENTOR } from './sightings.ts'

const NEWCOMER = {
  nameAsWished: 'Wird beurteilt',
  legalName: null,
  birthDate: null,
  languages: null,
  municipality: null,
  goal: null,
  goalOccupation: null,
}
const lines: string[] = []
const api = useApi({ log: { level: 'trace', stream: { write: (line) => void lines.push(line) } } })
const rights = readRights(FILE_RIGHTS, FILE_COLUMNS)
const isRead = ({ method, url, config }: Endpoint) =>
  method === 'GET' ||
  (method === 'POST' && !config.creates && !config.changes && /search|resemblances|similar/.test(url))

let superuser: pg.Client
let world: MatrixWorld
let columns: TextColumn[] = []
let planted: string[] = []
let reading: NamedEndpoint[] = []
let ids: Ids = {}
const sightings = new Map<string, Sightings>()

beforeAll(async () => {
  world = await buildWorld(api.database.arrange)
  superuser = new pg.Client({ connectionString: api.database.urls.superuser })
  await superuser.connect()
  columns = await findTextColumns(superuser)
  const caseFileId = world.viewers['lead']?.file ?? ''
  await judge(caseFileId)
  planted = await plantCanaries(superuser, columns, caseFileId)
  reading = (await contractEndpoints()).filter(([, endpoint]) => isRead(endpoint))
  ids = await idsOf(reading, caseFileId)
})
afterAll(async () => {
  await superuser.end()
})

/** The world's evaluation and notes are empty shells: they get what the rules say of a history that the lead types. */
async function judge(caseFileId: string): Promise<void> {
  const lead = browserOf('lead')
  const body = { ...NEWCOMER, caseloadId: world.places.caseload, openedOn: '2018-03-01' }
  const judged = await lead.call(createCaseFile, { body, idempotencyKey: freshKey() })
  await typeLanguageLoop(lead, judged)
  const copies = [
    'UPDATE evaluation SET result = (SELECT result FROM evaluation WHERE case_file_id = $2 LIMIT 1) WHERE case_file_id = $1',
    'UPDATE note_reason SET evidence = (SELECT evidence FROM note_reason WHERE case_file_id = $2 LIMIT 1) WHERE case_file_id = $1',
  ]
  await superuser.query("SET session_replication_role = 'replica'")
  for (const copy of copies) await superuser.query(copy, [caseFileId, judged.id])
  await superuser.query(
    "UPDATE note_reason SET contested_because = 'x', contested_by = $2, contested_at = now() WHERE case_file_id = $1",
    [caseFileId, world.places.author],
  )
  await superuser.query("UPDATE note_answer SET on_evidence = '[]' WHERE case_file_id = $1", [caseFileId])
  await superuser.query("DELETE FROM import_profile WHERE mapping = '{}'")
}

async function mentorshipOf(account: string, caseFileId: string): Promise<string> {
  const { id } = await api.database.arrange
    .selectFrom('mentorship')
    .innerJoin('mentor', 'mentor.id', 'mentorship.mentor_id')
    .select('mentorship.id')
    .where('mentor.account_id', '=', account)
    .where('mentorship.case_file_id', '=', caseFileId)
    .executeTakeFirstOrThrow()
  return id
}

/** The ids of what is in the file, by the names that the routes give them: `sessionId` of a mentoring session, say. */
async function idsOf(endpoints: readonly NamedEndpoint[], caseFileId: string): Promise<Ids> {
  const found: Record<string, string> = {
    caseFileId,
    organisationId: world.places.organisation,
    accountId: world.places.author,
    batchId: world.places.batch,
    mentorshipId: await mentorshipOf(world.viewers['mentor']?.account ?? '', caseFileId),
  }
  const names = new Set(
    endpoints.flatMap(([, { url }]) => [...url.matchAll(/:(\w+)/g)].map(([, name = '']) => name)),
  )
  for (const name of names) {
    if (found[name]) continue
    const word = name.replace(/Id$/, '').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    for (const table of [word, `mentoring_${word}`]) {
      const { rows } = await sql<{ id: string }>`SELECT id::text AS id FROM ${sql.table(table)}
        WHERE case_file_id = ${caseFileId} LIMIT 1`
        .execute(api.database.arrange)
        .catch(() => ({ rows: [] }))
      const [row] = rows
      if (row) found[name] = row.id
    }
  }
  return found
}

function browserOf(viewer: string) {
  const browser = client(api)
  const { account, session } = world.viewers[viewer] ?? {}
  if (account && session)
    browser.cookies.set('wegmarke-at', api.app.services.tokens.sign({ sub: account, sid: session }))
  return browser
}

async function look(viewer: string): Promise<Sightings> {
  const known = sightings.get(viewer) ?? (await crawl(browserOf(viewer), reading, ids))
  sightings.set(viewer, known)
  return known
}

/** The tables that a viewer may read by the table of rights, and what projections show of others. */
function mayShow(viewer: string, canary: string): boolean {
  const [table = ''] = canary.split('-')
  const readable = (name: string) => /r/i.test(rights.get(viewer)?.[name] ?? '-')
  return readable(table) || (PROJECTED[canary] ?? []).some(readable)
}

describe('canaries in the content of a file', () => {
  it('are in every column of free text', () => {
    const empty = columns
      .map(({ table, column }) => `${table}-${column}`)
      .filter((name) => !planted.includes(name))
    expect(empty).toEqual([])
    expect(planted.length).toBeGreaterThan(40)
  })

  it.each([...rights.keys()].filter((viewer) => !/closed|-role$/.test(viewer)))(
    'are shown to %s only where the table of rights says so',
    async (viewer) => {
      const { seen, failed } = await look(viewer)
      expect(failed).toEqual([])
      expect([...seen].filter((canary) => !mayShow(viewer, canary))).toEqual([])
    },
  )

  it('are shown to the lead but for what no route shows', async () => {
    const { seen } = await look('lead')
    expect(planted.filter((canary) => !seen.has(canary))).toEqual(NEVER_SHOWN)
  })

  it('are shown to a mentor in these columns and in no other', async () => {
    const { seen } = await look('mentor')
    expect([...seen].toSorted()).toEqual(SEEN_BY_MENTOR)
  })

  it('are shown to nobody who is not signed in', async () => {
    const { seen, opened } = await crawl(client(api), reading, ids)
    expect([seen.size, opened > 0]).toEqual([0, true])
  })

  it('are not in the log, however much it says', async () => {
    await browserOf('lead').inject({ url: '/api/v1/kanari-person-name-vogel?x=kanari-person-name-vogel' })
    expect(lines.length).toBeGreaterThan(100)
    expect(lines.filter((line) => line.includes('kanari-'))).toEqual([])
  })
})
