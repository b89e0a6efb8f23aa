import { previewThresholds } from '@wegmarke/api/platform/evaluation/preview-thresholds'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { faultsOf } from '../../support/browser/accessibility.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { ADMINISTRATOR, SignInPage } from '../pages/sign-in-page.ts'

const screens = useScreens(40)
const browser = useBrowser(screens)

async function signInAt(page: Page, address: string, heading: string): Promise<void> {
  await new SignInPage(page).open().then((signIn) => signIn.signIn(ADMINISTRATOR))
  await page.goto(address)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

/** The background work that runs beside the server: answers the preview that was asked for. */
async function answerPreviews(): Promise<void> {
  const waiting = () =>
    screens.database.arrange
      .selectFrom('setting_preview')
      .select('id')
      .where('state', '=', 'waiting')
      .execute()
  await expect.poll(async () => (await waiting()).length).toBeGreaterThan(0)
  for (const { id } of await waiting()) await previewThresholds(screens.database.worker, id, screens.today)
}

it('looks at what a threshold would change before it is saved with a reason, and finds it in the history', async () => {
  const page = await browser.window()
  await signInAt(page, '/admin/settings', 'Einstellungen des Bündnisses')
  const months = page.getByLabel('Zeit ohne neuen Abschluss (Monate)')
  await months.fill('120')
  await page.getByRole('button', { name: 'Vorschau berechnen' }).click()
  await answerPreviews()
  const preview = page.getByRole('table', { name: /^Offene Akten nach Stufe/ })
  await preview.waitFor()
  const cells = await preview.getByRole('cell').allTextContents()
  expect(cells.join(' ')).toMatch(/weniger als 5|rund \d*[05]\b/)
  expect(cells.join(' ')).not.toMatch(/rund \d*[1-46-9]\b/)
  const faults = await faultsOf(page, 'settings with preview')

  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await page.getByText('Schreiben Sie einen Satz, warum Sie das ändern.').first().waitFor()
  await page.getByLabel('Warum?').fill('Beschluss der Kerngruppe.')
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await page.getByText('Warum: Beschluss der Kerngruppe.').waitFor()
  await page.getByText(/Zeit ohne neuen Abschluss \(Monate\): 18 → 120/).waitFor()
  await page
    .getByRole('button', { name: /^Diese Werte eintragen/ })
    .first()
    .click()
  await expect.poll(() => months.inputValue()).toBe('18')
  expect(faults).toEqual([])
})

it('gives a measure the name that it has here, and withdraws an invitation', async () => {
  const page = await browser.window()
  await signInAt(page, '/admin/catalogue', 'Katalog der Maßnahmen')
  await page.getByLabel('Katalog durchsuchen').fill('BVB')
  await page.getByRole('button', { name: /^Berufsvorbereitende .* ändern/ }).click()
  const form = page.getByRole('dialog')
  await form.waitFor()
  const faults = await faultsOf(page, 'overlay')
  await form.getByLabel(/^Eigener Name \(/).fill('Berufsvorbereitung im Lernwerk')
  await form.getByRole('button', { name: 'Speichern', exact: true }).click()
  await page.getByRole('row').filter({ hasText: 'BVB' }).getByText('Berufsvorbereitung im Lernwerk').waitFor()
  faults.push(...(await faultsOf(page, 'catalogue')))

  await page.goto('/admin/accounts')
  await page.getByRole('button', { name: 'Person einladen' }).click()
  const invite = page.getByRole('dialog', { name: 'Person einladen' })
  await invite.getByLabel('E-Mail-Adresse').fill('ralf.rueckzug@wegmarke.example')
  await invite.getByRole('textbox', { name: 'Name', exact: true }).fill('Ralf Rückzug')
  await invite.getByLabel('Rolle', { exact: true }).selectOption({ label: 'Teilhabemanagement' })
  await invite
    .getByLabel('Stelle', { exact: true })
    .selectOption({ label: 'Kommunales Integrationszentrum (Demo)' })
  await invite.getByRole('button', { name: 'Einladen', exact: true }).click()
  await page.getByRole('button', { name: 'Ich habe den Link, schließen' }).click()
  await page.getByLabel('Zeigen').selectOption({ label: 'eingeladen, noch ohne Passwort' })
  await page.getByText(/^Link gültig bis/).waitFor()
  faults.push(...(await faultsOf(page, 'invited accounts')))
  await page.getByRole('button', { name: 'Aktionen für Ralf Rückzug' }).click()
  await page.getByRole('menuitem', { name: 'Einladung zurückziehen' }).click()
  await page
    .getByText(/^Die Einladung von Ralf Rückzug ist zurückgezogen/)
    .first()
    .waitFor()
  await page.getByText('Kein Konto passt dazu').waitFor()

  await page.goto('/account')
  await page.getByRole('heading', { level: 1, name: 'Meine Sitzungen' }).waitFor()
  await page.getByText('dieses Gerät').waitFor()
  faults.push(...(await faultsOf(page, 'own sessions')))
  expect(faults).toEqual([])
})

it('ends no role that somebody else has changed or ended meanwhile, and says so', async () => {
  const page = await browser.window()
  await signInAt(page, '/admin/accounts', 'Konten und Rollen')
  const end = page.getByRole('button', {
    name: /^Rolle Teilhabemanagement bei .* von Tilda Vorlage beenden$/,
  })
  await end.waitFor()
  const elsewhere = async (day: string): Promise<void> => {
    await screens.database.arrange
      .updateTable('role_grant')
      .set({ valid_to: day })
      .where('account_id', 'in', (where) =>
        where.selectFrom('account').select('id').where('display_name', '=', 'Tilda Vorlage'),
      )
      .execute()
  }
  await elsewhere('2099-12-31')
  await end.click()
  await page.getByText(/^Jemand anderes hat diese Rolle inzwischen geändert/).waitFor()
  await page.getByText(/bis 31\.12\.2099/).waitFor()
  await elsewhere('2021-12-31')
  await end.click()
  await page.getByText('Jemand anderes hat diese Rolle inzwischen beendet.').waitFor()
  await end.waitFor({ state: 'hidden' })
})
