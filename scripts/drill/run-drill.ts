import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { makeKey, readIdentity } from '../../apps/api/src/platform/backup/keys.ts'
import { restoreBackup } from '../../apps/api/src/platform/backup/restore-backup.ts'
import { type WrittenBackup, writeBackup } from '../../apps/api/src/platform/backup/write-backup.ts'
import { borrowEmbedded, startEmbedded } from '../../apps/api/src/platform/db/embedded.ts'
import { productVersion } from '../product-version.ts'
import { type AuditFigures, readAudit } from './audit.ts'
import { startDrillServer } from './drill-server.ts'
import { readEntries, writeUntil } from './entries.ts'
import { type Caseworker, signedInCaseworker } from './remote-client.ts'
import { type Check, stopwatch, type Times } from './report.ts'

export interface DrillWish {
  /** An empty folder; two databases and the backup are made below it. */
  readonly folder: string
  /** Entries acknowledged before the backup begins. */
  readonly entries: number
}

export interface DrillReport {
  readonly checks: readonly Check[]
  readonly times: Times
  readonly backup: WrittenBackup
  readonly acknowledged: { readonly before: number; readonly during: number }
}

const WRITERS = 4
const AFTER_THE_BACKUP = 20

/**
 * The whole way once: the demo is written to, backed up while people write, killed, its folder deleted, and restored
 * into a new one; then everything that can be counted is compared.
 */
export async function runDrill(wish: DrillWish): Promise<DrillReport> {
  const time = stopwatch()
  const [first, second] = [join(wish.folder, 'first'), join(wish.folder, 'second')]
  const keyFile = join(wish.folder, 'key.txt')
  const recipient = await makeKey(keyFile)

  const server = await time('start with the demo', () => startDrillServer(first))
  const before = await signedInCaseworker(server.url)
  const page = await before.personPage()
  const written = await writeThroughABackup(before, wish.entries, () =>
    time('backup while people write', () => backUp(first, wish.folder, recipient)),
  )
  await time('destroy', () => destroy(first, () => server.stop('SIGKILL')))
  const { file } = written.backup
  const audit = await time('restore', () => restore(second, file, keyFile, before.file.caseFileId))
  const restored = await time('start of the restored', () => startDrillServer(second))
  try {
    before.client.moveTo(restored.url)
    const checks = await compare({ before, page, written, audit, url: restored.url })
    const { backup, promised, during } = written
    return { checks, times: time.times, backup, acknowledged: { before: promised.length, during } }
  } finally {
    await restored.stop('SIGTERM')
  }
}

interface Written {
  readonly backup: WrittenBackup
  /** Keys acknowledged before the backup began: they must be in it. */
  readonly promised: readonly string[]
  /** Keys acknowledged while it ran or after: they may be in it. */
  readonly all: ReadonlySet<string>
  readonly during: number
}

/** Several write without a pause, before, while and after the backup is taken. */
async function writeThroughABackup(
  { client, file }: Caseworker,
  entries: number,
  takeBackup: () => Promise<WrittenBackup>,
): Promise<Written> {
  const acknowledged = new Set<string>()
  const stop = new AbortController()
  const writing = Promise.all(
    Array.from({ length: WRITERS }, () => writeUntil(client, file, stop.signal, acknowledged)),
  )
  await reached(acknowledged, entries, writing)
  const promised = [...acknowledged]
  const backup = await takeBackup()
  const during = acknowledged.size - promised.length
  await reached(acknowledged, acknowledged.size + AFTER_THE_BACKUP, writing)
  stop.abort()
  await writing
  return { backup, promised, all: acknowledged, during }
}

interface Compared {
  readonly before: Caseworker
  /** What the person page showed before. */
  readonly page: string
  readonly written: Written
  readonly audit: AuditFigures
  readonly url: string
}

async function compare({ before, page, written, audit, url }: Compared): Promise<Check[]> {
  const isRefused = await before.personPage().then(
    () => false,
    () => true,
  )
  const after = await signedInCaseworker(url)
  const found = await readEntries(after.client, before.file.caseFileId)
  const there = new Set(found)
  const { events } = written.backup.manifest.audit
  const isAsBefore = (await after.personPage()) === page
  return [
    {
      what: 'every entry acknowledged before the backup is there',
      holds: written.promised.every((key) => there.has(key)),
    },
    { what: 'no entry is there that nobody wrote', holds: found.every((key) => written.all.has(key)) },
    { what: 'no entry is there twice', holds: there.size === found.length },
    { what: 'each entry has its line in the audit', holds: audit.entriesWritten === found.length },
    { what: 'the audit holds what it held, and the restore', holds: audit.events === events + 1 },
    { what: 'no chain of the audit is broken', holds: audit.breaks === 0 },
    { what: 'a session from before has ended', holds: isRefused },
    { what: 'somebody can sign in, and the person page is as it was', holds: isAsBefore },
  ]
}

/** Waits until so many entries are acknowledged; a writer that fails ends the waiting. */
async function reached(acknowledged: ReadonlySet<string>, wanted: number, writing: Promise<unknown>) {
  while (acknowledged.size < wanted) await Promise.race([pause(10), writing])
}

async function backUp(data: string, folder: string, recipient: string): Promise<WrittenBackup> {
  const { backupUrl, release } = await borrowEmbedded(join(data, 'postgres'))
  try {
    return await writeBackup({
      url: backupUrl,
      folder: join(folder, 'backups'),
      recipients: [recipient],
      version: productVersion(),
      now: new Date(),
    })
  } finally {
    await release()
  }
}

/** Kills the server without a warning, then ends the database it left behind and deletes everything. */
async function destroy(data: string, kill: () => Promise<void>): Promise<void> {
  await kill()
  const left = await startEmbedded(join(data, 'postgres'))
  await left.stop()
  await rm(data, { recursive: true })
}

async function restore(data: string, file: string, keyFile: string, caseFileId: string) {
  const database = await startEmbedded(join(data, 'postgres'))
  try {
    const identity = await readIdentity(keyFile)
    await restoreBackup({ file, identity, migrationUrl: database.migrationUrl })
    return await readAudit(database, caseFileId)
  } finally {
    await database.stop()
  }
}
