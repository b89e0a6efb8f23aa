import { expect, it } from 'vitest'
import { faultsOf } from '../../support/browser/accessibility.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { CASEWORKER, SignInPage, startDay } from '../pages/sign-in-page.ts'

const screens = useScreens(12)
const browser = useBrowser(screens)

it('warns before an idle session ends, and brings back what was typed when it has ended', async () => {
  const page = await browser.window()
  await page.clock.install()
  await startDay(page)
  await page.goto('/case-files/new')
  const name = page.getByLabel('Name, wie die Person ihn wünscht')
  await name.fill('Yusuf Ginsterweg')

  // The server's clock goes on: a busy machine has most of a minute to come here. The exact second is a unit test's.
  await page.clock.fastForward('24:00')
  const warning = page.getByRole('alertdialog', { name: 'Ihre Sitzung endet bald' })
  expect(await warning.isVisible()).toBe(false)
  await page.clock.fastForward('01:05')
  await warning.getByText('Noch etwa 5 Minuten.').waitFor()
  expect(await faultsOf(page, 'warning before the end')).toEqual([])

  const renewed = page.waitForResponse('**/api/v1/session/refresh')
  await warning.getByRole('button', { name: 'Angemeldet bleiben' }).press('Enter')
  expect((await renewed).status()).toBe(204)
  await warning.waitFor({ state: 'hidden' })
  expect(await name.inputValue()).toBe('Yusuf Ginsterweg')

  await page.clock.fastForward('25:05')
  await warning.waitFor()
  await page.clock.fastForward('05:00')
  const signIn = await new SignInPage(page).verifyOnPage()
  await page.getByText(/Ihre Sitzung ist abgelaufen/).waitFor()
  expect(await warning.isVisible()).toBe(false)
  await signIn.signIn(CASEWORKER)
  expect(new URL(page.url()).pathname).toBe('/case-files/new')
  expect(await name.inputValue()).toBe('Yusuf Ginsterweg')
})
