import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { prepareDatabase, roleUrl } from '@wegmarke/api/platform/db/embedded/prepare-database'
import { startServer } from '@wegmarke/api/platform/db/embedded/server'
import { migrate } from '@wegmarke/api/platform/db/migrate'

/** What a test file needs to clone the template and to connect to its clone. */
export interface TestServer {
  readonly superuserUrl: string
  readonly appUrl: string
  readonly workerUrl: string
  readonly migrationUrl: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

export const TEMPLATE = 'wegmarke_template'

// No test of this server survives a crash of the machine; those that kill it start their own with fsync on.
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '120' }

/** One PostgreSQL for the run, with one migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'wegmarke-tests-'))
  const server = await startServer(folder, SETTINGS)
  await prepareDatabase(server, TEMPLATE)
  await migrate(roleUrl(server, 'migrator', TEMPLATE))
  project.provide('testServer', {
    superuserUrl: server.superuserUrl('postgres'),
    appUrl: roleUrl(server, 'app', TEMPLATE),
    workerUrl: roleUrl(server, 'worker', TEMPLATE),
    migrationUrl: roleUrl(server, 'migrator', TEMPLATE),
  })
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
