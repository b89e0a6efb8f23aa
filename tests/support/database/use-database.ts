import { afterAll, beforeAll, inject } from 'vitest'
import { cloneDatabase, type TestDatabase } from './clone.ts'

/** Gives a test file its own database from its first test to its last. */
export function useDatabase(): TestDatabase {
  let clone: TestDatabase | undefined
  beforeAll(async () => {
    clone = await cloneDatabase(inject('testServer'))
  })
  afterAll(async () => {
    await clone?.drop()
  })
  const opened = (): TestDatabase => {
    if (clone === undefined) throw new Error('the database opens with the first test')
    return clone
  }
  return {
    get urls() {
      return opened().urls
    },
    get app() {
      return opened().app
    },
    get worker() {
      return opened().worker
    },
    get arrange() {
      return opened().arrange
    },
    drop: async () => opened().drop(),
  }
}
