import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../support/database/use-database.ts'
import { ALLIANCE_PROBES } from './matrix/alliance-probes.ts'
import { ALLIANCE_COLUMNS, ALLIANCE_RIGHTS } from './matrix/alliance-rights.ts'
import { FILE_PROBES } from './matrix/file-probes.ts'
import { FILE_COLUMNS, FILE_RIGHTS } from './matrix/file-rights.ts'
import { look, openProbe, type Probe } from './matrix/probe.ts'
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

async function lookOnce(viewer: string, probes: Readonly<Record<string, Probe>>) {
  await client.query('begin')
  try {
    return await look(client, world, viewer, probes)
  } finally {
    await client.query('rollback')
  }
}

const fileRights = readRights(FILE_RIGHTS, FILE_COLUMNS)
const allianceRights = readRights(ALLIANCE_RIGHTS, ALLIANCE_COLUMNS)

describe('rights on a file', () => {
  it('are stated for every viewer there is, and for every table and command that is tried', () => {
    expect([...fileRights.keys()]).toEqual(Object.keys(world.viewers))
    expect(Object.values(FILE_COLUMNS)).toEqual(Object.keys(FILE_PROBES))
  })

  it.each([...fileRights])('of %s', async (viewer, rights) => {
    expect(await lookOnce(viewer, FILE_PROBES)).toEqual(rights)
  })
})

describe('rights in an alliance', () => {
  it('are stated for every table that is tried', () => {
    expect(Object.values(ALLIANCE_COLUMNS)).toEqual(Object.keys(ALLIANCE_PROBES))
  })

  it.each([...allianceRights])('of %s', async (viewer, rights) => {
    expect(await lookOnce(viewer, ALLIANCE_PROBES)).toEqual(rights)
  })
})
