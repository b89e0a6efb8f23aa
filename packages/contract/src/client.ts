import { API_PREFIX, type Endpoint, type Input, type Reply } from './endpoint.ts'
import { type Problem, ProblemError, problemFrom } from './problems.ts'

/** One HTTP exchange: `fetch` in the browser, `app.inject` in tests. */
export interface Exchange {
  readonly method: Endpoint['method']
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

export type Transport = (exchange: Exchange) => Promise<{ status: number; body: string }>

export type Call = <E extends Endpoint>(endpoint: E, input: Input<E>) => Promise<Reply<E>>

interface LooseInput {
  params?: Record<string, string | number>
  query?: Record<string, unknown>
  body?: unknown
  idempotencyKey?: string
  version?: number
}

/** Fills `:name` parts of the path and appends the query; empty query values are left out. */
export function urlOf(endpoint: Endpoint, input: Pick<LooseInput, 'params' | 'query'>): string {
  const path = endpoint.url.replace(/:(\w+)/g, (_match, name: string) =>
    encodeURIComponent(String(input.params?.[name] ?? '')),
  )
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) if (one != null) query.append(name, String(one))
  }
  return `${API_PREFIX}${path}${query.size > 0 ? `?${query.toString()}` : ''}`
}

function headersOf(input: LooseInput): Record<string, string> {
  return {
    accept: 'application/json',
    ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(input.idempotencyKey === undefined ? {} : { 'idempotency-key': input.idempotencyKey }),
    ...(input.version === undefined ? {} : { 'if-match': `"${input.version}"` }),
  }
}

/** Builds the typed client on a transport. Every answer that is no success throws a `ProblemError`. */
export function createClient(transport: Transport): Call {
  return async (endpoint, input) => {
    const loose = input as unknown as LooseInput
    const answer = await transport({
      method: endpoint.method,
      url: urlOf(endpoint, loose),
      headers: headersOf(loose),
      body: loose.body === undefined ? undefined : JSON.stringify(loose.body),
    })
    const parsed: unknown = answer.body === '' ? undefined : parseJson(answer.body)
    if (answer.status < 200 || answer.status > 299) throw new ProblemError(problemFrom(parsed, answer.status))
    return parsed as never
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const problem: Problem = { type: 'unreadable-answer', title: 'The answer is not JSON', status: 502 }
    throw new ProblemError(problem)
  }
}
