import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { findFreePort, isFreePort, keepAccess, readAccess, type Access } from './access.ts'
import { findBinaries, type Binaries } from './binaries.ts'
import { clusterFolder, prepareCluster } from './cluster.ts'
import { describe, folderError, type EmbeddedProblem } from './errors.ts'
import { findRunAs, type RunAs } from './run-as.ts'

/** A running PostgreSQL that belongs to one data folder. */
export interface Server {
  readonly access: Access
  /** Address of the superuser, for preparing databases only. */
  readonly superuserUrl: (database: string) => string
  /** True when it was found running, left behind by a Wegmarke that was killed. */
  readonly wasAdopted: boolean
  readonly stop: () => Promise<void>
}

export type ServerSettings = Readonly<Record<string, string>>

const execute = promisify(execFile)
const START_LIMIT_MS = 60_000
const SETTINGS: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  max_connections: '60',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements carry personal data: they stay out of the log.
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
}

/** Starts the PostgreSQL of a data folder, or adopts the one that still runs there. */
export async function startServer(folder: string, settings: ServerSettings = {}): Promise<Server> {
  const kept = await readAccess(folder)
  const binaries = await findBinaries()
  const runAs = await findRunAs(binaries.postgres, folder)
  await prepareCluster(folder, kept.passwords.postgres, binaries, runAs)
  const running = await findRunning(folder, kept)
  const access = running ?? (await start(folder, kept, binaries, runAs, settings))
  return {
    access,
    superuserUrl: (database) => superuserUrl(access, database),
    wasAdopted: running !== undefined,
    stop: () => stop(folder, binaries, runAs),
  }
}

function superuserUrl({ port, passwords }: Access, database: string): string {
  return `postgres://postgres:${passwords.postgres}@127.0.0.1:${port}/${database}`
}

/** The access to a server that runs on this folder already; a stale postmaster.pid answers nothing. */
async function findRunning(folder: string, kept: Access): Promise<Access | undefined> {
  const cluster = clusterFolder(folder)
  const pidFile = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port] = pidFile.split('\n')
  if (!pid || !port || !isAlive(Number(pid))) return undefined
  const access = { ...kept, port: Number(port) }
  return (await isReady(access, START_LIMIT_MS, () => isAlive(Number(pid)))) ? access : undefined
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function start(
  folder: string,
  kept: Access,
  binaries: Binaries,
  runAs: RunAs,
  settings: ServerSettings,
): Promise<Access> {
  const access = (await isFreePort(kept.port)) ? kept : { ...kept, port: await findFreePort() }
  if (access !== kept) await keepAccess(folder, access)
  const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const { file, args, options } = runAs.command(binaries.postgres, [
    '-D',
    clusterFolder(folder),
    '-p',
    String(access.port),
    ...flags,
  ])
  const logFile = join(folder, 'postgres.log')
  const log = await open(logFile, 'w', 0o600).catch((error: unknown) => {
    throw folderError(error, folder)
  })
  // Detached: Ctrl+C in the terminal reaches Wegmarke alone, which closes its connections before it stops the database.
  const child = spawn(file, args, {
    ...options,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { ...process.env, LC_ALL: 'C' },
  })
  await log.close()
  child.unref()
  const ended = once(child, 'exit').catch(() => undefined)
  let isRunning = true
  void ended.then(() => (isRunning = false))
  if (await isReady(access, START_LIMIT_MS, () => isRunning)) return access
  const output = await readFile(logFile, 'utf8').catch(() => '')
  throw describe(problemIn(output), folder, new Error(output.slice(-2_000)))
}

function problemIn(output: string): EmbeddedProblem {
  if (/lock file .* already exists/.test(output)) return 'second-instance'
  if (/No space left on device/.test(output)) return 'disk-full'
  if (/Read-only file system|Permission denied/.test(output)) return 'read-only-folder'
  if (
    /PANIC|incompatible|invalid|could not (open|read|access|locate)|does not exist|unrecognized/.test(output)
  )
    return 'damaged-folder'
  return 'start-failed'
}

/** Whether the superuser can work there within the limit; recovery after a crash takes its time. */
async function isReady(access: Access, limit: number, isRunning: () => boolean): Promise<boolean> {
  const until = Date.now() + limit
  while (isRunning() && Date.now() < until) {
    const client = new pg.Client({
      connectionString: superuserUrl(access, 'postgres'),
      connectionTimeoutMillis: 2_000,
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query('select 1')
      return true
    } catch {
      await pause(40)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  return false
}

async function stop(folder: string, binaries: Binaries, runAs: RunAs): Promise<void> {
  const { file, args, options } = runAs.command(binaries.pg_ctl, [
    'stop',
    '-D',
    clusterFolder(folder),
    '-m',
    'fast',
    '-t',
    '30',
    '-s',
  ])
  await execute(file, args, { ...options, cwd: '/' })
}
