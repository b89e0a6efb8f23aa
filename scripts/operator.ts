import { readConfig, type Config } from '../apps/api/src/config.ts'
import { startEmbedded } from '../apps/api/src/platform/db/embedded.ts'
import { startFailureSentence } from '../apps/api/src/start-failure.ts'

/** Runs an operator's task with the settings of the environment; what can be mended ends as one sentence and code 1. */
export async function asOperator(task: (config: Config) => Promise<void>): Promise<void> {
  try {
    await task(readConfig(process.env))
  } catch (error) {
    const sentence = startFailureSentence(error)
    if (sentence === undefined) throw error
    process.stderr.write(`${sentence}\n`)
    process.exitCode = 1
  }
}

/** Gives the address of the migrator role, starting the built-in database for as long as it is needed. */
export async function withMigrationUrl(config: Config, run: (url: string) => Promise<void>): Promise<void> {
  if (config.database.kind === 'external') return run(config.database.migrationUrl)
  const database = await startEmbedded(config.database.dataDir)
  try {
    return await run(database.migrationUrl)
  } finally {
    await database.stop()
  }
}
