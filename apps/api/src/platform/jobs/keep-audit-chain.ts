import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import type { Kysely } from 'kysely'
import { chainAudit } from '../audit/chain-audit.ts'
import type { Database } from '../db/tables.ts'

const MILLISECONDS_BETWEEN = 1_000
/** While the database is away, asking every second only fills the log. */
const MILLISECONDS_AFTER_FAILURE = 10_000

/**
 * Chains the trace every second until stopped. Not a job of the queue: it would be one each second, and what is not
 * chained waits in its table anyway.
 * @param db connection of the worker role
 */
export function keepAuditChain(db: Kysely<Database>, log: FastifyBaseLogger): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const keep = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      let rest = MILLISECONDS_BETWEEN
      try {
        await chainAudit(db)
      } catch (error) {
        log.error({ err: error }, 'the trace could not be chained')
        rest = MILLISECONDS_AFTER_FAILURE
      }
      await pause(rest, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined)
    }
  }
  const keeping = keep()
  return {
    async stop() {
      stopping.abort()
      await keeping
    },
  }
}
