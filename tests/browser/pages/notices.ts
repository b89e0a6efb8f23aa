import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Puts the messages away that would lie over what is looked at. One may go by itself in any moment: nothing waits for it. */
export async function closeNotices(page: Page): Promise<void> {
  const close = page.getByRole('button', { name: 'Meldung schließen' })
  async function closeAll(): Promise<number> {
    await close.evaluateAll((buttons) => buttons.forEach((button: { click: () => void }) => button.click()))
    return await close.count()
  }
  await expect.poll(closeAll).toBe(0)
}
