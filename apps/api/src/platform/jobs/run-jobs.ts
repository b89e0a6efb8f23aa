import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import { Logger, run, type Runner, type TaskList } from 'graphile-worker'
import type { Kysely } from 'kysely'
import type { Database } from '../db/tables.ts'
import type { Clock } from '../http/clock.ts'
import { checkAudit } from './check-audit.ts'
import { evaluateAlliance } from './evaluate-alliance.ts'
import { evaluateDueFiles } from './evaluate-due-files.ts'
import { keepAuditChain } from './keep-audit-chain.ts'
import { keepEvaluated } from './keep-evaluated.ts'
import { foldTallies } from './fold-tallies.ts'
import { keepHouse } from './keep-house.ts'
import { previewSettings } from './preview-settings.ts'
import {
  CHECK_AUDIT,
  EVALUATE_ALLIANCE,
  EVALUATE_DUE,
  KEEP_HOUSE,
  PREVIEW_SETTINGS,
  FOLD_TALLIES,
} from './task-names.ts'

/**
 * Hours are UTC, midnight in Germany moves: looking every hour finds the new day within one. `?fill` catches up on what
 * was missed while the server was off.
 */
const CRONTAB = `
1 * * * * ${EVALUATE_DUE} ?jobKey=${EVALUATE_DUE}&fill=2h
37 2 * * * ${KEEP_HOUSE} ?fill=1d
*/10 * * * * ${FOLD_TALLIES} ?jobKey=${FOLD_TALLIES}
7 3 * * * ${CHECK_AUDIT} ?fill=1d
`
const JOBS_AT_ONCE = 1
/** What the background work holds of `db` at once: each job one connection, the keepers of trace and marks one each. */
export const JOBS_CONNECTIONS = JOBS_AT_ONCE + 2
const PAUSE_BEFORE_RESTART = 5_000
/** By then what was written while the server was off is chained. */
const SECONDS_TO_FIRST_CHECK = 15

export interface JobsOptions {
  /** Address of the worker role. */
  readonly url: string
  /** The database as the worker role, with `JOBS_CONNECTIONS`: with fewer, who waits too long takes it for gone. */
  readonly db: Kysely<Database>
  readonly today: Clock
  readonly log: FastifyBaseLogger
}

/** What runs in the background of this process. */
export interface Jobs {
  readonly stop: () => Promise<void>
}

/**
 * Starts the background work: jobs that requests ask for within a second, the rest by the clock. A runner that ends
 * because the database went away is started again until `stop` is called.
 */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const stopping = new AbortController()
  let runner: Runner | undefined = await startRunner(options)
  const supervise = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        runner ??= await startRunner(options)
        if (stopping.signal.aborted) await runner.stop()
        await runner.promise
      } catch (error) {
        options.log.error({ err: error }, 'jobs stopped')
      }
      runner = undefined
      await pause(PAUSE_BEFORE_RESTART, undefined, { ref: false, signal: stopping.signal }).catch(
        () => undefined,
      )
    }
  }
  const supervision = supervise()
  const auditChain = keepAuditChain(options.db, options.log)
  const marks = keepEvaluated(options.db, options.today, options.log)
  return {
    async stop() {
      stopping.abort()
      // One that has just ended by itself says so; there is nothing left to stop then.
      await runner?.stop().catch(() => undefined)
      await supervision
      await auditChain.stop()
      await marks.stop()
    },
  }
}

async function startRunner({ url, db, today, log }: JobsOptions): Promise<Runner> {
  const taskList: TaskList = {
    [EVALUATE_DUE]: evaluateDueFiles(db, today),
    [EVALUATE_ALLIANCE]: evaluateAlliance(today),
    [KEEP_HOUSE]: keepHouse,
    [FOLD_TALLIES]: foldTallies,
    [PREVIEW_SETTINGS]: previewSettings(db, today),
    [CHECK_AUDIT]: checkAudit,
  }
  const runner = await run({
    connectionString: url,
    maxPoolSize: 3,
    concurrency: JOBS_AT_ONCE,
    noHandleSignals: true,
    pollInterval: 5_000,
    taskList,
    crontab: CRONTAB,
    logger: loggerOn(log),
  })
  // What became due while the server was off.
  await runner.addJob(EVALUATE_DUE, {}, { jobKey: EVALUATE_DUE })
  const runAt = new Date(Date.now() + SECONDS_TO_FIRST_CHECK * 1000)
  await runner.addJob(CHECK_AUDIT, {}, { jobKey: CHECK_AUDIT, runAt })
  return runner
}

function loggerOn(log: FastifyBaseLogger): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error({ part: 'jobs' }, message)
    else if (level === 'warning') log.warn({ part: 'jobs' }, message)
    else log.debug({ part: 'jobs' }, message)
  })
}
