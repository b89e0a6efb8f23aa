import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * Counts what each page has asked the server for and not yet worked through. One is over when its answer was read and
 * what hangs on it is drawn or has asked for more: a moment later, not when the network is silent.
 */
const COUNT = `(() => {
  const fetch = window.fetch
  window.openRequests = 0
  const end = () => setTimeout(() => (window.openRequests -= 1))
  window.fetch = async (...asked) => {
    window.openRequests += 1
    try {
      const answer = await fetch(...asked)
      const read = answer.text.bind(answer)
      answer.text = () => read().finally(end)
      return answer
    } catch (failure) {
      end()
      throw failure
    }
  }
})()`

/** Has the pages of a window count; before the first one is opened. */
export async function countRequests(context: BrowserContext): Promise<void> {
  await context.addInitScript(COUNT)
}

/** Waits until nothing that a page has asked for is still on its way. */
export async function allAnswered(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate<number>('window.openRequests')).toBe(0)
}
