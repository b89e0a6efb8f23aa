import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { describe } from './embedded/errors.ts'
import { prepareDatabase, roleUrl } from './embedded/prepare-database.ts'
import { startServer, type Server } from './embedded/server.ts'

/** The built-in database, ready for `migrate(migrationUrl)`. */
export interface EmbeddedDatabase {
  readonly appUrl: string
  readonly workerUrl: string
  readonly migrationUrl: string
  /** True when PostgreSQL had been left running by a Wegmarke that was killed. */
  readonly wasAdopted: boolean
  readonly stop: () => Promise<void>
}

const DATABASE = 'wegmarke'
const INSTANCE_LOCK = 7_402_610

/**
 * Starts or adopts the PostgreSQL of a data folder, and makes sure that this process is the only Wegmarke on it.
 * @param folder absolute; everything is kept below it
 * @throws EmbeddedDatabaseError with one sentence that says what is the matter and how to mend it
 */
export async function startEmbedded(folder: string): Promise<EmbeddedDatabase> {
  const server = await startServer(folder)
  const instance = await claimInstance(server, folder)
  await prepareDatabase(server, DATABASE)
  return {
    appUrl: roleUrl(server, 'app', DATABASE),
    workerUrl: roleUrl(server, 'worker', DATABASE),
    migrationUrl: roleUrl(server, 'migrator', DATABASE),
    wasAdopted: server.wasAdopted,
    async stop() {
      await instance.end()
      await server.stop()
    },
  }
}

/** The built-in database for a while, beside a Wegmarke that may run on it. */
export interface BorrowedDatabase {
  readonly backupUrl: string
  readonly release: () => Promise<void>
}

/**
 * Uses the PostgreSQL of a data folder for a backup: the one that runs, or one that is started for as long as it is
 * needed; then nobody else can start on the folder meanwhile.
 * @throws EmbeddedDatabaseError
 */
export async function borrowEmbedded(folder: string): Promise<BorrowedDatabase> {
  const server = await startServer(folder)
  const backupUrl = roleUrl(server, 'backup', DATABASE)
  if (server.wasAdopted) return { backupUrl, release: async () => undefined }
  const instance = await claimInstance(server, folder)
  return {
    backupUrl,
    async release() {
      await instance.end()
      await server.stop()
    },
  }
}

/** Holds a lock in the database for as long as this process lives: PostgreSQL itself notices when it is gone. */
async function claimInstance(server: Server, folder: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: server.superuserUrl('postgres'),
    application_name: 'wegmarke-instance',
  })
  // When the database goes away, every request says so; this connection has nothing to add.
  client.on('error', () => undefined)
  await client.connect()
  // The connection of a process that was killed a moment ago may take a breath to disappear.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { rows } = await client.query<{ claimed: boolean }>(
      `select pg_try_advisory_lock(${INSTANCE_LOCK}) as claimed`,
    )
    if (rows[0]?.claimed === true) return client
    await pause(100)
  }
  await client.end()
  throw describe('second-instance', folder)
}
