import type { CompiledQuery } from 'kysely'
import type { WireRequest } from '../load/connection.ts'
import { record } from './recorder.ts'
import { type BareStatement, withoutContext } from './without-context.ts'
import type { Person, World } from './world.ts'
import type { Tx } from '@wegmarke/api/platform/db/in-transaction'

/** Something that people do all day, as Wegmarke is asked for it and as the limit is. */
export interface Operation {
  readonly name: string
  readonly title: string
  readonly people: keyof World
  /** Who signs in, where it is not the person's caseworker. */
  readonly isVolunteer?: boolean
  readonly ask: (of: Person) => Pick<WireRequest, 'method' | 'path'> & { readonly body?: unknown }
  /** What Wegmarke sends to the database; the first statement is the one that the limit runs. */
  readonly work: (tx: Tx, of: Person) => Promise<unknown>
  /** Which of the statements does the work, where it is not the first. */
  readonly isMain?: (query: CompiledQuery) => boolean
}

/** The statement of an operation for the limit. */
export async function limitOf(operation: Operation, of: Person): Promise<BareStatement> {
  const main = await mainQuery(operation, of)
  return withoutContext(main.sql, main.parameters.length)
}

/** The request for the limit: the values of its one statement. */
export async function limitRequest(
  operation: Operation,
  statement: BareStatement,
  of: Person,
  today: string,
): Promise<WireRequest> {
  const { parameters } = await mainQuery(operation, of)
  const values = JSON.stringify(statement.values(parameters, of, today))
  const { method } = operation.ask(of)
  return method === 'GET'
    ? { method, path: `/${operation.name}?${encodeURIComponent(values)}`, headers: {} }
    : { method, path: `/${operation.name}`, headers: { 'content-type': 'application/json' }, body: values }
}

async function mainQuery({ name, work, isMain = () => true }: Operation, of: Person): Promise<CompiledQuery> {
  const main = (await record((tx) => work(tx, of))).find(isMain)
  if (main === undefined) throw new Error(`${name} sends no statement`)
  return main
}
