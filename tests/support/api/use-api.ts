import { generateKeyPairSync } from 'node:crypto'
import { type App } from '@wegmarke/api/platform/http/app'
import { buildApp, type Deps } from '@wegmarke/api/app'
import { afterAll, beforeAll } from 'vitest'
import { TODAY } from '../database/builders.ts'
import { useDatabase } from '../database/use-database.ts'

/** One key pair for all tests of a process; production reads it from a file. */
export const TEST_KEYS = generateKeyPairSync('ed25519')

/** The whole server on a database of its own, from the first test of a file to its last. */
export function useApi(wish: Partial<Deps> = {}) {
  const database = useDatabase()
  let app: App | undefined
  beforeAll(async () => {
    app = await buildApp({
      db: database.app,
      keys: TEST_KEYS,
      today: () => TODAY,
      mode: 'demo',
      requestsPerMinute: 100_000,
      log: { level: 'silent' },
      ...wish,
    })
    await app.ready()
  })
  afterAll(async () => {
    await app?.close()
  })
  return {
    database,
    get app(): App {
      if (app === undefined) throw new Error('the server starts with the first test')
      return app
    },
  }
}

export type Api = ReturnType<typeof useApi>
