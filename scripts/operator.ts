import { readConfig, type Config } from '../apps/api/src/config.ts'
import { startEmbedded } from '../apps/api/src/platform/db/embedded.ts'
import { withSecretFiles } from '../apps/api/src/secret-files.ts'
import { sentenceOf } from '../apps/api/src/start-errors.ts'

/** Something the operator can mend; the message is one sentence. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}

/** The settings of this process, secrets read from the files that hold them. */
export function operatorEnvironment(): Readonly<Record<string, string | undefined>> {
  return withSecretFiles(process.env)
}

/** Runs an operator's task with the settings of the environment; what can be mended ends as one sentence and code 1. */
export async function asOperator(task: (config: Config) => Promise<void>): Promise<void> {
  let config: Config | undefined
  try {
    config = readConfig(operatorEnvironment())
    await task(config)
  } catch (error) {
    fail(error, config)
  }
}

/** Runs an operator's task that needs no settings at all. */
export async function asBareOperator(task: () => Promise<void>): Promise<void> {
  try {
    await task()
  } catch (error) {
    fail(error, undefined)
  }
}

function fail(error: unknown, config: Config | undefined): void {
  const sentence = error instanceof OperatorError ? error.message : sentenceOf(error, config)
  if (sentence === undefined) throw error
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
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

/** The definer role may write before there is any account; only the migrator may become it. */
export function asDefiner(url: string): string {
  const address = new URL(url)
  address.searchParams.set('options', '-c role=wegmarke_definer')
  return address.href
}
