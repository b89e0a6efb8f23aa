import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const database = 'tests/support/database/global-setup.ts'
/** A test that takes this long hangs; a busy machine may take a while. */
const testTimeout = 60_000
const maxWorkers = Math.max(2, availableParallelism() - 1)
const browser = 'tests/support/browser/global-setup.ts'
/**
 * A browser and a server per file are enough for two cores. What a page is about to show may come late on a busy one;
 * a test that takes ten minutes hangs.
 */
const screens = {
  globalSetup: [database, browser],
  hookTimeout: 180_000,
  maxWorkers: 2,
  expect: { poll: { timeout: 60_000 } },
}

/** One project per kind of tests; `npm test` runs them one after the other and adds up what ran. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'domain', include: ['packages/*/src/**/*.test.ts'], testTimeout } },
      { test: { name: 'golden', include: ['tests/golden/**/*.test.ts'], testTimeout } },
      {
        extends: './apps/web/vite.config.ts',
        test: { name: 'web', root: 'apps/web', include: ['src/**/*.test.ts'], testTimeout },
      },
      {
        test: {
          name: 'api',
          include: ['tests/api/**/*.test.ts', 'apps/api/src/**/*.test.ts'],
          globalSetup: [database],
          testTimeout,
          hookTimeout: 180_000,
          // The usual number, one less than cores, leaves half of a small machine idle.
          maxWorkers,
          // Every file has a database and a server of its own; loading the modules anew for each took half of the time.
          isolate: false,
        },
      },
      {
        test: {
          name: 'security',
          include: ['tests/security/**/*.test.ts'],
          globalSetup: [database],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'hard',
          include: ['tests/hard/**/*.test.ts'],
          globalSetup: [database],
          // Hundreds of crashes, one file after the other: each needs the whole machine.
          testTimeout: 3_600_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 600_000,
          ...screens,
        },
      },
      {
        test: {
          name: 'looks',
          // The browser tests in their long form: five looks at each state where the daily ones take one or two.
          include: ['tests/browser/{accessibility,journeys}/**/*.test.ts'],
          env: { WEGMARKE_ALL_LOOKS: '1' },
          testTimeout: 1_800_000,
          ...screens,
        },
      },
    ],
  },
})
