import type { Locator, Page } from 'playwright-core'

/** Presses a button twice, as people do; what the first press sends reaches the server after the second one. */
export async function pressTwice(page: Page, button: Locator): Promise<void> {
  let release: (() => void) | undefined
  const pressed = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/api/v1/**', async (route) => {
    await pressed
    await route.fallback()
  })
  await button.dblclick()
  release?.()
}
