import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
} from 'kysely'
import { createPool } from '@wegmarke/api/platform/db/connect'
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

/**
 * The database as the application reaches it, where nothing lasts: every request meets the same world, however many
 * writes were tried before. Statements outside of a transaction (those of signing in) do last.
 */
export function undoneDatabase(url: string): Kysely<Database> {
  const pool = createPool({ url, name: 'test-undone', max: 6 })
  return new Kysely<Database>({ dialect: new UndoingDialect({ pool }) })
}
