import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Announcement } from '@wegmarke/api/announcement'

const main = join(import.meta.dirname, '../../apps/api/src/main.ts')

/** A server in a process of its own, as an operator runs it. */
export interface ServerProcess {
  readonly url: string
  readonly child: ChildProcess
  /** What it has written into its log so far: warnings and errors alone. */
  readonly log: () => string
  /** Asks it to close and waits until it has. */
  readonly stop: () => Promise<void>
}

/** How a server that did not start ended. */
export interface FailedStart {
  readonly code: number | null
  readonly errors: string
}

/** Starts the server on a free port; only the settings given count, not those of this machine. */
export async function startServerProcess(env: Record<string, string>): Promise<ServerProcess> {
  const { child, errors, log } = run({ PORT: '0', ...env })
  const url = await new Promise<string>((resolve, reject) => {
    child.on('message', (message) => {
      const announcement = message as Announcement
      if (announcement.kind === 'listening') resolve(announcement.url)
    })
    child.once('exit', () => reject(new Error(`the server ended: ${errors.join('')}`)))
  })
  return {
    url,
    child,
    log: () => log.join(''),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Starts a server that is expected to refuse, and waits for its end. */
export async function failToStart(env: Record<string, string>): Promise<FailedStart> {
  const { child, errors } = run(env)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, errors: errors.join('') }
}

function run(env: Record<string, string>): { child: ChildProcess; errors: string[]; log: string[] } {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const errors: string[] = []
  const log: string[] = []
  child.stderr?.on('data', (chunk: Buffer) => errors.push(String(chunk)))
  child.stdout?.on('data', (chunk: Buffer) => log.push(String(chunk)))
  return { child, errors, log }
}
