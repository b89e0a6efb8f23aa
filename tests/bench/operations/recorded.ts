import type { Tx } from '@wegmarke/api/platform/db/in-transaction'
import type { BoundStatement, Value } from '@wegmarke/api/platform/db/statement'
import type { Database } from '@wegmarke/api/platform/db/tables'
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'

/** The statements that a piece of Wegmarke sends, in order; nothing is run, and every answer is empty. */
export async function record(work: (tx: Tx) => Promise<unknown>): Promise<CompiledQuery[]> {
  const sent: CompiledQuery[] = []
  const db = new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (one: Kysely<unknown>) => new PostgresIntrospector(one),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => void sent.push(query),
  })
  await db.transaction().execute(work)
  return sent.filter(({ sql }) => /^\s*(select|with)/i.test(sql))
}

/** Several statements as one that answers the rows of each as JSON, so that the limit needs one round trip too. */
export function combined(queries: readonly CompiledQuery[]): BoundStatement {
  let before = 0
  const parts = queries.map(({ sql, parameters }) => {
    const shift = before
    before += parameters.length
    return `(SELECT json_agg(x) FROM (${sql.replaceAll(/\$(\d+)/g, (_all, n) => `$${Number(n) + shift}`)}) x)`
  })
  const values = queries.flatMap(({ parameters }) => parameters.map(literal))
  return { text: `SELECT json_build_array(${parts.join(', ')})`, values }
}

function literal(value: unknown): Value {
  return Array.isArray(value) ? `{${value.join(',')}}` : (value as Value)
}
