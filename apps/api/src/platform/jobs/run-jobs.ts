import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import { Logger, run, type Runner, type TaskList } from 'graphile-worker'
import type { Kysely } from 'kysely'
import type { Database } from '../db/tables.ts'
import type { Clock } from '../http/clock.ts'
import { evaluateAlliance } from './evaluate-alliance.ts'
import { evaluateDueFiles } from './evaluate-due-files.ts'
import { keepHouse } from './keep-house.ts'
import { EVALUATE_ALLIANCE, EVALUATE_DUE, KEEP_HOUSE } from './task-names.ts'

/**
 * Hours are UTC, midnight in Germany moves: looking every hour finds the new day within one. `?fill` catches up on what
 * was missed while the server was off.
 */
const CRONTAB = `
1 * * * * ${EVALUATE_DUE} ?jobKey=${EVALUATE_DUE}&fill=2h
37 2 * * * ${KEEP_HOUSE} ?fill=1d
`
const PAUSE_BEFORE_RESTART = 5_000

export interface JobsOptions {
  /** Address of the worker role. */
  readonly url: string
  /** The database as the worker role. */
  readonly db: Kysely<Database>
  readonly today: Clock
  readonly log: FastifyBaseLogger
}

/** What runs in the background of this process. */
export interface Jobs {
  readonly stop: () => Promise<void>
}

/** Starts the background work: jobs that requests ask for within a second, the rest by the clock. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  let stopping = false
  let runner = await startRunner(options)
  const supervision = (async () => {
    while (!stopping) {
      await runner.promise.catch((error: unknown) => options.log.error({ err: error }, 'jobs stopped'))
      if (stopping) return
      await pause(PAUSE_BEFORE_RESTART, undefined, { ref: false })
      runner = await startRunner(options).catch((error: unknown) => failedRunner(error))
    }
  })()
  return {
    async stop() {
      stopping = true
      await runner
        .stop()
        .catch((error: unknown) => options.log.warn({ err: error }, 'jobs did not stop cleanly'))
      await supervision
    },
  }
}

async function startRunner({ url, db, today, log }: JobsOptions): Promise<Runner> {
  const taskList: TaskList = {
    [EVALUATE_DUE]: evaluateDueFiles(db, today),
    [EVALUATE_ALLIANCE]: evaluateAlliance(today),
    [KEEP_HOUSE]: keepHouse,
  }
  const runner = await run({
    connectionString: url,
    maxPoolSize: 3,
    concurrency: 1,
    noHandleSignals: true,
    pollInterval: 5_000,
    taskList,
    crontab: CRONTAB,
    logger: loggerOn(log),
  })
  // What became due while the server was off.
  await runner.addJob(EVALUATE_DUE, {}, { jobKey: EVALUATE_DUE })
  return runner
}

/** A runner that could not be started counts as one that has stopped at once, and is started again. */
function failedRunner(error: unknown): Runner {
  return { promise: Promise.reject(error), stop: async () => undefined } as unknown as Runner
}

function loggerOn(log: FastifyBaseLogger): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error({ part: 'jobs' }, message)
    else if (level === 'warning') log.warn({ part: 'jobs' }, message)
    else log.debug({ part: 'jobs' }, message)
  })
}
