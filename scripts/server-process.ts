import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Announcement } from '../apps/api/src/announcement.ts'

const root = join(import.meta.dirname, '..')

/** Starts the server as a child of this process; it reports its start through `onAnnouncement`. */
export function startServer(
  onAnnouncement: (announcement: Announcement) => void,
  nodeFlags: string[] = [],
  settings: Readonly<Record<string, string>> = {},
): ChildProcess {
  const child = spawn(process.execPath, [...nodeFlags, join(root, 'apps/api/src/main.ts')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // The second start reads what the first one has translated from TypeScript.
    env: { ...process.env, ...settings, NODE_COMPILE_CACHE: join(root, '.runtime/compile-cache') },
  })
  child.on('message', (message) => onAnnouncement(message as Announcement))
  return child
}

/**
 * Waits for a child and passes on the signals that end this process.
 * @returns the exit code to end with; 0 after a stop that was asked for
 */
export function untilEnd(child: ChildProcess): Promise<number> {
  let asked = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      asked = true
      // A terminal sends Ctrl+C to every process of the group: passing it on would count it twice.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(asked ? 0 : (code ?? 1)))
  })
}
