import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import type { Kysely } from 'kysely'
import type { Database } from '../db/tables.ts'
import { evaluateDue } from '../evaluation/evaluate-due.ts'
import type { Clock } from '../http/clock.ts'

const MILLISECONDS_BETWEEN = 2_000
/** While the database is away, asking every other second only fills the log. */
const MILLISECONDS_AFTER_FAILURE = 10_000

/**
 * Looks every other second for files that somebody has marked as due, until stopped. Not a job that each such write
 * enqueues: they would all write to the one row of that job and wait for each other's commits.
 * @param db connection of the worker role
 */
export function keepEvaluated(
  db: Kysely<Database>,
  today: Clock,
  log: FastifyBaseLogger,
): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const keep = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      let rest = MILLISECONDS_BETWEEN
      try {
        await evaluateDue(db, today())
      } catch (error) {
        log.error({ err: error }, 'what is due could not be evaluated')
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
