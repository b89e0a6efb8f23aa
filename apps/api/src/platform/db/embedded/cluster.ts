import { execFile } from 'node:child_process'
import { access, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.ts'
import { describe, folderError } from './errors.ts'
import type { RunAs } from './run-as.ts'

const execute = promisify(execFile)
const MAJOR_VERSION = '18'

/** Folder of PostgreSQL's own files within the data folder. */
export function clusterFolder(folder: string): string {
  return join(folder, 'cluster')
}

/** Makes the database files on the first start; on every later one checks that they can be used. */
export async function prepareCluster(
  folder: string,
  password: string,
  binaries: Binaries,
  runAs: RunAs,
): Promise<void> {
  const cluster = clusterFolder(folder)
  try {
    const files = await readdir(cluster).catch(() => undefined)
    if (files === undefined) await createCluster(folder, password, binaries, runAs)
    else await checkCluster(folder, files, runAs)
  } catch (error) {
    throw folderError(error, folder)
  }
}

/** initdb works on a folder of another name, so that an interrupted one never counts as a database. */
async function createCluster(
  folder: string,
  password: string,
  binaries: Binaries,
  runAs: RunAs,
): Promise<void> {
  const draft = join(folder, 'cluster.new')
  const passwordFile = join(folder, 'initdb-password')
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (runAs.owner !== undefined) {
    await chown(draft, runAs.owner.uid, runAs.owner.gid)
    await chown(passwordFile, runAs.owner.uid, runAs.owner.gid)
  }
  const { file, args, options } = runAs.command(binaries.initdb, [
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--locale=C',
    '--encoding=UTF8',
    '--no-instructions',
  ])
  try {
    await execute(file, args, { ...options, env: { ...process.env, LC_ALL: 'C' } })
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
    throw describe(/No space left/.test(output) ? 'disk-full' : 'start-failed', folder, error)
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(draft, clusterFolder(folder))
}

async function checkCluster(folder: string, files: readonly string[], runAs: RunAs): Promise<void> {
  const cluster = clusterFolder(folder)
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version === undefined || !files.includes('base')) throw describe('damaged-folder', folder)
  if (version.trim() !== MAJOR_VERSION) throw describe('other-version', folder)
  await access(join(cluster, 'global', 'pg_control')).catch((cause: unknown) => {
    throw describe('damaged-folder', folder, cause)
  })
  const owner = runAs.owner?.uid ?? process.getuid?.()
  const { uid } = await stat(cluster)
  if (owner !== undefined && uid !== owner) throw describe('foreign-owner', folder)
}
