import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The letters of print.css, 10.5 pt; on a screen they are 16 px. */
const LETTERS_ON_PAPER = '14px'

/**
 * Draws the page as the printer gets it. The browser says `print` before it has drawn for print, so this waits for
 * the letters of the sheet; without that a test may look at the screen.
 */
export async function drawForPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  await expect.poll(() => page.evaluate(`getComputedStyle(document.body).fontSize`)).toBe(LETTERS_ON_PAPER)
}
