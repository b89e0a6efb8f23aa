import type { InjectOptions } from 'fastify'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApi } from '../../support/api/use-api.ts'
import { FILE_REQUESTS } from './file-requests.ts'
import { buildGeneralPlace } from './general-place.ts'
import { GENERAL_REQUESTS, type GeneralPlace } from './general-requests.ts'
import { BESIDE_FILES } from './matrix-beside-files.ts'
import { CLOSED_FILE, OPEN_FILE } from './matrix.ts'
import type { Asked } from './request.ts'
import { type Expected, readTable } from './table.ts'
import { useUndoneServer } from './undone-server.ts'
import { expectUnprivileged } from './unprivileged.ts'
import { buildWorld, type MatrixWorld } from './world.ts'

const api = useApi()
const server = useUndoneServer(api)
const openFile = readTable(OPEN_FILE)
const closedFile = readTable(CLOSED_FILE)
const besideFiles = readTable(BESIDE_FILES)
const AT_ONCE = 3

let world: MatrixWorld
let general: GeneralPlace
let built: string
let cookies: Readonly<Record<string, string>>

beforeAll(async () => {
  await expectUnprivileged(server.db)
  world = await buildWorld(api)
  general = await buildGeneralPlace(api, world)
  built = await fingerprint()
  cookies = Object.fromEntries(
    Object.entries(world.browsers).map(([who, browser]) => [who, browser.cookies.header]),
  )
}, 60_000)

/** Words that stand in the files and in no refusal. */
const CONTENT = /Haddad|Name-|Anrufen|gesprochen|Dari|Musterstein/

/** What is wrong with an answer; a refusal by right says the right and nothing else. */
function faultOf(status: number, expected: number, body: string): string | undefined {
  if (status !== expected) return `${status} not ${expected} ${body.slice(0, 200)}`
  if (status >= 400 && CONTENT.test(body)) return `${status} carries content ${body}`
  if (status !== 403 || body === '') return undefined
  const said = Object.keys(JSON.parse(body) as object).toSorted()
  return said.join() === 'action,status,title,type' ? undefined : `403 says more: ${body}`
}

/** What the server answers wrongly to the principals of a row; a reading route answers HEAD as it answers GET. */
async function tryRow<P>(asked: Asked<P>, place: P, row: ReadonlyMap<string, number>): Promise<string[]> {
  const methods = asked.method === 'GET' ? (['GET', 'HEAD'] as const) : [undefined]
  const cells = methods.flatMap((method) => [...row].map(([who, expected]) => ({ method, who, expected })))
  const faults: string[] = []
  const tryNext = async (): Promise<void> => {
    const cell = cells.shift()
    if (cell === undefined) return
    const { method, who, expected } = cell
    const request = asked.request(place, who)
    const headers = { 'sec-fetch-site': 'same-origin', cookie: cookies[who] ?? '', ...request.headers }
    const options: InjectOptions = { ...request, headers, ...(method && { method }) }
    const { statusCode, body } = await server.app.inject(options)
    const fault = faultOf(statusCode, expected, body)
    if (fault !== undefined) faults.push(`${options.method} ${who}: ${fault}`)
    await tryNext()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, tryNext))
  return faults
}

/** The rows of all tables that a request could have written, counted with what they hold. */
async function fingerprint(): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      AND relname NOT IN ('login_session', 'refresh_token', 'one_time_link', 'account_password', 'login_limit', 'audit_event', 'schema_migration')
    ORDER BY 1`.execute(api.database.arrange)
  const counts = rows.map(
    ({ name }) =>
      sql`SELECT ${name} || count(*) || coalesce(sum(hashtextextended(t::text, 0)), 0) AS line FROM ${sql.table(name)} t`,
  )
  const lines = await sql<{ line: string }>`${sql.join(counts, sql` UNION ALL `)} ORDER BY 1`.execute(
    api.database.arrange,
  )
  return lines.rows.map(({ line }) => line).join('\n')
}

describe('the tables', () => {
  it('name every route of the server, and no other', () => {
    const asked = { ...FILE_REQUESTS, ...GENERAL_REQUESTS }
    expect([...openFile.keys()].toSorted()).toEqual(Object.keys(FILE_REQUESTS).toSorted())
    expect([...closedFile.keys()]).toEqual([...openFile.keys()])
    expect([...besideFiles.keys()].toSorted()).toEqual(Object.keys(GENERAL_REQUESTS).toSorted())
    const routes = Object.values(asked).flatMap(({ method, route }) =>
      method === 'GET' ? [`GET ${route}`, `HEAD ${route}`] : [`${method} ${route}`],
    )
    const registered = server.app.routeRegister.routes.map(({ method, url }) => `${method} ${url}`)
    expect(routes.toSorted()).toEqual(registered.toSorted())
  })

  it('name every principal of the world, and no other', () => {
    const columns = (table: Expected) => [...(table.values().next().value?.keys() ?? [])].toSorted()
    const principals = Object.keys(world.browsers).toSorted()
    expect(columns(openFile)).toEqual(principals)
    expect(columns(closedFile)).toEqual(principals)
    expect(principals).toEqual(expect.arrayContaining(columns(besideFiles)))
  })
})

describe.concurrent('an open file', () => {
  it.each([...openFile])('%s', async (name, row) => {
    expect(await tryRow(askedFor(FILE_REQUESTS, name), world.open, row)).toEqual([])
  })
})

describe.concurrent('a closed file', () => {
  it.each([...closedFile])('%s', async (name, row) => {
    expect(await tryRow(askedFor(FILE_REQUESTS, name), world.closed, row)).toEqual([])
  })
})

describe.concurrent('beside files', () => {
  it.each([...besideFiles])('%s', async (name, row) => {
    expect(await tryRow(askedFor(GENERAL_REQUESTS, name), general, row)).toEqual([])
  })
})

describe('the world', () => {
  it('was met by each request as it had been built', async () => {
    expect(await fingerprint()).toBe(built)
  })
})

function askedFor<P>(requests: Readonly<Record<string, Asked<P>>>, name: string): Asked<P> {
  const asked = requests[name]
  if (asked === undefined) throw new Error(`nothing asks for ${name}`)
  return asked
}
