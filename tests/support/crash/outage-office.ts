import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listCaseFiles } from '@wegmarke/contract/case-list'
import { prepareDatabase, roleUrl } from '@wegmarke/api/platform/db/embedded/prepare-database'
import { startServer } from '@wegmarke/api/platform/db/embedded/server'
import { expect } from 'vitest'
import { type Caseworker, signedInCaseworker } from '../../../scripts/drill/remote-client.ts'
import { startServerProcess } from '../server-process.ts'
import { openSlowProxy, type SlowProxy } from './slow-proxy.ts'
import { answerOf } from './steady-load.ts'

const PATIENCE = 60_000

/** A server that reaches its database through a network that can be made to fail. */
export interface OutageOffice {
  /** Folder of the database. */
  readonly cluster: string
  readonly proxy: SlowProxy
  readonly caseworker: Caseworker
  readonly list: () => Promise<unknown>
  /** Status of the health check. */
  readonly health: () => Promise<number>
  /** More requests at once than there are connections are all answered: none was lost in the pool. */
  readonly expectWhole: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Starts it in demo mode, on a real database that waits for the disk. */
export async function openOutageOffice(): Promise<OutageOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'wegmarke-outage-'))
  const cluster = join(folder, 'postgres')
  const database = await startServer(cluster)
  await prepareDatabase(database, 'wegmarke')
  const proxy = await openSlowProxy(database.access.port)
  const through = new URL(roleUrl(database, 'app', 'wegmarke'))
  through.port = String(proxy.port)
  const server = await startServerProcess({
    WEGMARKE_DATA_DIR: folder,
    DATABASE_URL: through.href,
    DATABASE_WORKER_URL: roleUrl(database, 'worker', 'wegmarke'),
    DATABASE_MIGRATION_URL: roleUrl(database, 'migrator', 'wegmarke'),
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '1000000',
  })
  const caseworker = await signedInCaseworker(server.url, PATIENCE)
  const list = () => caseworker.client.call(listCaseFiles, { query: { limit: 5 } })
  const health = async () => (await fetch(`${server.url}/api/health`)).status
  return {
    cluster,
    proxy,
    caseworker,
    list,
    health,
    async expectWhole() {
      const answers = await Promise.all(Array.from({ length: 30 }, () => answerOf(list)))
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
      expect(await health()).toBe(200)
      expect([server.child.exitCode, server.child.signalCode]).toEqual([null, null])
    },
    async close() {
      await server.stop()
      await proxy.close()
      const left = await startServer(cluster)
      await left.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
