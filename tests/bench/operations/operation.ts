import type { WireRequest } from '../load/connection.ts'
import { type BareStatement, withoutContext } from './without-context.ts'
import type { Person, World } from './world.ts'
import type { BoundStatement } from '@wegmarke/api/platform/db/statement'

/** Something that people do all day, as Wegmarke is asked for it and as the limit is. */
export interface Operation {
  readonly name: string
  readonly title: string
  readonly people: keyof World
  /** Who signs in, where it is not the person's caseworker. */
  readonly isVolunteer?: boolean
  /** Each request is another: it makes something. */
  readonly creates?: boolean
  readonly ask: (of: Person) => Pick<WireRequest, 'method' | 'path'> & { readonly body?: unknown }
  /** The statement that does the work; the limit runs this one alone. */
  readonly statement: (of: Person) => BoundStatement
}

/** The statement of an operation for the limit. */
export function limitOf(operation: Operation, of: Person): BareStatement {
  const { text, values } = operation.statement(of)
  return withoutContext(text, values.length)
}

/** The request for the limit: the values of its one statement. */
export function limitRequest(
  operation: Operation,
  statement: BareStatement,
  of: Person,
  today: string,
): WireRequest {
  const values = JSON.stringify(statement.values(operation.statement(of).values, of, today))
  const { method } = operation.ask(of)
  return method === 'GET'
    ? { method, path: `/${operation.name}?${encodeURIComponent(values)}`, headers: {} }
    : { method, path: `/${operation.name}`, headers: { 'content-type': 'application/json' }, body: values }
}
