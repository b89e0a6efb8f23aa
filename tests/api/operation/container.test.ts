import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HEALTH_PATH } from '@wegmarke/contract/health'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { isIgnored } from '../../support/image/build-context.ts'
import { commandOf, lastOf, readDockerfile, type Stage } from '../../support/image/dockerfile.ts'
import { runLines } from '../../support/image/run-stages.ts'

const repository = join(import.meta.dirname, '../../..')
const read = (file: string) => readFile(join(repository, file), 'utf8')

interface Service {
  readonly image: string
  readonly ports?: readonly string[]
  readonly networks: readonly string[] | Readonly<Record<string, { ipv4_address?: string } | null>>
  readonly environment?: Readonly<Record<string, string>>
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean }
  readonly deploy: { readonly resources: { readonly limits: Readonly<Record<string, string>> } }
  readonly read_only: boolean
  readonly secrets?: readonly string[]
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>
  readonly secrets: Readonly<Record<string, { readonly file: string }>>
}

let stages: Stage[]
let compose: Compose

beforeAll(async () => {
  stages = await readDockerfile(join(repository, 'docker/Dockerfile'))
  compose = parse(await read('docker/compose.yaml'), { merge: true }) as Compose
})

describe('the image', () => {
  it('is built with the Node and the pnpm that the project pins', async () => {
    const workspace = parse(await read('pnpm-workspace.yaml')) as { catalog: { node: string } }
    expect(stages.map(({ base }) => base)).toEqual(
      stages.map(() => `node:${workspace.catalog.node}-trixie-slim`),
    )
    const [, pnpm] = /pnpmVersion = '([\d.]+)'/.exec(await read('scripts/bootstrap/install.mjs')) ?? []
    expect(stages.flatMap(runLines)).toContain(`npm install --global pnpm@${pnpm}`)
  })

  it('installs by the lockfile alone, and runs no script of a package', () => {
    const installs = stages.flatMap(runLines).filter((line) => line.startsWith('pnpm install'))
    expect(installs).toHaveLength(2)
    for (const line of installs) expect(line).toMatch(/--frozen-lockfile --ignore-scripts/)
    expect(installs.at(-1)).toMatch(/--prod/)
  })

  it('runs as a user without rights and asks the health check of the server', () => {
    const last = stages.at(-1) as Stage
    expect(lastOf(last, 'USER')).toBe('node')
    expect(commandOf(lastOf(last, 'HEALTHCHECK')).join(' ')).toContain(`:3000${HEALTH_PATH}'`)
    expect(runLines(last)).toEqual([])
  })

  it('takes neither secrets nor data nor tests from the machine that builds it', async () => {
    const patterns = (await read('.dockerignore'))
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
    const never = [
      'docker/secrets/token_key',
      'docker/.env',
      '.data/token-key.pem',
      '.git/config',
      'tests/api/a.test.ts',
      'node_modules/pg/index.js',
      'apps/api/node_modules/pg/index.js',
    ]
    expect(never.filter((file) => !isIgnored(file, patterns))).toEqual([])
    expect(
      ['tests/package.json', 'apps/api/src/main.ts', 'docker/initdb/roles.sql'].filter((file) =>
        isIgnored(file, patterns),
      ),
    ).toEqual([])
  })
})

describe('the compose file', () => {
  it('lets nobody in but through the proxy', () => {
    const open = Object.entries(compose.services).filter(([, { ports }]) => ports !== undefined)
    expect(open.map(([name]) => name)).toEqual(['proxy'])
    expect(compose.networks['inside']?.internal).toBe(true)
    for (const [name, { networks }] of Object.entries(compose.services)) {
      if (name !== 'proxy') expect([name, networks]).toEqual([name, ['inside']])
    }
  })

  it('believes the forwarded headers of the proxy alone', () => {
    const { networks } = compose.services['proxy'] as Service
    const address = Array.isArray(networks)
      ? undefined
      : (networks as Record<string, { ipv4_address?: string }>)['inside']
    expect(address?.ipv4_address).toBeDefined()
    expect(compose.services['app']?.environment?.['TRUSTED_PROXIES']).toBe(address?.ipv4_address)
  })

  it('gives every part limits, a read-only file system and a check', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      expect([name, Object.keys(service.deploy.resources.limits)]).toEqual([name, ['cpus', 'memory']])
      expect([name, service.read_only]).toEqual([name, true])
      // The image brings its own check.
      const isChecked = service.healthcheck !== undefined || service.image.startsWith('wegmarke:')
      expect([name, isChecked]).toEqual([name, true])
    }
  })

  it('hands out secrets as files, to each part only its own', () => {
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^\.\/secrets\//)
    expect(compose.services['backup']?.secrets).toEqual(['db_backup_url'])
    expect(compose.services['proxy']?.secrets).toBeUndefined()
    const texts = Object.values(compose.services).flatMap(({ environment = {} }) =>
      Object.entries(environment),
    )
    expect(texts.filter(([name]) => /PASSWORD|URL$|KEY/.test(name)).map(([name]) => name)).toEqual(
      expect.not.arrayContaining(['POSTGRES_PASSWORD', 'DATABASE_URL', 'DATABASE_MIGRATION_URL']),
    )
  })
})
