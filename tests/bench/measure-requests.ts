import { randomUUID } from 'node:crypto'
import type { BenchDatabase } from './database/open-database.ts'
import { compare, type Comparison, type Plan } from './load/compare.ts'
import type { WireRequest } from './load/connection.ts'
import type { Target } from './load/slice.ts'
import { limitOf, limitRequest, type Operation } from './operations/operation.ts'
import { createBareSearch } from './operations/without-context.ts'
import { type Person, readWorld } from './operations/world.ts'
import { createSigner, type Signer } from './targets/sign-tokens.ts'
import { startTarget } from './targets/start-target.ts'

const AT_ONCE = [1, 16, 64]
const CONNECTIONS = 6
const REQUESTS = 4_000

export interface Measured {
  readonly people: number
  readonly operation: Operation
  readonly comparisons: readonly Comparison[]
  /** Where a server answered with an error: it stands in the table, and the other operations are measured all the same. */
  readonly failure: Failure | undefined
}

export interface Failure {
  readonly inFlight: number
  readonly message: string
}

/** Measures every operation at 1, 16 and 64 in flight, Wegmarke and the limit in turns. */
export async function measureRequests(
  { urls, people }: BenchDatabase,
  operations: readonly Operation[],
  today: string,
  plan: Plan,
  tell: (line: string) => void,
): Promise<Measured[]> {
  await createBareSearch(urls.superuser)
  const world = await readWorld(urls.superuser)
  const signer = await createSigner()
  const statements = new Map(
    operations.map((one) => [one.name, limitOf(one, world[one.people][0] as Person)]),
  )
  const settings = {
    today,
    connections: CONNECTIONS,
    privateKey: signer.privateKey,
    statements: Object.fromEntries([...statements].map(([name, { text }]) => [name, text])),
  }
  const ours = await startTarget('wegmarke', { ...settings, databaseUrl: urls.app })
  const [anyone] = world.caseworkers
  const context = {
    'app.alliance_id': anyone?.allianceId ?? '',
    'app.account_id': anyone?.volunteerId ?? '',
  }
  const limit = await startTarget('bare', { ...settings, context, databaseUrl: urls.superuser })
  const measured: Measured[] = []
  try {
    for (const operation of operations) {
      const statement = statements.get(operation.name)
      if (statement === undefined) continue
      const who = world[operation.people].slice(0, REQUESTS)
      const { creates = false } = operation
      const own = inTurn(who, creates, (of) => ownRequest(operation, of, signer))
      const theirs = inTurn(who, creates, (of) => limitRequest(operation, statement, of, today))
      const compared = await compareAll(
        { name: 'wegmarke', port: ours.port, next: own },
        { name: 'limit', port: limit.port, next: theirs },
        plan,
        (found) => tell(line(people, operation, found)),
      )
      measured.push({ people, operation, ...compared })
    }
  } finally {
    ours.stop()
    limit.stop()
    await signer.close()
  }
  return measured
}

async function compareAll(
  ours: Target,
  limit: Target,
  plan: Plan,
  tell: (found: Comparison | Failure) => void,
): Promise<Pick<Measured, 'comparisons' | 'failure'>> {
  const comparisons: Comparison[] = []
  for (const inFlight of AT_ONCE) {
    try {
      const comparison = await compare(ours, limit, inFlight, plan)
      comparisons.push(comparison)
      tell(comparison)
    } catch (error) {
      const failure = { inFlight, message: (error as Error).message }
      tell(failure)
      return { comparisons, failure }
    }
  }
  return { comparisons, failure: undefined }
}

function line(people: number, { name }: Operation, found: Comparison | Failure): string {
  const what = `${people} ${name} ×${found.inFlight}`
  if ('message' in found) return `${what}: ${found.message}`
  const { ratio, requestsPerSecond, milliseconds } = found
  const figures = `${ratio.median.toFixed(2)} (${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)})`
  const rates = `${requestsPerSecond.ours.toFixed(0)} / ${requestsPerSecond.limit.toFixed(0)} a second`
  return `${what}: ${figures}, ${rates}, ${milliseconds.median.toFixed(2)} / ${milliseconds.limitMedian.toFixed(2)} ms`
}

function ownRequest(operation: Operation, of: Person, signer: Signer): WireRequest {
  const { method, path, body } = operation.ask(of)
  const account = operation.isVolunteer
    ? { sub: of.volunteerId, sid: of.volunteerSessionId }
    : { sub: of.accountId, sid: of.sessionId }
  const cookie = `wegmarke-at=${signer.token(account)}`
  if (method === 'GET') return { method, path, headers: { cookie } }
  const key = operation.creates ? { 'idempotency-key': randomUUID() } : {}
  const headers = { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...key }
  return { method, path, headers, body: JSON.stringify(body) }
}

/** The requests of these people, one after the other: made beforehand, or each anew where it creates something. */
function inTurn(
  who: readonly Person[],
  isMadeAnew: boolean,
  make: (of: Person) => WireRequest,
): () => WireRequest {
  let next = 0
  if (isMadeAnew) return () => make(who[next++ % who.length] as Person)
  const made = who.map(make)
  return () => made[next++ % made.length] as WireRequest
}
