import type { App } from '@wegmarke/api/platform/http/app'
import { buildApp } from '@wegmarke/api/app'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll } from 'vitest'
import type { Database } from '@wegmarke/api/platform/db/tables'
import { type Api, TEST_KEYS } from '../../support/api/use-api.ts'
import { TODAY } from '../../support/database/builders.ts'
import { undoneDatabase } from './undone-database.ts'

/** A second server on the same database whose requests leave nothing behind. */
export function useUndoneServer({ database }: Api) {
  let app: App | undefined
  let db: Kysely<Database> | undefined
  beforeAll(async () => {
    db = undoneDatabase(database.urls.app)
    app = await buildApp({
      db,
      keys: TEST_KEYS,
      today: () => TODAY,
      mode: 'demo',
      requestsPerMinute: 1_000_000,
      log: { level: 'silent' },
    })
    await app.ready()
  })
  afterAll(async () => {
    await app?.close()
    await db?.destroy()
  })
  return {
    get app(): App {
      if (app === undefined) throw new Error('the server starts with the first test')
      return app
    },
    get db(): Kysely<Database> {
      if (db === undefined) throw new Error('the server starts with the first test')
      return db
    },
  }
}
