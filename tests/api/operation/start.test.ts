import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failToStart, startServerProcess, type ServerProcess } from '../../support/server-process.ts'

const oneSentence = /^[A-Z][^\n]+\n$/
/** The first check of the audit comes 15 s after the start, and the runner looks for what is due every 5 s. */
const FIRST_WORK_MS = 22_000

let folder: string
let server: ServerProcess
let startedAt: number

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegmarke-start-'))
  server = await startServerProcess({ WEGMARKE_DATA_DIR: join(folder, 'first') })
  startedAt = performance.now()
}, 120_000)

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('a server that cannot start says why in one sentence', () => {
  it('when another one runs on the same folder', async () => {
    const end = await failToStart({ PORT: '0', WEGMARKE_DATA_DIR: join(folder, 'first') })
    expect(end).toEqual({ code: 1, errors: expect.stringMatching(oneSentence) })
    expect(end.errors).toMatch(/already running/)
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
  }, 60_000)

  it('when the port is taken', async () => {
    const { port } = new URL(server.url)
    const end = await failToStart({ PORT: port, WEGMARKE_DATA_DIR: join(folder, 'second') })
    expect(end).toEqual({ code: 1, errors: expect.stringMatching(oneSentence) })
    expect(end.errors).toMatch(new RegExp(`Port ${port}`))
  }, 120_000)

  it('when the folder cannot be written', async () => {
    await writeFile(join(folder, 'a-file'), '')
    const end = await failToStart({ PORT: '0', WEGMARKE_DATA_DIR: join(folder, 'a-file') })
    expect(end).toEqual({ code: 1, errors: expect.stringMatching(oneSentence) })
    expect(end.errors).toMatch(/cannot be written/)
  }, 60_000)

  it('when the data are damaged', async () => {
    await mkdir(join(folder, 'damaged/postgres/cluster'), { recursive: true })
    await writeFile(join(folder, 'damaged/postgres/cluster/base'), 'not a folder')
    const end = await failToStart({ PORT: '0', WEGMARKE_DATA_DIR: join(folder, 'damaged') })
    expect(end).toEqual({ code: 1, errors: expect.stringMatching(oneSentence) })
    expect(end.errors).toMatch(/damaged/)
  }, 60_000)

  it('when the database cannot be reached', async () => {
    const nowhere = 'postgres://app:geheim@127.0.0.1:1/wegmarke'
    const end = await failToStart({
      PORT: '0',
      WEGMARKE_DATA_DIR: join(folder, 'unused'),
      DATABASE_URL: nowhere,
      DATABASE_WORKER_URL: nowhere,
      DATABASE_MIGRATION_URL: nowhere,
    })
    expect(end).toEqual({ code: 1, errors: expect.stringMatching(oneSentence) })
    expect(end.errors).toMatch(/cannot be reached/)
    expect(end.errors).not.toContain('geheim')
  }, 60_000)

  it('when a setting is wrong', async () => {
    const end = await failToStart({ PORT: 'http' })
    expect(end).toEqual({ code: 1, errors: expect.stringMatching(oneSentence) })
    expect(end.errors).toMatch(/^PORT must be/)
  }, 60_000)
})

it('a first start, and the work that it sets going by itself, leave no warning in the log for 22 seconds', async () => {
  // Long enough, unless the machine is very busy, for the evaluation of what is due and the first check of the audit.
  // The jobs by the clock (house-keeping, tallies) and those that somebody asks for (previews, a new evaluation) do
  // not run here; that a job has run cannot be seen from outside, so the tests of each job look at what it does.
  await pause(Math.max(0, startedAt + FIRST_WORK_MS - performance.now()))
  expect(server.log()).toBe('')
}, 60_000)

it('a server that was killed leaves a folder that the next one takes over', async () => {
  const killed = once(server.child, 'exit')
  server.child.kill('SIGKILL')
  await killed
  server = await startServerProcess({ WEGMARKE_DATA_DIR: join(folder, 'first') })
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
}, 120_000)
