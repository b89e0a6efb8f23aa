import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const running = new Set<ChildProcess>()
let isEnding = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    isEnding = true
    for (const child of running) child.kill(signal)
  })
}

/** What a finished program leaves behind. */
export interface Outcome {
  readonly succeeded: boolean
  /** Everything it wrote, when it was told to keep quiet; else empty. */
  readonly output: string
}

/**
 * Runs a JavaScript program of the workspace to its end with the Node that runs this script; a signal that ends this
 * process ends the program too.
 * @param output show = on this screen; keep = in the outcome
 */
export async function runProgram(args: readonly string[], output: 'show' | 'keep'): Promise<Outcome> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: output === 'show' ? 'inherit' : 'pipe' })
  running.add(child)
  const kept: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => kept.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => kept.push(chunk))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  running.delete(child)
  if (isEnding) process.exit(130)
  return { succeeded: code === 0, output: Buffer.concat(kept).toString() }
}
