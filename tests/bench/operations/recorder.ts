import type { Tx } from '@wegmarke/api/platform/db/in-transaction'
import type { Database } from '@wegmarke/api/platform/db/tables'
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'

/**
 * The statements that a piece of Wegmarke sends, in order, without a database: so that the limit is measured with the
 * very text that the product runs. Every answer is empty.
 */
export async function record(work: (tx: Tx) => Promise<unknown>): Promise<CompiledQuery[]> {
  const sent: CompiledQuery[] = []
  const db = new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (one) => new PostgresIntrospector(one),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => sent.push(query),
  })
  await db.transaction().execute(async (tx) => {
    // A function that finds nothing may say so by an error; what it has asked for is known by then.
    await work(tx).catch(() => undefined)
  })
  return sent
}
