import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { startEmbedded, type EmbeddedDatabase } from '@wegmarke/api/platform/db/embedded'
import { migrate } from '@wegmarke/api/platform/db/migrate'
import { refuseUnsafeDatabase } from '@wegmarke/api/unsafe-database'

const folders: string[] = []
const running: EmbeddedDatabase[] = []

async function newFolder(): Promise<string> {
  // As root this folder is closed to the user that PostgreSQL runs as, like a home folder.
  const folder = await mkdtemp(join(tmpdir(), 'wegmarke-embedded-'))
  folders.push(folder)
  return join(folder, 'data')
}

async function start(folder: string): Promise<EmbeddedDatabase> {
  const database = await startEmbedded(folder)
  running.push(database)
  return database
}

afterEach(async () => {
  for (const database of running.splice(0)) await database.stop()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** Starts a process that holds the folder, and kills it without warning. */
async function startAndKill(folder: string): Promise<void> {
  const script = fileURLToPath(new URL('./hold-folder.ts', import.meta.url))
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
}

describe('the built-in database', () => {
  it('keeps its data, its passwords and its port from one start to the next', async () => {
    const folder = await newFolder()
    const first = await startEmbedded(folder)
    await first.stop()
    const second = await start(folder)
    expect({ ...second, stop: undefined }).toEqual({ ...first, stop: undefined })
    expect((await stat(join(folder, 'access.json'))).mode & 0o777).toBe(0o600)
  })

  it('is durable and binds the roles that the application uses', async () => {
    const database = await start(await newFolder())
    await migrate(database.migrationUrl)
    await expect(refuseUnsafeDatabase(database)).resolves.toBeUndefined()
  })

  it('is adopted when the process that started it was killed', async () => {
    const folder = await newFolder()
    await startAndKill(folder)
    expect((await start(folder)).wasAdopted).toBe(true)
  })

  it('belongs to one process at a time', async () => {
    const folder = await newFolder()
    await start(folder)
    await expect(startEmbedded(folder)).rejects.toMatchObject({ problem: 'second-instance' })
  })

  it('says what is the matter with a folder that it cannot use', async () => {
    const folder = await newFolder()
    const database = await startEmbedded(folder)
    await database.stop()
    const damages = [
      ['PG_VERSION', undefined, 'damaged-folder'],
      ['PG_VERSION', '17\n', 'other-version'],
      ['global/pg_control', undefined, 'damaged-folder'],
      ['global/pg_control', Buffer.alloc(8192, 7), 'damaged-folder'],
    ] as const
    for (const [file, damage, problem] of damages) {
      const path = join(folder, 'cluster', file)
      const whole = await readFile(path)
      if (damage === undefined) await rename(path, `${path}.away`)
      else await writeFile(path, damage)
      await expect(startEmbedded(folder)).rejects.toMatchObject({ problem })
      if (damage === undefined) await rename(`${path}.away`, path)
      else await writeFile(path, whole)
    }
    await start(folder)
  })

  it('says so when the folder cannot be written', async () => {
    const folder = await newFolder()
    await mkdir(join(folder, '..'), { recursive: true })
    await writeFile(folder, 'a file stands where the folder should be')
    await expect(startEmbedded(folder)).rejects.toMatchObject({ problem: 'read-only-folder' })
  })

  it('begins anew where a first start was interrupted', async () => {
    const folder = await newFolder()
    await mkdir(join(folder, 'cluster.new'), { recursive: true })
    await writeFile(join(folder, 'cluster.new', 'half'), '')
    expect((await start(folder)).wasAdopted).toBe(false)
  })
})
