import { expect, it } from 'vitest'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { ADMINISTRATOR, SignInPage, startDay, SUPERVISOR } from '../pages/sign-in-page.ts'

const screens = useScreens(8)
const browser = useBrowser(screens)
const EMAIL = 'ida.neuanfang@wegmarke.example'
const PASSWORD = 'Lampe Ziegel Sonntag 47'

it('takes a new caseworker from the invitation to the first file, by way of two other people', async () => {
  const office = await browser.window()
  await new SignInPage(office).open().then((signIn) => signIn.signIn(ADMINISTRATOR))
  await office.goto('/admin/accounts')
  await office.getByRole('button', { name: 'Person einladen' }).click()
  const form = office.getByRole('dialog', { name: 'Person einladen' })
  await form.getByLabel('E-Mail-Adresse').fill(EMAIL)
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Ida Neuanfang')
  await form.getByLabel('Rolle', { exact: true }).selectOption({ label: 'Teilhabemanagement' })
  await form
    .getByLabel('Stelle', { exact: true })
    .selectOption({ label: 'Kommunales Integrationszentrum (Demo)' })
  await form.getByRole('button', { name: 'Einladen', exact: true }).click()
  const shown = office.getByRole('dialog', { name: 'Link für Ida Neuanfang' })
  const link = await shown.getByLabel('Link', { exact: true }).inputValue()
  await shown.getByRole('button', { name: 'Ich habe den Link, schließen' }).click()
  await office.getByRole('row').filter({ hasText: EMAIL }).getByText('wartet auf Bestätigung').waitFor()

  const home = await browser.window()
  await home.goto(link)
  await home.getByLabel('Neues Passwort', { exact: true }).fill(PASSWORD)
  await home.getByLabel('Neues Passwort wiederholen').fill(PASSWORD)
  await home.getByRole('button', { name: 'Passwort speichern' }).click()
  const signIn = await new SignInPage(home).verifyOnPage()
  await signIn.signIn(EMAIL, PASSWORD)
  await home.getByText(/muss noch von der Koordination bestätigt werden: Kommunales/).waitFor()

  const used = await browser.window()
  await used.goto(link)
  await used.getByText(/Dieser Link ist verbraucht oder zu alt/).waitFor()

  const desk = await browser.window()
  const today = await startDay(desk, SUPERVISOR)
  const waiting = today.rows('Wartet auf mich').filter({ hasText: 'Ida Neuanfang' })
  await waiting.getByRole('button', { name: /^Bestätigen/ }).click()
  await desk
    .getByText(/^Der Zugang .*ist bestätigt\./)
    .first()
    .waitFor()
  await expect.poll(() => waiting.count()).toBe(0)

  await home.getByRole('button', { name: 'Noch einmal nachsehen' }).click()
  await home.getByRole('heading', { name: 'Neu in meinen Akten' }).waitFor()
})
