import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { WatchedPool, watchedClient } from './connection-lost.ts'
import type { Database } from './tables.ts'
import { TYPES } from './types.ts'

export interface ConnectOptions {
  readonly url: string
  /** Shown in pg_stat_activity. */
  readonly name: string
  /** Connections at most; about three per core serve best. */
  readonly max?: number
  /** A statement that gets no answer for so long is given up with its connection; undefined = waits. */
  readonly mostMilliseconds?: number
  /** Told when an idle connection breaks, as on a restart of the database; the pool replaces it. */
  readonly onIdleError?: (error: Error) => void
}

/** A pool whose statements are prepared once per connection; closing it is the caller's duty. */
export function createPool({ url, name, max = 6, mostMilliseconds, onIdleError }: ConnectOptions): pg.Pool {
  const pool = new WatchedPool({
    connectionString: url,
    application_name: name,
    max,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    types: TYPES,
    Client: watchedClient(mostMilliseconds),
  })
  // Without a listener a broken idle connection would end the process.
  pool.on('error', (error) => onIdleError?.(error))
  return pool
}

const pools = new WeakMap<Kysely<Database>, pg.Pool>()

/** The database as Kysely sees it; `destroy()` closes the pool. */
export function connect(options: ConnectOptions): Kysely<Database> {
  const pool = createPool(options)
  return withPool(new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }), pool)
}

/** Names the connections behind a database that was put together otherwise. */
export function withPool(db: Kysely<Database>, pool: pg.Pool): Kysely<Database> {
  pools.set(db, pool)
  return db
}

/** The connections behind a database, for what Kysely cannot say. */
export function poolOf(db: Kysely<Database>): pg.Pool {
  const pool = pools.get(db)
  if (pool === undefined) throw new Error('nobody has named the connections of this database')
  return pool
}
