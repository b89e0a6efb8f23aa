import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { prepareDatabase, roleUrl } from '@wegmarke/api/platform/db/embedded/prepare-database'
import { startServer, type Server } from '@wegmarke/api/platform/db/embedded/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caseworker, signedInCaseworker } from '../../scripts/drill/remote-client.ts'
import { mountSmallDisk, type SmallDisk } from '../support/crash/small-disk.ts'
import { readTraces } from '../support/crash/traces.ts'
import { textOf, writeOnce } from '../support/crash/writer.ts'
import { startServerProcess, type ServerProcess } from '../support/server-process.ts'

const ROUNDS = 5
const MOST_WRITES = 3_000

let folder: string
let disk: SmallDisk
let database: Server
let server: ServerProcess
let writer: Caseworker

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegmarke-disk-'))
  disk = await mountSmallDisk(join(folder, 'disk'), 256)
  database = await startServer(disk.folder, { max_wal_size: '48MB', min_wal_size: '32MB' })
  await prepareDatabase(database, 'wegmarke')
  server = await startServerProcess({
    WEGMARKE_DATA_DIR: join(folder, 'data'),
    DATABASE_URL: roleUrl(database, 'app', 'wegmarke'),
    DATABASE_WORKER_URL: roleUrl(database, 'worker', 'wegmarke'),
    DATABASE_MIGRATION_URL: roleUrl(database, 'migrator', 'wegmarke'),
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '1000000',
  })
  writer = await signedInCaseworker(server.url)
}, 300_000)

afterAll(async () => {
  await server.stop()
  await database.stop()
  await disk.remove()
  await rm(folder, { recursive: true, force: true })
})

const health = async () => {
  const answer = await fetch(`${server.url}/api/health`)
  return { status: answer.status, body: await answer.json() }
}

it(`a full disk refuses writes with 503, loses nothing, and all goes on when there is space, in ${ROUNDS} rounds`, async () => {
  const acknowledged: string[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await writer.signInAgain()
    await disk.fill()
    let refused: string | undefined
    for (let index = 0; refused === undefined && index < MOST_WRITES; index += 1) {
      const key = `disk-${round}-${index}`
      // Anything but 201 and 503 is thrown.
      if (await writeOnce(writer.client, writer.file, key)) acknowledged.push(key)
      else refused = key
    }
    expect(refused).toBeDefined()
    expect(await health()).toEqual({ status: 503, body: { status: 'storage-full' } })
    await disk.free()
    const freed = performance.now()
    while (!(await writeOnce(writer.client, writer.file, refused ?? ''))) {
      expect(performance.now() - freed).toBeLessThan(10_000)
      await pause(100)
    }
    acknowledged.push(refused ?? '')
    expect(await health()).toEqual({ status: 200, body: { status: 'ok' } })
  }
  expect([server.child.exitCode, server.child.signalCode]).toEqual([null, null])
  const { texts, unpaired, doubled } = await readTraces(disk.folder)
  const written = texts.filter((text) => text.startsWith(textOf('disk-')))
  expect(written.toSorted()).toEqual(acknowledged.map(textOf).toSorted())
  expect({ unpaired, doubled }).toEqual({ unpaired: 0, doubled: 0 })
})
