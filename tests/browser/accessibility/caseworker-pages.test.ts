import { expect, it } from 'vitest'
import { faultsOf } from '../../support/browser/accessibility.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { faultyList } from '../../support/browser/faulty-list.ts'
import { ImportPage } from '../pages/import-page.ts'
import { SignInPage, startDay } from '../pages/sign-in-page.ts'
import { CaseFilesPage } from '../pages/case-files-page.ts'

const screens = useScreens(40)
const browser = useBrowser(screens)

it('has no barrier before signing in', async () => {
  const page = await browser.window()
  const faults: string[] = []
  const signIn = await new SignInPage(page).open()
  faults.push(...(await faultsOf(page, 'sign in')))
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await page.getByText('Geben Sie Ihr Passwort ein.').first().waitFor()
  faults.push(...(await faultsOf(page, 'sign in with mistakes')))
  await page.goto('/set-password#a-link-that-is-no-link')
  await page.getByRole('heading', { level: 1, name: 'Passwort festlegen' }).waitFor()
  faults.push(...(await faultsOf(page, 'set a password')))
  await signIn.open()
  expect(faults).toEqual([])
})

it('has no barrier on the pages of a caseworker', async () => {
  const page = await browser.window()
  const today = await startDay(page)
  const faults: string[] = await faultsOf(page, 'today')
  await page.getByRole('button', { name: /^Konto von/ }).click()
  await page.getByRole('menuitem', { name: 'Abmelden' }).waitFor()
  faults.push(...(await faultsOf(page, 'account menu')))
  await new CaseFilesPage(page).open()
  faults.push(...(await faultsOf(page, 'case files')))
  await page.goto('/search')
  await page.getByRole('searchbox').fill('a')
  await page.getByRole('button', { name: 'Suchen' }).click()
  await page
    .getByText(/^Gefunden|^Niemand gefunden/)
    .first()
    .waitFor()
  faults.push(...(await faultsOf(page, 'search')))
  await page.goto('/case-files/new')
  await page.getByRole('button', { name: 'Akte anlegen' }).click()
  await page
    .getByText(/^Bitte tragen Sie den Namen ein/)
    .first()
    .waitFor()
  faults.push(...(await faultsOf(page, 'new file with mistakes')))
  await page.goto('/nowhere')
  await page.getByRole('heading', { level: 1, name: 'Diese Seite gibt es nicht' }).waitFor()
  faults.push(...(await faultsOf(page, 'no such page')))
  await today.open()
  expect(faults).toEqual([])
})

it('has no barrier on the pages of an import', async () => {
  const page = await browser.window()
  await startDay(page)
  const imports = await new ImportPage(page).open()
  const faults: string[] = await faultsOf(page, 'imports')
  await imports.upload(faultyList())
  await imports.check()
  faults.push(...(await faultsOf(page, 'checked list')))
  expect(faults).toEqual([])
})
