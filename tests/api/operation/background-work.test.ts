import { setTimeout as pause } from 'node:timers/promises'
import Fastify from 'fastify'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { loggerOptions } from '@wegmarke/api/platform/http/logger'
import { startJobs } from '@wegmarke/api/platform/jobs/run-jobs'
import { openPools } from '@wegmarke/api/start-database'
import { useDatabase } from '../../support/database/use-database.ts'
import { TODAY } from '../../support/database/builders.ts'

const database = useDatabase()
/** Longer than anybody waits for a free connection, shorter than the worker waits for a lock. */
const BUSY_MILLISECONDS = 3_800

it('lets keepers and jobs work beside each other for long, without taking the database for gone', async () => {
  const lines: string[] = []
  const stream = { write: (line: string) => void lines.push(line) }
  const { log } = Fastify({ logger: loggerOptions({ stream }) })
  const { app, worker, migration } = database.urls
  const pools = openPools({ appUrl: app, workerUrl: worker, migrationUrl: migration }, (error) =>
    lines.push(error.message),
  )
  const waiting = async (): Promise<number> => {
    const { rows } = await sql<{ count: number }>`SELECT count(DISTINCT l.pid)::int AS count
      FROM pg_locks l JOIN pg_database d ON d.oid = l.database
      WHERE d.datname = current_database() AND NOT l.granted`.execute(database.arrange)
    return rows[0]?.count ?? 0
  }
  let most = 0
  const jobs = await database.arrange.transaction().execute(async (tx) => {
    await sql`LOCK TABLE audit_writer, evaluation_due`.execute(tx)
    const started = await startJobs({ url: worker, db: pools.worker, today: () => TODAY, log })
    for (const end = Date.now() + BUSY_MILLISECONDS; Date.now() < end; await pause(200)) {
      most = Math.max(most, await waiting())
    }
    return started
  })
  await jobs.stop()
  await pools.close()
  expect(most).toBe(3)
  expect(lines).toEqual([])
})
