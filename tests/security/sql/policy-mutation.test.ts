import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../support/database/use-database.ts'
import { ALLIANCE_PROBES } from './matrix/alliance-probes.ts'
import { ALLIANCE_COLUMNS, ALLIANCE_RIGHTS } from './matrix/alliance-rights.ts'
import { FILE_PROBES } from './matrix/file-probes.ts'
import { FILE_COLUMNS, FILE_RIGHTS } from './matrix/file-rights.ts'
import { historyProbe } from './matrix/history-probe.ts'
import { look, openProbe, type Probe, type Rights } from './matrix/probe.ts'
import { readRights } from './matrix/rights.ts'
import { buildWorld, type MatrixWorld } from './matrix/world.ts'

const database = useDatabase()
let client: pg.Client
let world: MatrixWorld

beforeAll(async () => {
  world = await buildWorld(database.arrange)
  client = await openProbe(database.urls.superuser)
})
afterAll(async () => {
  await client.end()
})

const fileRights = readRights(FILE_RIGHTS, FILE_COLUMNS)
const allianceRights = readRights(ALLIANCE_RIGHTS, ALLIANCE_COLUMNS)

interface Expectation {
  readonly probes: Readonly<Record<string, Probe>>
  readonly rights: ReadonlyMap<string, Rights>
}

/** Where the rights on a table are stated; the earlier versions of a file's rows have rights of their own. */
function statedFor(table: string): Expectation | undefined {
  const ofFile: Readonly<Record<string, Probe>> = FILE_PROBES
  const ofAlliance: Readonly<Record<string, Probe>> = ALLIANCE_PROBES
  // A file is deleted only where an import is taken back.
  if (table === 'case_file')
    return { probes: { case_file: FILE_PROBES.case_file, undo: FILE_PROBES.undo }, rights: fileRights }
  if (ofFile[table]) return { probes: { [table]: ofFile[table] }, rights: fileRights }
  if (ofAlliance[table]) return { probes: { [table]: ofAlliance[table] }, rights: allianceRights }
  return table.endsWith('_history') ? historyProbe(table) : undefined
}

// Most policies are noticed by one of these; the others are asked only when they are not.
const LIKELY = ['definer-role', 'worker-role', 'lead', 'supervisor', 'administrator', 'mentor']
const likelihood = (viewer: string) => (LIKELY.includes(viewer) ? LIKELY.indexOf(viewer) : LIKELY.length)
const byLikelihood = ([one]: readonly [string, Rights], [other]: readonly [string, Rights]) =>
  likelihood(one) - likelihood(other)

/** The first viewer whose rights are no longer the stated ones. */
async function firstToNotice({ probes, rights }: Expectation): Promise<string | undefined> {
  for (const [viewer, stated] of [...rights].sort(byLikelihood)) {
    const seen = await look(client, world, viewer, probes).catch((): Rights => ({}))
    if (Object.keys(probes).some((table) => seen[table] !== stated[table])) return viewer
  }
  return undefined
}

describe('each policy', () => {
  it('is noticed by a viewer when it is dropped', async () => {
    const { rows } = await client.query<{ table: string; policy: string }>(
      "select tablename as table, policyname as policy from pg_policies where schemaname = 'public' order by 1, 2",
    )
    const unnoticed: string[] = []
    for (const { table, policy } of rows) {
      const expectation = statedFor(table)
      await client.query('begin')
      await client.query(`drop policy ${policy} on ${table}`)
      if (!expectation || !(await firstToNotice(expectation))) unnoticed.push(policy)
      await client.query('rollback')
    }
    expect(rows.length).toBeGreaterThan(200)
    expect(unnoticed).toEqual([])
  }, 180_000)

  it('leaves the rights on the earlier versions of rows as stated', async () => {
    const { rows } = await client.query<{ table: string }>(
      `select relname as table from pg_class where relkind = 'r' and relname like '%\\_history'
        and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'case_file_id' and attnotnull)
      order by 1`,
    )
    const broken: string[] = []
    for (const { table } of rows) {
      const expectation = statedFor(table)
      await client.query('begin')
      const viewer = expectation && (await firstToNotice(expectation))
      await client.query('rollback')
      if (!expectation || viewer !== undefined) broken.push(`${table}: ${viewer}`)
    }
    expect(broken).toEqual([])
  })
})
