// npm run reset: deletes the built-in database, so that the next start begins anew. Asks first, unless --yes is given.
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { startEmbedded } from '../apps/api/src/platform/db/embedded.ts'
import { EmbeddedDatabaseError } from '../apps/api/src/platform/db/embedded/errors.ts'
import { asOperator, OperatorError } from './operator.ts'

await asOperator(async ({ database }) => {
  if (database.kind === 'external') {
    throw new OperatorError(
      'Only the built-in database can be reset; the one that DATABASE_URL names is left alone.',
    )
  }
  const folder = database.dataDir
  if (!existsSync(folder)) return say(`There is nothing to reset: ${folder} does not exist.`)
  await stopWhatRuns(folder)
  if (!(await isConfirmed(folder))) return say('Nothing was deleted.')
  await rm(folder, { recursive: true })
  say(`${folder} is deleted; the next start begins anew.`)
})

/** Refuses beside a running Wegmarke and stops a PostgreSQL left behind; a damaged folder is what reset is for. */
async function stopWhatRuns(folder: string): Promise<void> {
  try {
    const running = await startEmbedded(folder)
    await running.stop()
  } catch (error) {
    if (!(error instanceof EmbeddedDatabaseError) || error.problem === 'second-instance') throw error
  }
}

async function isConfirmed(folder: string): Promise<boolean> {
  if (process.argv.includes('--yes')) return true
  if (!process.stdin.isTTY)
    throw new OperatorError('Nobody can be asked here; add --yes to delete without a question.')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`Delete ${folder} with everything in it? Type yes: `)
  terminal.close()
  return answer.trim() === 'yes'
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
