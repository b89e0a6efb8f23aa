import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { faultsOf } from '../../support/browser/accessibility.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { startDay } from '../pages/sign-in-page.ts'

const screens = useScreens()
const browser = useBrowser(screens)

/** Opens the file of somebody with a Prüfhinweis and says its address. */
async function openCareer(page: Page): Promise<string> {
  const today = await startDay(page)
  const { person, file } = await today.openFirstNote()
  const address = new URL(page.url()).pathname
  await page.goto(address)
  await file.verifyOnPage(person)
  await file.card('Verlauf').waitFor()
  return address
}

it('has no barrier in a file and its dialogs', async () => {
  const page = await browser.window()
  const address = await openCareer(page)
  const faults: string[] = await faultsOf(page, 'file')
  await page.getByRole('button', { name: 'Eintragen', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Lücke', exact: true }).waitFor()
  faults.push(...(await faultsOf(page, 'menu')))
  for (const dialog of [
    'step',
    'gap',
    'attainment',
    'residence',
    'entitlement',
    'task',
    'goal',
    'entry-levels',
    'name',
    'identity',
    'contact',
    'file',
    'move',
    'close',
  ]) {
    await page.goto(`${address}?open=${dialog}`)
    await page.getByRole('dialog').waitFor()
    faults.push(...(await faultsOf(page, `dialog ${dialog}`)))
  }
  expect(faults).toEqual([])
}, 240_000)
