import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { loadCatalogue } from './load-catalogue.ts'

const FOLDER = new URL('../../../../../migrations/', import.meta.url)
/** Any number that nothing else in this database locks. */
const LOCK = 7_402_611
const LOCK_TIMEOUT = '55P03'
/** A function may carry a setting of an extension only where its library is loaded: in a new database it is, by creating it. */
const LOAD_EXTENSION = `do $$ begin
  if to_regproc('public.show_limit') is not null then perform public.show_limit(); end if;
end $$`
const MOST_ATTEMPTS = 10
const PAUSE_BETWEEN_ATTEMPTS = 1_000

/** A migration, by the name of its file and the SHA-256 of its text. */
export interface AppliedMigration {
  readonly name: string
  readonly checksum: string
}

interface Migration extends AppliedMigration {
  readonly sql: string
}

/** A migration that has landed is frozen; a changed or missing file means another history than this database's. */
export class MigrationMismatch extends Error {
  override readonly name = 'MigrationMismatch'
}

/**
 * Brings the schema, the catalogue of measure types and the job queue up to date. Two at once are safe: the second waits.
 * @param url address of the migrator role
 * @returns names of the migrations that were applied, in order
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'wegmarke-migrate' })
  // A connection that breaks rejects the statement that runs on it.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await lockMigrations(client, 'alone')
    await client.query('set role wegmarke_owner')
    const applied = await applyMissing(client, await readMigrations())
    await loadCatalogue(client)
    await installQueue(url)
    return applied
  } finally {
    await client.end()
  }
}

/**
 * Brings a database to the schema that another one had, and no further.
 * @param client of the migrator, as the owner, holding the lock of migrations
 * @throws MigrationMismatch when this version does not know that schema, or the database has gone another way
 */
export async function migrateTo(client: pg.Client, wanted: readonly AppliedMigration[]): Promise<void> {
  const migrations = await readMigrations()
  for (const { name, checksum } of wanted) {
    if (migrations.find((migration) => migration.name === name)?.checksum === checksum) continue
    throw new MigrationMismatch(
      `The backup comes from a database with another ${name} than the one in this version; restore it with the version that made it.`,
    )
  }
  const names = new Set(wanted.map(({ name }) => name))
  const known = await knownMigrations(client)
  if (known.some(({ name }) => !names.has(name))) {
    throw new MigrationMismatch(
      'The database has newer tables than the backup; restore into one that is new and was never started.',
    )
  }
  await applyMissing(
    client,
    migrations.filter(({ name }) => names.has(name)),
  )
}

/**
 * Keeps migrations out until this connection ends. Alone for whoever migrates or restores; shared for whoever reads all
 * tables, as a backup does. Waits as long as it takes.
 */
export async function lockMigrations(client: pg.ClientBase, how: 'alone' | 'shared'): Promise<void> {
  const lock = how === 'alone' ? 'pg_advisory_lock' : 'pg_advisory_lock_shared'
  await client.query(`set lock_timeout = 0; select ${lock}(${LOCK}); reset lock_timeout`)
}

async function applyMissing(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  const known = await knownMigrations(client)
  const applied: string[] = []
  for (const row of known) {
    const migration = migrations.find(({ name }) => name === row.name)
    if (migration?.checksum !== row.checksum) {
      throw new MigrationMismatch(
        `The database was migrated with another ${row.name} than the one in this version. Start the version that matches it, or reset the demo data.`,
      )
    }
  }
  await client.query(LOAD_EXTENSION)
  for (const migration of migrations) {
    if (known.some(({ name }) => name === migration.name)) continue
    await applyPatiently(client, migration)
    applied.push(migration.name)
  }
  return applied
}

async function knownMigrations(client: pg.Client): Promise<AppliedMigration[]> {
  await client.query(`create table if not exists schema_migration (
    name text constraint schema_migration_key primary key,
    checksum text not null,
    applied_at timestamptz not null default now())`)
  const { rows } = await client.query<AppliedMigration>(
    'select name, checksum from schema_migration order by name',
  )
  return rows
}

/**
 * A migration waits for a lock for two seconds at most, so that requests queueing behind it do not; then it lets them
 * pass and tries again.
 */
async function applyPatiently(client: pg.Client, migration: Migration): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await apply(client, migration)
    } catch (error) {
      const { cause } = error as Error
      const wasLocked = cause instanceof Error && 'code' in cause && cause.code === LOCK_TIMEOUT
      if (!wasLocked || attempt === MOST_ATTEMPTS) throw error
      await pause(PAUSE_BETWEEN_ATTEMPTS)
    }
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(`set local lock_timeout = '2s'`)
    await client.query(sql)
    // A migration that creates functions ends as the role that owns them.
    await client.query('set local role wegmarke_owner')
    await client.query('insert into public.schema_migration (name, checksum) values ($1, $2)', [
      name,
      checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed`, { cause: error })
  }
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(fileURLToPath(new URL(name, FOLDER)), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** graphile-worker's own migrations, run as the worker role, which then owns the queue. */
async function installQueue(url: string): Promise<void> {
  const pgPool = new pg.Pool({ connectionString: url, options: '-c role=wegmarke_worker', max: 2 })
  // A broken connection rejects the statement that runs on it; the listeners only keep the process alive.
  pgPool.on('error', () => undefined)
  pgPool.on('connect', (client) => client.on('error', () => undefined))
  try {
    await runMigrations({ pgPool })
  } finally {
    await pgPool.end()
  }
}
