import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareDatabase, roleUrl } from '@wegmarke/api/platform/db/embedded/prepare-database'
import { startServer, type Server, type ServerSettings } from '@wegmarke/api/platform/db/embedded/server'
import { migrate, MigrationMismatch } from '@wegmarke/api/platform/db/migrate'
import { fill } from './fill.ts'

/** A running PostgreSQL with so many people in it. */
export interface BenchDatabase {
  readonly people: number
  readonly urls: { readonly superuser: string; readonly app: string; readonly worker: string }
  readonly stop: () => Promise<void>
}

const DATABASE = 'bench'
const FILLED = 'filled'

/** Nothing of a half-filled folder is ever used, so nothing of it has to survive a crash. */
const WHILE_FILLING: ServerSettings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '16GB',
  autovacuum: 'off',
  shared_buffers: '1GB',
  work_mem: '256MB',
  maintenance_work_mem: '768MB',
  max_connections: '20',
}

/** As an operator sets it on a machine of this size; everything that makes writing durable is on. */
const WHILE_MEASURING: ServerSettings = { shared_buffers: '2GB', max_wal_size: '4GB', max_connections: '60' }

/**
 * Opens the database for so many people, filled as the files of this folder say; a folder that was filled the same way
 * before is used again, with what has been migrated since. @param today all dates of the files lie relative to it
 */
export async function openDatabase(people: number, today: string): Promise<BenchDatabase> {
  const base = process.env['WEGMARKE_BENCH_DIR'] ?? join(tmpdir(), 'wegmarke-bench')
  const folder = join(base, `${people}-${await contentKey(today)}`)
  const isFilled = await readFile(join(folder, FILLED)).catch(() => undefined)
  if (isFilled !== undefined) {
    const opened = await tryToReuse(folder, people)
    if (opened) return opened
  }
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await fillFolder(folder, people, today)
  return await open(folder, people)
}

async function fillFolder(folder: string, people: number, today: string): Promise<void> {
  const server = await startServer(folder, WHILE_FILLING)
  try {
    await prepareDatabase(server, DATABASE)
    await migrate(roleUrl(server, 'migrator', DATABASE))
    await fill(urlsOf(server), people, today)
  } finally {
    await server.stop()
  }
  await writeFile(join(folder, FILLED), '')
}

/** Undefined when a migration that the folder was filled with has changed since. */
async function tryToReuse(folder: string, people: number): Promise<BenchDatabase | undefined> {
  const opened = await open(folder, people)
  try {
    await migrate(opened.migrationUrl)
    return opened
  } catch (error) {
    await opened.stop()
    if (error instanceof MigrationMismatch) return undefined
    throw error
  }
}

async function open(folder: string, people: number): Promise<BenchDatabase & { migrationUrl: string }> {
  const server = await startServer(folder, WHILE_MEASURING)
  return {
    people,
    urls: urlsOf(server),
    migrationUrl: roleUrl(server, 'migrator', DATABASE),
    stop: () => server.stop(),
  }
}

function urlsOf(server: Server): BenchDatabase['urls'] {
  return {
    superuser: server.superuserUrl(DATABASE),
    app: roleUrl(server, 'app', DATABASE),
    worker: roleUrl(server, 'worker', DATABASE),
  }
}

/** Changes with the day and with every file that decides what is filled in. */
async function contentKey(today: string): Promise<string> {
  const hash = createHash('sha256').update(today)
  for (const name of (await readdir(import.meta.dirname)).sort()) {
    hash.update(await readFile(join(import.meta.dirname, name)))
  }
  return hash.digest('hex').slice(0, 12)
}
