import { uploadImport } from '@wegmarke/contract/imports'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { CASEWORKER, SignInPage } from '../../browser/pages/sign-in-page.ts'
import { findPlaces, type Places, type Visit } from '../../browser/pages/routes-and-visitors.ts'
import { freshKey } from '../api/client.ts'
import { faultyList } from './faulty-list.ts'
import { allAnswered } from './open-requests.ts'
import { clientOf } from './page-client.ts'
import type { useBrowser } from './use-browser.ts'
import type { Screens } from './use-screens.ts'

/** Opens pages as the people they are for; everybody signs in once for all tests of a file. */
export function useVisits(screens: Screens, browser: ReturnType<typeof useBrowser>) {
  const sessions = new Map<string, BrowserContextOptions['storageState']>()
  let places: Promise<Places> | undefined

  async function windowOf(who: string | null): Promise<Page> {
    const storageState = who === null ? undefined : sessions.get(who)
    if (who === null || storageState !== undefined) {
      return await browser.window(storageState === undefined ? {} : { storageState })
    }
    const page = await browser.window()
    await new SignInPage(page).open().then((signIn) => signIn.signIn(who))
    sessions.set(who, await page.context().storageState())
    return page
  }

  async function place(): Promise<Places> {
    const page = await windowOf(CASEWORKER)
    await page.goto('/account')
    const { name, content } = faultyList()
    const { id } = await clientOf(page).call(uploadImport, {
      body: { fileName: name, contentBase64: Buffer.from(content).toString('base64') },
      idempotencyKey: freshKey(),
    })
    return await findPlaces(screens.database, id)
  }

  async function addressOf({ at }: Visit): Promise<string> {
    return typeof at === 'string' ? at : at(await (places ??= place()))
  }

  return { windowOf, addressOf }
}

/** Waits until a page shows what it has to show: its heading in its own letters, and nothing on its way. */
export async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await allAnswered(page)
  await page.locator('main .skeleton').first().waitFor({ state: 'detached' })
  await page.evaluate('document.fonts.ready.then(() => true)')
}
