import { Connection, type WireRequest } from './connection.ts'

/** One server under load, and the requests it is asked for, one after the other. */
export interface Target {
  readonly name: string
  readonly port: number
  readonly next: () => WireRequest
}

/** What one target did in one short piece of time. */
export interface Slice {
  readonly requestsPerSecond: number
  /** How long single requests took, in milliseconds. */
  readonly latencies: readonly number[]
}

/** Keeps so many requests in flight for so long. @throws at the first answer that is no success */
export async function runSlice(target: Target, inFlight: number, milliseconds: number): Promise<Slice> {
  const connections = await Promise.all(Array.from({ length: inFlight }, () => Connection.open(target.port)))
  const latencies: number[] = []
  const start = performance.now()
  const end = start + milliseconds
  try {
    await Promise.all(
      connections.map(async (connection) => {
        for (let before = performance.now(); before < end;) {
          const request = target.next()
          const { status, body } = await connection.request(request)
          if (status >= 300)
            throw new Error(
              `${target.name}: ${request.method} ${request.path} → ${status} ${body.toString()}`,
            )
          const after = performance.now()
          latencies.push(after - before)
          before = after
        }
      }),
    )
  } finally {
    for (const connection of connections) connection.close()
  }
  return { requestsPerSecond: (latencies.length * 1000) / (performance.now() - start), latencies }
}
