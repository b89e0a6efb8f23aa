import type { Kysely } from 'kysely'
import type { Config } from './config.ts'
import { connect } from './platform/db/connect.ts'
import { startEmbedded } from './platform/db/embedded.ts'
import type { Database } from './platform/db/tables.ts'
import { JOBS_CONNECTIONS } from './platform/jobs/run-jobs.ts'

/** Addresses of one database, one for each role that this process uses. */
export interface DatabaseUrls {
  readonly appUrl: string
  readonly workerUrl: string
  readonly migrationUrl: string
}

/** A PostgreSQL that answers, brought along or run by somebody else. */
export interface RunningDatabase extends DatabaseUrls {
  readonly stop: () => Promise<void>
}

/** Starts the built-in database, or takes the addresses of the one that is configured. */
export async function startDatabase({ database }: Config): Promise<RunningDatabase> {
  if (database.kind === 'embedded') return await startEmbedded(database.dataDir)
  const { appUrl, workerUrl, migrationUrl } = database
  return { appUrl, workerUrl, migrationUrl, stop: async () => undefined }
}

/** The pools of this process: requests as the app role, background work as the worker role. */
export interface Pools {
  readonly app: Kysely<Database>
  readonly worker: Kysely<Database>
  readonly close: () => Promise<void>
}

/** PostgreSQL itself ends a statement of a request after 5 s; whoever hears nothing for longer has lost it. */
const MOST_MILLISECONDS = 8_000

/** Opens both pools; they connect when they are first used. */
export function openPools({ appUrl, workerUrl }: DatabaseUrls, onIdleError: (error: Error) => void): Pools {
  const app = connect({
    url: appUrl,
    name: 'wegmarke-app',
    mostMilliseconds: MOST_MILLISECONDS,
    onIdleError,
  })
  const worker = connect({ url: workerUrl, name: 'wegmarke-worker', max: JOBS_CONNECTIONS, onIdleError })
  return {
    app,
    worker,
    async close() {
      await Promise.all([app.destroy(), worker.destroy()])
    },
  }
}
