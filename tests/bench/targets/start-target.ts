import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** What a server under measurement is started with. */
export interface TargetSettings {
  readonly databaseUrl: string
  readonly today: string
  /** PEM of the key that signs access tokens. */
  readonly privateKey: string
  /** Of the limit: its statements by name, and how many connections it keeps. */
  readonly statements: Readonly<Record<string, string>>
  readonly connections: number
  /** Of the limit: settings of each connection, for columns that are filled from the context by default. */
  readonly context?: Readonly<Record<string, string>>
}

export interface RunningTarget {
  readonly port: number
  readonly stop: () => void
}

/** Starts a server under measurement in a process of its own. */
export async function startTarget(
  program: 'wegmarke' | 'bare',
  settings: TargetSettings,
): Promise<RunningTarget> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, `${program}.ts`), JSON.stringify(settings)],
    {
      env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { port: number }).port))
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)))
  })
  return { port, stop: () => child.disconnect() }
}
