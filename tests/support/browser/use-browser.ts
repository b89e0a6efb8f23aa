import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { launchBrowser } from './launch.ts'
import { countRequests } from './open-requests.ts'
import type { Screens } from './use-screens.ts'

/** How long a person on a busy machine may wait for something to appear, in milliseconds. */
const PATIENCE_MS = 60_000
const PICTURES = join(import.meta.dirname, '../../../.runtime/failed-browser-tests')

/** A window of a fresh browser: nobody is signed in, nothing is remembered. */
export type Window = Pick<BrowserContextOptions, 'colorScheme' | 'hasTouch' | 'locale' | 'storageState'> & {
  /** Width in CSS pixels. */
  readonly width?: number
}

/** Gives a test file one browser; every window that a test opens is closed after it. */
export function useBrowser(screens: Screens) {
  let browser: Browser | undefined
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPictures(contexts, task.id)
    await Promise.all(contexts.splice(0).map((context) => context.close()))
  })
  afterAll(async () => {
    await browser?.close()
  })
  return {
    async window({ width = 1280, ...wish }: Window = {}): Promise<Page> {
      if (browser === undefined) throw new Error('the browser starts with the first test')
      const context = await browser.newContext({
        baseURL: screens.url,
        locale: 'de-DE',
        timezoneId: 'Europe/Berlin',
        reducedMotion: 'reduce',
        viewport: { width, height: width < 600 ? 844 : 900 },
        ...wish,
      })
      context.setDefaultTimeout(PATIENCE_MS)
      await countRequests(context)
      contexts.push(context)
      return context.newPage()
    },
  }
}

/** What the windows of a failed test showed last. */
async function keepPictures(contexts: readonly BrowserContext[], test: string): Promise<void> {
  const pages = contexts.flatMap((context) => context.pages())
  await Promise.all(
    pages.map((page, index) =>
      page.screenshot({ path: join(PICTURES, `${test}-${index}.png`), fullPage: true }),
    ),
  )
}
