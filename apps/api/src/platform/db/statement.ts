import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely'

/** What can be given to a statement when it runs. */
export type Value = string | number | boolean | null

/** The text of a statement with the values of one run. */
export interface BoundStatement {
  readonly text: string
  readonly values: readonly Value[]
}

/** A place in a statement that a value is put into when it runs. */
class Placeholder {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

const compiler = new Kysely<object>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/**
 * A statement that is built once and run many times: building one takes Kysely longer than PostgreSQL takes to answer a
 * short one. `build` puts a placeholder of `values` wherever a value of the run belongs.
 */
export function statement<Values extends Readonly<Record<string, Value>>>(
  build: (values: { readonly [Name in keyof Values]: Values[Name] }) => RawBuilder<unknown>,
): (values: Values) => BoundStatement {
  let compiled: CompiledQuery | undefined
  return (values) => {
    compiled ??= build(placeholders<Values>()).compile(compiler)
    return { text: compiled.sql, values: compiled.parameters.map((one) => valueOf(one, values)) }
  }
}

/** Kysely passes on what it is given: the placeholder takes the place of the value until the statement runs. */
function placeholders<Values>(): Values {
  return new Proxy({}, { get: (_target, name) => new Placeholder(String(name)) }) as Values
}

function valueOf(parameter: unknown, values: Readonly<Record<string, Value>>): Value {
  return parameter instanceof Placeholder ? (values[parameter.name] ?? null) : (parameter as Value)
}
