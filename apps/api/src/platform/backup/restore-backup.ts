import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { lockMigrations, migrate, migrateTo } from '../db/migrate.ts'
import { BackupError } from './backup-error.ts'
import { checkBackup, tableParts } from './check-backup.ts'
import { endThePast } from './end-the-past.ts'
import { loosen, protectionOf, tighten } from './loosen.ts'
import type { Manifest, TableEntry } from './manifest.ts'
import { RowSum } from './row-sum.ts'
import { columnList, fixTextForm, listTables, quoted } from './tables.ts'

export interface RestoreWish {
  readonly file: string
  /** Secret key `AGE-SECRET-KEY-1…`; not needed for a backup that is not encrypted. */
  readonly identity: string | undefined
  /** Address of the migrator role on an empty database. */
  readonly migrationUrl: string
  /** Told before each of the longer parts. */
  readonly onStage?: (stage: 'check' | 'load' | 'migrate') => void
}

export interface Restored {
  readonly manifest: Manifest
  /** Migrations that came after the backup and were applied to its data. */
  readonly migrated: readonly string[]
}

/**
 * Puts a backup into an empty database: reads and checks the whole file, makes the schema that it was taken from, loads
 * every row in one transaction, compares what lies there with the manifest, then migrates to this version.
 * @throws BackupError or MigrationMismatch with one sentence; then no row has been written
 */
export async function restoreBackup(wish: RestoreWish): Promise<Restored> {
  const manifest = await loadBackup(wish)
  wish.onStage?.('migrate')
  const migrated = await migrate(wish.migrationUrl)
  return { manifest, migrated }
}

/** The same without the last step: the database is then as old as the backup. */
export async function loadBackup(wish: RestoreWish): Promise<Manifest> {
  const { file, identity, onStage } = wish
  onStage?.('check')
  const manifest = await checkBackup(file, identity)
  onStage?.('load')
  await load(wish, manifest)
  return manifest
}

async function load({ file, identity, migrationUrl }: RestoreWish, manifest: Manifest): Promise<void> {
  const client = new pg.Client({ connectionString: migrationUrl, application_name: 'wegmarke-restore' })
  // A connection that breaks ends the statement that runs on it; that error is reported.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await fixTextForm(client)
    await lockMigrations(client, 'alone')
    await client.query('set role wegmarke_owner')
    await refuseFilled(client)
    await migrateTo(client, manifest.migrations)
    await client.query('begin')
    const protection = await protectionOf(client)
    const loosened = await loosen(client)
    await client.query(`truncate ${manifest.tables.map(quoted).join(', ')}`)
    await loadTables(client, manifest, tableParts(file, identity))
    await compare(client, manifest)
    await tighten(client, loosened)
    if ((await protectionOf(client)) !== protection)
      throw new Error('the protection of the tables has changed')
    await endThePast(client, manifest)
    await client.query('commit')
  } finally {
    // Ending the connection rolls back what was not committed.
    await client.end()
  }
}

/** Refuses a database in which anybody has worked; one that was only migrated is empty. */
async function refuseFilled(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ has_tables: boolean }>(
    `select to_regclass('public.alliance') is not null as has_tables`,
  )
  if (rows[0]?.has_tables !== true) return
  await client.query('set role wegmarke_definer')
  const filled = await client.query<{ is_filled: boolean }>(
    'select exists (select from alliance) or exists (select from account) as is_filled',
  )
  await client.query('set role wegmarke_owner')
  if (filled.rows[0]?.is_filled !== true) return
  throw new BackupError('The database is not empty; restore into a new one, so that nothing is overwritten.')
}

/** Loads the rows of every table and sets the sequences. */
async function loadTables(
  client: pg.Client,
  { tables, sequences }: Manifest,
  parts: ReturnType<typeof tableParts>,
): Promise<void> {
  let part = await parts.next()
  for (const table of tables) {
    if (table.bytes === 0) continue
    const name = `${table.schema}.${table.name}`
    const rows = async function* () {
      for (; part.done !== true && part.value.table === name; part = await parts.next())
        yield part.value.content
    }
    const target = client.query(copyFrom(`copy ${quoted(table)} ${columnList(table)} from stdin`))
    await pipeline(Readable.from(rows(), { objectMode: false }), target)
  }
  if (part.done !== true) throw new BackupError('This backup holds its tables in another order than it says.')
  for (const sequence of sequences) {
    await client.query('select setval($1::regclass, $2::bigint)', [quoted(sequence), sequence.lastValue])
  }
}

/** Reads every table back: what lies there now must be, byte for byte, what was backed up. */
async function compare(client: pg.Client, { tables }: Manifest): Promise<void> {
  const there = new Set((await listTables(client)).map(quoted))
  for (const table of tables) {
    there.delete(quoted(table))
    const { rows, sha256 } = await sumOf(client, table)
    // The number alone may be wrong: before it was counted here, a backup could name none for a table with rows.
    if (sha256 === table.sha256) continue
    throw new BackupError(
      `The table ${table.name} came back with ${rows} instead of ${table.rows} rows, or with others; nothing was changed.`,
    )
  }
  if (there.size > 0) throw new BackupError(`The backup lacks the table ${[...there].join(', ')}.`)
}

async function sumOf(client: pg.Client, table: TableEntry): Promise<Pick<TableEntry, 'rows' | 'sha256'>> {
  const stream = client.query(copyTo(`copy ${quoted(table)} ${columnList(table)} to stdout`))
  const sum = new RowSum()
  for await (const chunk of stream as AsyncIterable<Buffer>) sum.add(chunk)
  return { rows: sum.rows, sha256: sum.sha256() }
}
