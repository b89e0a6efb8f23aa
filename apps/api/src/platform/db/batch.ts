import { AbortedTransactionError } from 'kysely'
import type pg from 'pg'
import { statementName } from './named-statements.ts'
import type { BoundStatement } from './statement.ts'

/** Rows as PostgreSQL writes them: texts, column by column; the caller knows which of them are JSON. */
export type TextRows = readonly (readonly (string | null)[])[]

export const BEGIN: BoundStatement = { text: 'BEGIN', values: [] }
export const COMMIT: BoundStatement = { text: 'COMMIT', values: [] }
export const ROLLBACK: BoundStatement = { text: 'ROLLBACK', values: [] }

/**
 * Sends statements together and waits for all answers: one round trip. Outside of BEGIN they are one transaction, which
 * PostgreSQL commits after the last: what the first one sets ends with it, and after an error nothing of it is kept.
 * @returns the rows of each statement
 * @throws AbortedTransactionError when PostgreSQL rolls back although it was asked to commit
 */
export async function sendBatch(
  client: pg.ClientBase,
  statements: readonly BoundStatement[],
): Promise<TextRows[]> {
  return await (client.query(new Batch(statements)) as unknown as Promise<TextRows[]>)
}

/** What the driver keeps of a connection: the statements that are prepared there, by name. */
type Wire = pg.Connection & { readonly parsedStatements: Record<string, string> }

/** The driver's own kind of query knows one statement for each round trip; it calls these methods as answers come in. */
export class Batch implements pg.Submittable {
  readonly statements: readonly BoundStatement[]
  readonly #answered = Promise.withResolvers<TextRows[]>()
  readonly #rows: (string | null)[][][] = [[]]
  readonly #parsing: { readonly name: string; readonly text: string }[] = []
  #stopListening: () => void = () => undefined
  #hasRolledBack = false

  constructor(statements: readonly BoundStatement[]) {
    this.statements = statements
  }

  get answer(): Promise<TextRows[]> {
    return this.#answered.promise
  }

  submit(connection: pg.Connection): void {
    const wire = connection as Wire
    wire.stream.cork()
    for (const { text, values } of this.statements) {
      const name = this.#prepare(wire, text)
      wire.bind({ statement: name, values: values.map(wireValue) }, true)
      wire.execute({}, true)
    }
    wire.sync()
    wire.stream.uncork()
    if (this.#parsing.length > 0) this.#rememberParsed(wire)
  }

  #prepare(wire: Wire, text: string): string {
    const name = statementName(text) ?? ''
    const isPrepared = name in wire.parsedStatements || this.#parsing.some((one) => one.name === name)
    if (name !== '' && isPrepared) return name
    wire.parse({ name, text, types: [] }, true)
    this.#parsing.push({ name, text })
    return name
  }

  /** What has been parsed stays prepared on the connection, also when a later statement of the batch fails. */
  #rememberParsed(wire: Wire): void {
    const remember = () => {
      const parsed = this.#parsing.shift()
      if (parsed !== undefined && parsed.name !== '') wire.parsedStatements[parsed.name] = parsed.text
    }
    wire.on('parseComplete', remember)
    this.#stopListening = () => wire.off('parseComplete', remember)
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.#rows.at(-1)?.push(fields)
  }

  handleCommandComplete({ text: tag }: { text: string }): void {
    const answered = this.statements[this.#rows.length - 1]
    // Asked to commit a transaction in which something has failed, PostgreSQL rolls it back and calls that a success.
    if (tag === 'ROLLBACK' && answered?.text === COMMIT.text) this.#hasRolledBack = true
    this.#rows.push([])
  }

  handleReadyForQuery(): void {
    this.#stopListening()
    if (this.#hasRolledBack) this.#answered.reject(new AbortedTransactionError())
    else this.#answered.resolve(this.#rows.slice(0, -1))
  }

  handleError(error: Error): void {
    this.#stopListening()
    this.#answered.reject(error)
  }
}

function wireValue(value: BoundStatement['values'][number]): string | null {
  return value === null ? null : String(value)
}
