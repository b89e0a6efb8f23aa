import { buildApp } from '@wegmarke/api/app'
import { DEMO_ACCOUNTS, seedDemo } from '@wegmarke/api/features/demo/seed'
import { evaluateDue } from '@wegmarke/api/platform/evaluation/evaluate-due'
import type { App } from '@wegmarke/api/platform/http/app'
import { afterAll, beforeAll, inject } from 'vitest'
import { TEST_KEYS } from '../api/use-api.ts'
import { TODAY } from '../database/builders.ts'
import type { TestDatabase } from '../database/clone.ts'
import { useDatabase } from '../database/use-database.ts'

/** The whole product at an address of its own, with the demo alliance in it. */
export interface Screens {
  readonly url: string
  readonly database: TestDatabase
  /** Lets another day come, as `WEGMARKE_TODAY` does, with the daily evaluation of that day. */
  readonly travelTo: (day: string) => Promise<void>
  readonly today: string
}

/**
 * Serves the built screens and the API for one test file.
 * @param people how many invented people the demo has
 */
export function useScreens(people = 30): Screens {
  const database = useDatabase()
  let today = TODAY
  let app: App | undefined
  let url = ''
  beforeAll(async () => {
    await seedDemo(database.arrange, today, people)
    await evaluateDue(database.worker, today)
    app = await buildApp({
      db: database.app,
      keys: TEST_KEYS,
      today: () => today,
      mode: 'demo',
      requestsPerMinute: 100_000,
      webFolder: inject('webFolder'),
      demoAccounts: DEMO_ACCOUNTS,
      log: { level: 'silent' },
    })
    url = await app.listen({ host: '127.0.0.1', port: 0 })
  })
  afterAll(async () => {
    await app?.close()
  })
  return {
    database,
    get url() {
      return url
    },
    get today() {
      return today
    },
    async travelTo(day) {
      today = day
      await evaluateDue(database.worker, day)
    },
  }
}
