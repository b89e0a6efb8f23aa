import { once } from 'node:events'
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Caseworker, signedInCaseworker } from '../../../scripts/drill/remote-client.ts'
import { startServerProcess, type ServerProcess } from '../server-process.ts'
import { stopDatabaseAtOnce, startDatabaseAgain } from './database-process.ts'
import { readTraces, type Traces } from './traces.ts'
import { writeOnce } from './writer.ts'

const WRITERS = 8

/** A server with a database of its own, both of which crash while eight people write. */
export interface CrashingOffice {
  /** Eight writers send every key until it is acknowledged; the crash comes when so many are. */
  readonly writeThrough: (
    keys: readonly string[],
    crashAt: number,
    crash: () => Promise<void>,
  ) => Promise<void>
  /** Kills the server without a warning, and starts it again on the same folder. */
  readonly killServer: () => Promise<void>
  /** Stops the database as a power cut does, under a server that goes on, and starts it again. */
  readonly stopDatabase: () => Promise<void>
  readonly isServerAlive: () => boolean
  /** Keys as the ledger has them: a line for each answer, appended when it came. */
  readonly acknowledged: () => Promise<string[]>
  /** What lies in the database of the written entries and their audit. */
  readonly traces: () => Promise<Traces>
  readonly close: () => Promise<void>
}

/** Starts the server in demo mode on a fresh folder, with a real database that waits for the disk. */
export async function openCrashingOffice(): Promise<CrashingOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'wegmarke-crash-'))
  const ledger = join(folder, 'acknowledged')
  const data = join(folder, 'data')
  const cluster = join(data, 'postgres')
  const start = (): Promise<ServerProcess> =>
    startServerProcess({ WEGMARKE_DATA_DIR: data, LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '1000000' })
  let server = await start()
  const isAlive = () => server.child.exitCode === null && server.child.signalCode === null
  const writer: Caseworker = await signedInCaseworker(server.url)

  return {
    async writeThrough(keys, crashAt, crash) {
      // A round is shorter than an access token lives, two hundred rounds are not.
      await writer.signInAgain()
      await writeThrough({
        writer,
        keys,
        crashAt,
        crash,
        isAlive,
        note: (key) => appendFile(ledger, `${key}\n`),
      })
    },
    async killServer() {
      const ended = once(server.child, 'exit')
      server.child.kill('SIGKILL')
      await ended
      server = await start()
      writer.client.moveTo(server.url)
    },
    async stopDatabase() {
      await stopDatabaseAtOnce(cluster)
      await startDatabaseAgain(cluster)
    },
    isServerAlive: isAlive,
    acknowledged: async () => (await readFile(ledger, 'utf8')).trimEnd().split('\n'),
    traces: () => readTraces(cluster),
    async close() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface Round {
  readonly writer: Caseworker
  readonly keys: readonly string[]
  readonly crashAt: number
  readonly crash: () => Promise<void>
  readonly isAlive: () => boolean
  readonly note: (key: string) => Promise<void>
}

async function writeThrough({ writer, keys, crashAt, crash, isAlive, note }: Round): Promise<void> {
  const open = [...keys]
  let answered = 0
  let crashing = Promise.resolve()
  const write = async (): Promise<void> => {
    for (let key = open.shift(); key !== undefined; key = open.shift()) {
      while (!(await writeOnce(writer.client, writer.file, key))) {
        // Whoever finds nobody there waits for the end of the crash; one that does not end, ends the test.
        await crashing
        if (!isAlive()) throw new Error('the server has ended')
        await pause(20)
      }
      await note(key)
      answered += 1
      if (answered === crashAt) crashing = crash()
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, write))
  await crashing
}
