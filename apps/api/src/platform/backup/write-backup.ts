import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { lockMigrations } from '../db/migrate.ts'
import { writeArchive, type Entry } from './archive.ts'
import { BackupError } from './backup-error.ts'
import { FORMAT, type Manifest, type TableEntry } from './manifest.ts'
import { removeRemains } from './prune-backups.ts'
import { RowSum } from './row-sum.ts'
import { type BackedTable, columnList, fixTextForm, listTables, quoted } from './tables.ts'

export interface BackupWish {
  /** Address of the backup role, which reads every row and writes none. */
  readonly url: string
  readonly folder: string
  /** Public keys `age1…` of those who may restore; without any the backup is not encrypted. */
  readonly recipients: readonly string[]
  readonly version: string
  readonly now: Date
}

export interface WrittenBackup {
  readonly file: string
  readonly bytes: number
  readonly manifest: Manifest
}

const PART_SIZE = 4 * 1024 * 1024
const README = `A backup of Wegmarke. Each folder below tables/ is one table: put together in their order, its parts are the input of
COPY … FROM STDIN in PostgreSQL's text format, with the columns that manifest.json names. npm run restore puts it all back.
`

/**
 * Writes one backup: every table as it stood at one moment, however long the reading takes and whatever is written
 * meanwhile. The file appears under its name when it is complete and on the disk.
 */
export async function writeBackup(wish: BackupWish): Promise<WrittenBackup> {
  const { url, folder, recipients, now } = wish
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new BackupError(
      `The folder ${folder} cannot be written; give this user the right to write there.`,
      {
        cause,
      },
    )
  })
  const client = new pg.Client({ connectionString: url, application_name: 'wegmarke-backup' })
  // A connection that breaks ends the statement that runs on it; that error is reported.
  client.on('error', () => undefined)
  const name = `wegmarke-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.tar.gz`
  const file = join(folder, recipients.length > 0 ? `${name}.age` : name)
  const draft = `${file}.part`
  try {
    await connect(client)
    const manifest = await beginManifest(client, wish)
    await removeRemains(folder, now)
    await rm(draft, { force: true })
    await writeArchive(draft, entriesOf(client, manifest), recipients)
    await rename(draft, file)
    return { file, bytes: (await stat(file)).size, manifest }
  } finally {
    await rm(draft, { force: true })
    await client.end()
  }
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect()
  } catch (cause) {
    throw new BackupError(
      'The database cannot be reached as the backup role; check that it runs and what DATABASE_BACKUP_URL names.',
      { cause },
    )
  }
}

/** Opens the snapshot that everything is read from; a migration waits until it is closed, as this waits for one. */
async function beginManifest(client: pg.Client, { version, now }: BackupWish): Promise<Manifest> {
  await fixTextForm(client)
  await lockMigrations(client, 'shared')
  await client.query('begin isolation level repeatable read read only')
  const migrations = await client.query<Manifest['migrations'][number]>(
    'select name, checksum from public.schema_migration order by name',
  )
  const sequences = await client.query<Manifest['sequences'][number]>(`
    select schemaname as schema, sequencename as name, last_value::text as "lastValue" from pg_sequences
    where schemaname not in ('pg_catalog', 'graphile_worker') and last_value is not null order by 1, 2`)
  const audit = await client.query<{ events: number; lastId: string | null }>(
    'select count(*)::int as events, max(id)::text as "lastId" from public.audit_event',
  )
  const [auditHead = { events: 0, lastId: null }] = audit.rows
  return {
    format: FORMAT,
    version,
    createdAt: now.toISOString(),
    migrations: migrations.rows,
    tables: [],
    sequences: sequences.rows,
    audit: auditHead,
  }
}

async function* entriesOf(client: pg.Client, manifest: Manifest): AsyncGenerator<Entry> {
  yield { name: 'README.txt', content: Buffer.from(README) }
  for (const table of await listTables(client)) manifest.tables.push(yield* partsOf(client, table))
  await client.query('commit')
  yield { name: 'manifest.json', content: Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`) }
}

/** The rows of one table in parts of bounded size; answers what they add up to. */
async function* partsOf(client: pg.Client, table: BackedTable): AsyncGenerator<Entry, TableEntry> {
  const rows = client.query(copyTo(`copy ${quoted(table)} ${columnList(table)} to stdout`))
  const sum = new RowSum()
  let part: Buffer[] = []
  let size = 0
  let count = 0
  const nextPart = (): Entry => {
    const content = Buffer.concat(part)
    part = []
    size = 0
    count += 1
    return { name: `tables/${table.schema}.${table.name}/${String(count).padStart(6, '0')}`, content }
  }
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    sum.add(chunk)
    part.push(chunk)
    size += chunk.length
    if (size >= PART_SIZE) yield nextPart()
  }
  if (size > 0) yield nextPart()
  return { ...table, columns: [...table.columns], rows: sum.rows, bytes: sum.bytes, sha256: sum.sha256() }
}
