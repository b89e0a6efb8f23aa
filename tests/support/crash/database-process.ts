import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findBinaries } from '@wegmarke/api/platform/db/embedded/binaries'
import { findRunAs } from '@wegmarke/api/platform/db/embedded/run-as'
import { startServer, type Server } from '@wegmarke/api/platform/db/embedded/server'

const execute = promisify(execFile)

/** Stops the PostgreSQL of a folder without letting it write anything more. */
export async function stopDatabaseAtOnce(folder: string): Promise<void> {
  await control(folder, ['stop', '-m', 'immediate'])
}

/** Ends its connections, stops it, and answers when it has stopped. */
export async function stopDatabaseFast(folder: string): Promise<void> {
  await control(folder, ['stop', '-m', 'fast'])
}

/** Starts it again on the same port; answers when it takes statements. */
export async function startDatabaseAgain(folder: string): Promise<Server> {
  return await startServer(folder)
}

async function control(folder: string, command: readonly string[]): Promise<void> {
  const { pg_ctl: program } = await findBinaries()
  const runAs = await findRunAs(program, folder)
  const { file, args, options } = runAs.command(program, [
    ...command,
    '-D',
    join(folder, 'cluster'),
    '-t',
    '60',
    '-s',
  ])
  await execute(file, args, { ...options, cwd: '/' })
}
