// pnpm backup: writes one encrypted backup and deletes those that are too old.
// --every 24 goes on, one every 24 hours; --new-key <file> makes the key pair; --is-fresh 26 fails when the last is older.
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { makeKey } from '../apps/api/src/platform/backup/keys.ts'
import { listBackups, pruneBackups } from '../apps/api/src/platform/backup/prune-backups.ts'
import { type BackupSettings, readBackupSettings } from '../apps/api/src/platform/backup/settings.ts'
import { writeBackup } from '../apps/api/src/platform/backup/write-backup.ts'
import { borrowEmbedded } from '../apps/api/src/platform/db/embedded.ts'
import type { Config } from '../apps/api/src/config.ts'
import { asBareOperator, asOperator, operatorEnvironment, OperatorError } from './operator.ts'
import { productVersion } from './product-version.ts'

const HOUR = 3_600_000

await asBareOperator(async () => {
  const { every, newKey, isFresh } = readWish()
  if (newKey !== undefined) return announceKey(newKey, await makeKey(newKey))
  await asOperator(async (config) => {
    const settings = readBackupSettings(operatorEnvironment(), config.dataDir)
    if (isFresh !== undefined) return ensureFresh(settings, isFresh)
    if (every === undefined) return backUp(config, settings)
    await backUpEvery(every, config, settings)
  })
})

function readWish() {
  const { values } = parseArgs({
    options: { every: { type: 'string' }, 'is-fresh': { type: 'string' }, 'new-key': { type: 'string' } },
  })
  return {
    every: readHours('--every', values.every),
    isFresh: readHours('--is-fresh', values['is-fresh']),
    newKey: values['new-key'],
  }
}

function readHours(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const hours = Number(text)
  if (hours > 0 && hours <= 24 * 31) return hours
  throw new OperatorError(`${option} must be a number of hours, such as 24.`)
}

function announceKey(file: string, recipient: string): void {
  say(
    `The secret key is in ${file}: keep it and a copy away from this server; without it no backup can be opened.`,
  )
  say(`WEGMARKE_BACKUP_RECIPIENTS=${recipient}`)
}

async function backUp(config: Config, settings: BackupSettings): Promise<void> {
  const { folder, recipients, keepDays } = settings
  if (recipients.length === 0) say('Warning: this backup is not encrypted; that is for the demo only.')
  const started = performance.now()
  const { url, release } = await source(config, settings)
  try {
    const now = new Date()
    const { file, bytes, manifest } = await writeBackup({
      url,
      folder,
      recipients,
      version: productVersion(),
      now,
    })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    say(
      `${file}: ${rows} rows of ${manifest.tables.length} tables, ${Math.ceil(bytes / 1024)} KB, ${seconds} s`,
    )
    for (const name of await pruneBackups(folder, keepDays, now))
      say(`${name} was older than ${keepDays} days and is gone.`)
  } finally {
    await release()
  }
}

async function source(config: Config, { url }: BackupSettings) {
  if (url !== undefined) return { url, release: async () => undefined }
  if (config.database.kind === 'external') {
    throw new OperatorError(
      'Set DATABASE_BACKUP_URL, the address of the backup role, to back up this database.',
    )
  }
  const { backupUrl, release } = await borrowEmbedded(config.database.dataDir)
  return { url: backupUrl, release }
}

/** A backup that fails is said and tried again within the hour; the check for freshness tells whoever watches. */
async function backUpEvery(hours: number, config: Config, settings: BackupSettings): Promise<void> {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
  while (!stopping.signal.aborted) {
    const last = (await listBackups(settings.folder)).at(-1)?.takenAt.getTime() ?? 0
    const isDue = Date.now() - last >= hours * HOUR
    if (isDue) await backUp(config, settings).catch(sayFailure)
    await pause(Math.min(hours, 1) * (HOUR / 4), undefined, { signal: stopping.signal }).catch(
      () => undefined,
    )
  }
}

function sayFailure(error: unknown): void {
  process.stderr.write(`The backup failed: ${error instanceof Error ? error.message : String(error)}\n`)
}

async function ensureFresh({ folder }: BackupSettings, hours: number): Promise<void> {
  const last = (await listBackups(folder)).at(-1)
  if (last !== undefined && Date.now() - last.takenAt.getTime() <= hours * HOUR) return
  throw new OperatorError(`There is no backup of the last ${hours} hours in ${folder}.`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
