import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { listCaseFiles } from '@wegmarke/contract/case-list'
import { listJournal } from '@wegmarke/contract/journal'
import { getSession } from '@wegmarke/contract/session'
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from '@wegmarke/sample-data/world'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts'
import { remoteClient, signInAs, writeOnce, type RemoteClient } from './writer.ts'

const ROUNDS = 10
const WRITES = 200
const WRITERS = 8

let folder: string
let server: ServerProcess
let client: RemoteClient
let caseFileId: string
let today: string

const start = (): Promise<ServerProcess> =>
  // A real database with fsync: the built-in one, in a folder of its own
  startServerProcess({ WEGMARKE_DATA_DIR: folder, LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '100000' })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegmarke-kill-'))
  server = await start()
  client = remoteClient(server.url)
  const caseworker = SAMPLE_ACCOUNTS.find((account) => account.role === 'caseworker')
  await signInAs(client, caseworker?.email ?? '', SAMPLE_PASSWORD)
  today = (await client.call(getSession, {})).today
  const { items } = await client.call(listCaseFiles, { query: { limit: 1 } })
  caseFileId = items[0]?.id ?? ''
}, 180_000)

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}, 60_000)

/** Kills the server without a warning, and starts it again on the same folder. */
async function killAndRestart(): Promise<void> {
  const ended = once(server.child, 'exit')
  server.child.kill('SIGKILL')
  await ended
  server = await start()
  client.moveTo(server.url)
}

/** Every key of the round is sent until it is acknowledged; the server is killed when some of them are. */
async function writeThroughAKill(keys: readonly string[], killAt: number): Promise<Set<string>> {
  const acknowledged = new Set<string>()
  const open = [...keys]
  let kill = Promise.resolve()
  const write = async (): Promise<void> => {
    for (let key = open.shift(); key !== undefined; key = open.shift()) {
      while (!(await writeOnce(client, caseFileId, key, today))) {
        // Whoever finds the server gone waits for it to be there again; one that does not come back ends the test
        await kill
        await pause(20)
      }
      acknowledged.add(key)
      if (acknowledged.size === killAt) kill = killAndRestart()
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, write))
  await kill
  return acknowledged
}

/** All texts of the journal, page by page. */
async function readJournal(): Promise<string[]> {
  const texts: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const query = after === '' ? { limit: 200 } : { limit: 200, after }
    const page: { items: { text: string }[]; next: string | null } = await client.call(listJournal, {
      params: { caseFileId },
      query,
    })
    texts.push(...page.items.map((entry) => entry.text))
    after = page.next
  }
  return texts
}

describe('a server that is killed while people write', () => {
  it(`loses none of ${WRITES} acknowledged entries and doubles none, in ${ROUNDS} rounds`, async () => {
    const acknowledged = new Set<string>()
    for (let round = 1; round <= ROUNDS; round++) {
      const keys = Array.from({ length: WRITES }, (_, index) => `round-${round}-entry-${index}`)
      // Early, late and in between, so that each kill meets another moment
      const killAt = Math.ceil((WRITES * round) / (ROUNDS + 1))
      for (const key of await writeThroughAKill(keys, killAt)) acknowledged.add(key)
    }
    const written = (await readJournal()).filter((text) => text.startsWith('Eintrag round-'))
    expect(acknowledged.size).toBe(ROUNDS * WRITES)
    expect(written.length).toBe(ROUNDS * WRITES)
    expect(new Set(written)).toEqual(new Set([...acknowledged].map((key) => `Eintrag ${key}`)))
  }, 300_000)
})
