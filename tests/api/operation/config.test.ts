import { ConfigError, readConfig } from '@wegmarke/api/config'
import { describe, expect, it } from 'vitest'

const production = {
  WEGMARKE_MODE: 'production',
  PUBLIC_URL: 'https://wegmarke.example.org',
  DATABASE_URL: 'postgres://app@db/wegmarke',
  DATABASE_WORKER_URL: 'postgres://worker@db/wegmarke',
  DATABASE_MIGRATION_URL: 'postgres://migrator@db/wegmarke',
  WEGMARKE_TOKEN_KEY_FILE: '/run/secrets/token-key.pem',
}

describe('the settings', () => {
  it('are those of a demo on this machine when nothing is set', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ mode: 'demo', host: '127.0.0.1', port: 3000, trustedProxies: [] })
    expect(config.database.kind).toBe('embedded')
    expect(config.dataDir).toMatch(/^\/.*\.data$/)
  })

  it('count an empty value as not set', () => {
    expect(readConfig({ PORT: '', WEGMARKE_MODE: ' ', DATABASE_URL: '' })).toEqual(readConfig({}))
  })

  it('of production name the database by three roles', () => {
    expect(readConfig(production)).toMatchObject({
      mode: 'production',
      logLevel: 'info',
      database: {
        kind: 'external',
        appUrl: production.DATABASE_URL,
        workerUrl: production.DATABASE_WORKER_URL,
      },
    })
  })

  it('drop the slash at the end of the public address', () => {
    expect(readConfig({ PUBLIC_URL: 'http://localhost:4000/' }).publicUrl).toBe('http://localhost:4000')
  })

  it('resolve a relative data folder against the installation, not the current folder', () => {
    expect(readConfig({ WEGMARKE_DATA_DIR: 'elsewhere' }).dataDir).toBe(
      readConfig({}).dataDir.replace(/\.data$/, 'elsewhere'),
    )
  })
})

describe('a setting that cannot be used is refused in one sentence', () => {
  const refused: [string, Record<string, string>][] = [
    ['WEGMARKE_MODE', { WEGMARKE_MODE: 'prod' }],
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '-1' }],
    ['HOST', { HOST: 'a b' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://a.example/path' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'wegmarke.example.org' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'true' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://x' }],
    ['DATABASE_URL', { DATABASE_WORKER_URL: 'postgres://x', DATABASE_MIGRATION_URL: 'postgres://x' }],
    ['WEGMARKE_TODAY', { WEGMARKE_TODAY: '2027-02-29' }],
    ['WEGMARKE_TODAY', { WEGMARKE_TODAY: 'tomorrow' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['WEGMARKE_TODAY', { ...production, WEGMARKE_TODAY: '2027-03-01' }],
    ['PUBLIC_URL', { ...production, PUBLIC_URL: 'http://wegmarke.example.org' }],
  ]

  it.each(refused)('%s in %o', (setting, env) => {
    const error = thrownBy(() => readConfig(env))
    expect(error).toBeInstanceOf(ConfigError)
    expect(error).toMatchObject({ setting })
    expect(String(error)).toMatch(/^ConfigError: [^\n]+\.$/)
  })

  it.each(Object.keys(production).filter((name) => name !== 'WEGMARKE_MODE'))(
    'production without %s',
    (name) => {
      const error = thrownBy(() => readConfig({ ...production, [name]: '' }))
      expect(error).toBeInstanceOf(ConfigError)
      expect(String(error)).toContain(name)
    },
  )

  it('and a secret in it stays out of the sentence', () => {
    const error = thrownBy(() => readConfig({ DATABASE_URL: 'mysql://app:geheim@db/x' }))
    expect(String(error)).not.toContain('geheim')
  })
})

function thrownBy(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}
