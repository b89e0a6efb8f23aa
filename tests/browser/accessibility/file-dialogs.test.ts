import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { faultsOf, faultsOnPhone } from '../../support/browser/accessibility.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { PersonPage } from '../pages/person-page.ts'
import { startDay } from '../pages/sign-in-page.ts'

const screens = useScreens()
const browser = useBrowser(screens)

/** Opens a new file, which is light to draw behind a dialog, and says its address. */
async function openNewFile(page: Page): Promise<string> {
  await startDay(page)
  await page.goto('/case-files/new')
  await page.getByLabel('Name, wie die Person ihn wünscht').fill('Yara Lindenblatt')
  await page.getByRole('button', { name: 'Akte anlegen' }).click()
  await new PersonPage(page).verifyOnPage('Yara Lindenblatt')
  return new URL(page.url()).pathname
}

it('has no barrier in a file with a Prüfhinweis, its menu and the answer', async () => {
  const page = await browser.window()
  const today = await startDay(page)
  const { person, file } = await today.openFirstNote()
  await file.dialog().waitFor()
  const faults: string[] = await faultsOf(page, 'answer')
  await page.goto(new URL(page.url()).pathname)
  await file.verifyOnPage(person)
  await file.card('Verlauf').waitFor()
  await page.getByRole('button', { name: 'Eintragen', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Lücke', exact: true }).waitFor()
  faults.push(...(await faultsOf(page, 'file and menu')))
  expect(faults).toEqual([])
})

it.each([
  { dialogs: ['step', 'gap', 'attainment', 'residence', 'entitlement'] },
  { dialogs: ['task', 'goal', 'entry-levels', 'name', 'identity'] },
  { dialogs: ['contact', 'file', 'move', 'close'] },
])('has no barrier in the dialogs $dialogs', async ({ dialogs }) => {
  const page = await browser.window()
  const address = await openNewFile(page)
  const faults: string[] = []
  for (const dialog of dialogs) {
    await page.goto(`${address}?open=${dialog}`)
    await page.getByRole('dialog').waitFor()
    faults.push(...(await faultsOnPhone(page, `dialog ${dialog}`)))
  }
  expect(faults).toEqual([])
})
