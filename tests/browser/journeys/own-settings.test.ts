import { expect, it } from 'vitest'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { CASEWORKER, SignInPage, startDay } from '../pages/sign-in-page.ts'
import { CaseFilesPage } from '../pages/case-files-page.ts'
import { SearchPage } from '../pages/search-page.ts'
import { TodayPage } from '../pages/today-page.ts'

const screens = useScreens(12)
const browser = useBrowser(screens)

it('remembers language and theme of a person', async () => {
  const page = await browser.window()
  await startDay(page)
  const background = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
  const light = await background()
  await page.getByRole('button', { name: /^Darstellung/ }).click()
  await page.getByRole('menuitemradio', { name: 'Dunkel' }).click()
  // Colours may take a moment to change, so that what is read at once is neither
  await expect.poll(background).not.toBe(light)
  await page.getByRole('button', { name: /^Sprache/ }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')

  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await expect.poll(background).not.toBe(light)
  await page.getByRole('button', { name: /^Appearance/ }).click()
  await page.getByRole('menuitemradio', { name: 'Light' }).click()
  await expect.poll(background).toBe(light)
})

it('opens search, Heute and the list of shortcuts by key, but not while somebody types', async () => {
  const page = await browser.window()
  const today = await startDay(page)
  await page.keyboard.press('/')
  const search = await new SearchPage(page).verifyOnPage()
  await search.field.pressSequentially('gh?/')
  expect(await search.field.inputValue()).toBe('gh?/')
  await search.field.blur()
  // In one go: the two keys belong together for a second, which a busy machine may take between two orders.
  await Promise.all([page.keyboard.press('g'), page.keyboard.press('h')])
  await today.verifyOnPage()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Tastenkürzel' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Tastenkürzel' }).waitFor({ state: 'hidden' })
})

it('lets the name of the alliance be read in the head of a phone, and in the menu of the account', async () => {
  const page = await browser.window({ width: 390 })
  await startDay(page)
  const name = page.getByRole('banner').getByText(/^Bündnis .* \(Demo\)$/)
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await name.first().evaluate((text) => text.scrollHeight <= text.clientHeight)).toBe(true)
  }
  await page.getByRole('button', { name: /^Konto von Nora Beispiel/ }).click()
  await expect.poll(() => name.count()).toBe(2)
})

it('signs out, and shows nothing of before to whoever goes back', async () => {
  const page = await browser.window()
  await startDay(page)
  await page.getByRole('button', { name: /^Konto von Nora Beispiel/ }).click()
  await page.getByRole('menuitem', { name: 'Abmelden' }).click()
  const signIn = await new SignInPage(page).verifyOnPage()
  await page.goBack()
  await signIn.verifyOnPage()
})

it('brings somebody whose session has ended back to the same page after signing in', async () => {
  const page = await browser.window()
  await startDay(page)
  await new CaseFilesPage(page).open()
  await page.getByRole('link').filter({ hasText: /\p{L}/u }).first().waitFor()
  await new CaseFilesPage(page).rows.first().getByRole('link').first().click()
  await page
    .getByText(/^Akte [A-Z0-9-]+/)
    .first()
    .waitFor()
  const address = page.url()

  const other = await browser.window()
  await startDay(other)
  await other.getByRole('button', { name: /^Konto von/ }).click()
  await other.getByRole('menuitem', { name: 'Alle Sitzungen beenden' }).click()
  await new SignInPage(other).verifyOnPage()

  await page.getByRole('link', { name: 'Heute' }).first().click()
  const signIn = await new SignInPage(page).verifyOnPage()
  await page.goto(address)
  await signIn.verifyOnPage()
  await signIn.signIn(CASEWORKER)
  await page
    .getByText(/^Akte [A-Z0-9-]+/)
    .first()
    .waitFor()
  expect(page.url()).toBe(address)
  expect(await new TodayPage(page).list('Wartet auf mich').count()).toBe(0)
})
