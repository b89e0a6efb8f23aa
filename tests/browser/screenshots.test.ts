import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, it } from 'vitest'
import { mvadSpells } from '../api/imports/mvad-file.ts'
import { faultyList } from '../support/browser/faulty-list.ts'
import { useBrowser } from '../support/browser/use-browser.ts'
import { useScreens } from '../support/browser/use-screens.ts'
import { settle, useVisits } from '../support/browser/use-visits.ts'
import { CaseFilesPage } from './pages/case-files-page.ts'
import { ImportPage } from './pages/import-page.ts'
import { PersonPage } from './pages/person-page.ts'
import { VISITS } from './pages/routes-and-visitors.ts'
import { SignInPage, startDay } from './pages/sign-in-page.ts'

/** Where the pictures of the documentation go; without it there is nothing to do. */
const folder = process.env['WEGMARKE_SCREENSHOTS']
const PICTURE_WIDTHS = [1280, 390] as const

describe.runIf(folder !== undefined)('the pictures of the documentation', () => {
  const screens = useScreens(120)
  const browser = useBrowser(screens)
  const { windowOf, addressOf } = useVisits(screens, browser)
  const target = join(import.meta.dirname, '../..', folder ?? '')
  mkdirSync(target, { recursive: true })

  /** One picture for each width, of what fits into the window or of the whole page. */
  async function take(page: Page, name: string, isWhole = false): Promise<void> {
    for (const width of PICTURE_WIDTHS) {
      await page.setViewportSize({ width, height: width < 600 ? 844 : 900 })
      await page.evaluate('document.fonts.ready')
      await page.screenshot({ path: join(target, `${name}-${width}.png`), fullPage: isWhole })
    }
    await page.setViewportSize({ width: PICTURE_WIDTHS[0], height: 900 })
  }

  /** The same for one part of the page. */
  async function takePart(page: Page, name: string, part: Locator): Promise<void> {
    for (const width of PICTURE_WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await page.evaluate('scrollTo(0, 0)')
      const clip = await part.boundingBox()
      if (clip === null) throw new Error(`${name} is not on the page`)
      await page.screenshot({ path: join(target, `${name}-${width}.png`), fullPage: true, clip })
    }
    await page.setViewportSize({ width: PICTURE_WIDTHS[0], height: 900 })
  }

  it('are taken of the day of a caseworker', async () => {
    const page = await browser.window()
    await new SignInPage(page).open()
    await take(page, 'sign-in')
    const today = await startDay(page)
    await take(page, 'today')
    await new CaseFilesPage(page).open()
    await take(page, 'case-files')

    await today.open()
    await today.openFirstNote()
    await page.getByRole('dialog').waitFor()
    await take(page, 'answer')
    const address = new URL(page.url()).pathname
    await page.goto(address)
    await page.getByRole('heading', { name: 'Verlauf' }).waitFor()
    await take(page, 'person', true)
    await takePart(page, 'pathway', new PersonPage(page).card(/^Weg$/))
    await page.goto(`${address}?open=step`)
    await page.getByRole('dialog').waitFor()
    await take(page, 'step')
  }, 120_000)

  it('are taken of two imports', async () => {
    const page = await browser.window()
    await startDay(page)
    const imports = await new ImportPage(page).open()
    await imports.upload(faultyList())
    await imports.check()
    await page.getByRole('heading', { name: '2. Ergebnis der Prüfung' }).scrollIntoViewIfNeeded()
    await take(page, 'import-check')
    await imports.open()
    await imports.upload({ name: 'spells.csv', content: mvadSpells().content })
    await imports.check()
    await imports.commit()
    await imports.filesTaken.click()
    await new CaseFilesPage(page).verifyOnPage()
    await take(page, 'standstill')
  }, 120_000)

  it.each([
    { file: 'intake', visit: 'case-file-intake' },
    { file: 'plan', visit: 'case-file-plan' },
    { file: 'consents', visit: 'case-file-consents' },
    { file: 'mentoring', visit: 'case-file-mentoring' },
    { file: 'mentees', visit: 'mentees' },
    { file: 'log-session', visit: 'log-session' },
    { file: 'report', visit: 'report' },
    { file: 'caseloads', visit: 'caseloads' },
    { file: 'hand-overs', visit: 'hand-overs' },
    { file: 'accounts', visit: 'admin-accounts' },
    { file: 'settings', visit: 'admin-settings' },
    { file: 'protection', visit: 'protection' },
    { file: 'audit', visit: 'protection-audit' },
    { file: 'who-may-see', visit: 'protection-file' },
    { file: 'counts', visit: 'counts' },
  ])('are taken of the day of the other roles: $file', async ({ file, visit }) => {
    const place = VISITS[visit]
    if (place === undefined) throw new Error(`no route ${visit}`)
    const page = await windowOf(place.who)
    await page.goto(await addressOf(place))
    await settle(page)
    await take(page, file)
  })
})
