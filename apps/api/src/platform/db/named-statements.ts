import { createHash } from 'node:crypto'
import pg from 'pg'

const CONTROL = /^(begin|commit|rollback|start transaction|savepoint|release|set )/i
const LONGEST_NAMED = 16_000
const MOST_NAMES = 600

const names = new Map<string, string>()

/**
 * The name under which a statement is prepared, or undefined when it goes unnamed: control statements, and texts that vary
 * with the number of their values, which would fill the server's memory with plans that are used once.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (text.length > LONGEST_NAMED || names.size >= MOST_NAMES || CONTROL.test(text)) return undefined
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  names.set(text, name)
  return name
}

/** A client that names its statements: PostgreSQL plans a named one once per connection, an unnamed one every time. */
export class NamingClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [text, values] = args
    if (answersByItself(text)) {
      ;(super.query as (query: unknown) => unknown).call(this, text)
      return text.answer as never
    }
    const name = typeof text === 'string' && Array.isArray(values) ? statementName(text) : undefined
    const named = name === undefined ? args : [{ name, text, values }, ...args.slice(2)]
    return (super.query as (...args: unknown[]) => never).apply(this, named)
  }
}

/** A query of our own, which is not one statement: what it promises is its answer. */
function answersByItself(query: unknown): query is { readonly answer: Promise<unknown> } {
  return typeof query === 'object' && query !== null && 'answer' in query
}
