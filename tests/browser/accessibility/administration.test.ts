import { expect, it } from 'vitest'
import { faultsOf } from '../../support/browser/accessibility.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { ADMINISTRATOR, SignInPage, startDay, SUPERVISOR } from '../pages/sign-in-page.ts'

const screens = useScreens()
const browser = useBrowser(screens)

it('has no barrier on the pages of an administrator', async () => {
  const page = await browser.window()
  await new SignInPage(page).open().then((signIn) => signIn.signIn(ADMINISTRATOR))
  const faults: string[] = []
  for (const [address, heading] of [
    ['/admin', 'Verwaltung'],
    ['/admin/organisations', 'Stellen des Bündnisses'],
    ['/admin/settings', 'Einstellungen des Bündnisses'],
    ['/admin/accounts', 'Konten und Rollen'],
  ] as const) {
    await page.goto(address)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    if (address !== '/admin')
      await page
        .getByRole('button', { name: /einladen|anlegen|Vorschau berechnen/ })
        .first()
        .waitFor()
    faults.push(...(await faultsOf(page, address)))
  }
  await page.getByRole('button', { name: 'Person einladen' }).click()
  const form = page.getByRole('dialog', { name: 'Person einladen' })
  await form.getByRole('button', { name: 'Einladen', exact: true }).click()
  await form.getByRole('alert').or(form.getByText('Tragen Sie den Namen ein.')).first().waitFor()
  faults.push(...(await faultsOf(page, 'invitation with mistakes')))
  expect(faults).toEqual([])
})

it('has no barrier on the start page of a supervisor', async () => {
  const page = await browser.window()
  await startDay(page, SUPERVISOR)
  expect(await faultsOf(page, 'today')).toEqual([])
})
