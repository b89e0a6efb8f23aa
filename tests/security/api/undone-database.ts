import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
} from 'kysely'
import type pg from 'pg'
import {
  type Batch,
  BEGIN,
  COMMIT,
  ROLLBACK,
  sendBatch,
  type TextRows,
} from '@wegmarke/api/platform/db/batch'
import { createPool, withPool } from '@wegmarke/api/platform/db/connect'
import type { BoundStatement } from '@wegmarke/api/platform/db/statement'
import type { Database } from '@wegmarke/api/platform/db/tables'

/** Ends a transaction that asks to be committed by checking what is checked at commit, and then undoes it. */
class UndoingDriver extends PostgresDriver {
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('set constraints all immediate'))
    await this.rollbackTransaction(connection as Parameters<PostgresDriver['rollbackTransaction']>[0])
  }
}

class UndoingDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig
  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver(): Driver {
    return new UndoingDriver(this.#config)
  }
}

const CHECK: BoundStatement = { text: 'SET CONSTRAINTS ALL IMMEDIATE', values: [] }

/** The same for requests that send their statements together: what they would commit is checked and undone. */
async function sendUndone(client: pg.PoolClient, statements: readonly BoundStatement[]): Promise<TextRows[]> {
  const [first, last] = [statements.at(0)?.text, statements.at(-1)?.text]
  if (last === COMMIT.text) {
    return (await sendBatch(client, [...statements.slice(0, -1), CHECK, ROLLBACK])).slice(0, -1)
  }
  if (first === BEGIN.text || first === ROLLBACK.text) return await sendBatch(client, statements)
  try {
    return (await sendBatch(client, [BEGIN, ...statements, CHECK, ROLLBACK])).slice(1, -2)
  } catch (error) {
    await sendBatch(client, [ROLLBACK])
    throw error
  }
}

function undoingPool(pool: pg.Pool): pg.Pool {
  const connect = async () => {
    const client = await pool.connect()
    return {
      query: ({ statements }: Batch) => sendUndone(client, statements),
      release: (isBroken?: boolean) => client.release(isBroken),
    }
  }
  return { connect } as unknown as pg.Pool
}

/**
 * The database as the application reaches it, where nothing lasts: every request meets the same world, however many
 * writes were tried before. Statements outside of a transaction (those of signing in) do last.
 */
export function undoneDatabase(url: string): Kysely<Database> {
  const pool = createPool({ url, name: 'test-undone', max: 6 })
  return withPool(new Kysely<Database>({ dialect: new UndoingDialect({ pool }) }), undoingPool(pool))
}
