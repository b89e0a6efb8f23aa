import { once } from 'node:events'
import type { ChildProcess } from 'node:child_process'
import { startServer } from '../server-process.ts'

/** A server of the drill, on a data folder of its own. */
export interface DrillServer {
  readonly url: string
  readonly stop: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

/** Starts the server in demo mode on a folder and a free port. */
export async function startDrillServer(folder: string): Promise<DrillServer> {
  let child: ChildProcess | undefined
  const url = await new Promise<string>((resolve, reject) => {
    child = startServer(
      (announcement) => {
        if (announcement.kind === 'listening') resolve(announcement.url)
      },
      [],
      {
        WEGMARKE_MODE: 'demo',
        WEGMARKE_DATA_DIR: folder,
        PORT: '0',
        LOG_LEVEL: 'silent',
        REQUESTS_PER_MINUTE: '100000',
      },
    )
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  return {
    url,
    async stop(signal) {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
    },
  }
}
