// The process: settings → database → schema → server → background work, and the way back. Nothing else touches `process`.
import { fileURLToPath } from 'node:url'
import closeWithGrace from 'close-with-grace'
import type { Announcement } from './announcement.ts'
import { buildApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { beginDemo } from './features/demo/begin-demo.ts'
import { DEMO_ACCOUNTS } from './features/demo/seed.ts'
import { migrate } from './platform/db/migrate.ts'
import { evaluateDue } from './platform/evaluation/evaluate-due.ts'
import { clockOf } from './platform/http/clock.ts'
import { loadTokenKeys } from './platform/http/token-keys.ts'
import { startJobs } from './platform/jobs/run-jobs.ts'
import { withSecretFiles } from './secret-files.ts'
import { openPools, startDatabase } from './start-database.ts'
import { sentenceOf } from './start-errors.ts'
import { refuseUnsafeDatabase } from './unsafe-database.ts'

const WEB_FOLDER = fileURLToPath(new URL('../../web/dist/', import.meta.url))
const MOST_SECONDS_TO_CLOSE = 10

/** What has been started, in order; closing goes backwards. */
const started: (() => Promise<unknown>)[] = []
let config: Config | undefined

closeOnRequest()
try {
  config = readConfig(withSecretFiles(process.env))
  await start(config)
} catch (error) {
  await stop()
  const sentence = sentenceOf(error, config)
  process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`)
  process.exit(1)
}

async function start(config: Config): Promise<void> {
  const { mode, publicUrl, trustedProxies } = config
  const keys = loadTokenKeys(config.tokenKeyFile, config.dataDir)
  announce({ kind: 'stage', stage: 'database' })
  const database = await startDatabase(config)
  started.push(database.stop)
  announce({ kind: 'stage', stage: 'schema' })
  await migrate(database.migrationUrl)
  if (mode === 'production') await refuseUnsafeDatabase(database)
  const today = clockOf(config.today)
  const isDemo = mode === 'demo'
  const isFirstDemo =
    isDemo &&
    (await beginDemo(database.migrationUrl, today(), () => announce({ kind: 'stage', stage: 'demo' })))
  const pools = openPools(database, (error) => app.log.warn({ err: error }, 'a database connection broke'))
  started.push(pools.close)
  if (isFirstDemo) await evaluateDue(pools.worker, today())
  announce({ kind: 'stage', stage: 'listen' })
  const app = await buildApp({
    db: pools.app,
    keys,
    today,
    mode,
    publicUrl,
    trustedProxies,
    webFolder: WEB_FOLDER,
    demoAccounts: isDemo ? DEMO_ACCOUNTS : [],
    ...(config.requestsPerMinute === undefined ? {} : { requestsPerMinute: config.requestsPerMinute }),
    log: { level: config.logLevel },
  })
  // Putting the routes together keeps this process from everything else for a second, on a busy machine for several:
  // a connection that opens meanwhile would be taken for one that does not answer.
  await app.ready()
  const jobs = await startJobs({ url: database.workerUrl, db: pools.worker, today, log: app.log })
  started.push(jobs.stop, () => app.close())
  const url = await app.listen({ host: config.host, port: config.port })
  announce({ kind: 'listening', url: publicUrl ?? url, demoAccounts: isDemo ? DEMO_ACCOUNTS : [] })
}

/** Tells the script that started this process, if there is one, how far it is. */
function announce(announcement: Announcement): void {
  process.send?.(announcement)
}

/** A signal, an unexpected error or the end of the starting script: finish what is running, then leave. */
function closeOnRequest(): void {
  const { close } = closeWithGrace(
    { delay: MOST_SECONDS_TO_CLOSE * 1000, logger: false },
    async ({ err }) => {
      if (err) process.stderr.write(`${err.stack ?? err.message}\n`)
      await stop()
    },
  )
  process.once('disconnect', close)
}

async function stop(): Promise<void> {
  for (const end of started.splice(0).toReversed()) await end()
}
