import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { loadCatalogue } from './load-catalogue.ts'

const FOLDER = new URL('../../../../../migrations/', import.meta.url)
/** Any number that nothing else in this database locks. */
const LOCK = 7_402_611

interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
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
  await client.connect()
  try {
    await client.query(`set lock_timeout = 0; select pg_advisory_lock(${LOCK}); reset lock_timeout`)
    await client.query('set role wegmarke_owner')
    const applied = await applyMissing(client)
    await loadCatalogue(client)
    await installQueue(url)
    return applied
  } finally {
    await client.end()
  }
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  await client.query(`create table if not exists schema_migration (
    name text constraint schema_migration_key primary key,
    checksum text not null,
    applied_at timestamptz not null default now())`)
  const known = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from schema_migration order by name',
  )
  const migrations = await readMigrations()
  const applied: string[] = []
  for (const row of known.rows) {
    const migration = migrations.find(({ name }) => name === row.name)
    if (migration?.checksum !== row.checksum) {
      throw new MigrationMismatch(
        `The database was migrated with another ${row.name} than the one in this version. Start the version that matches it, or reset the demo data.`,
      )
    }
  }
  for (const migration of migrations) {
    if (known.rows.some(({ name }) => name === migration.name)) continue
    await apply(client, migration)
    applied.push(migration.name)
  }
  return applied
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
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
