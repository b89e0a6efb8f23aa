import { expect, it } from 'vitest'
import { SAMPLE_PASSWORD } from '@wegmarke/sample-data/world'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { Keyboard } from '../pages/keyboard.ts'
import { PersonPage } from '../pages/person-page.ts'
import {
  ADMINISTRATOR,
  ALLIANCE_MEMBER,
  CASEWORKER,
  PROTECTION_OFFICER,
  SignInPage,
  SUPERVISOR,
  VOLUNTEER,
} from '../pages/sign-in-page.ts'

const screens = useScreens(20)
const browser = useBrowser(screens)

/** Signs in; nothing but keys is used from here on. */
async function begin(email: string) {
  const page = await browser.window()
  await new SignInPage(page).open()
  const keys = new Keyboard(page)
  await keys.fill(page.getByLabel('E-Mail-Adresse'), email)
  await keys.fill(page.getByLabel('Passwort', { exact: true }), SAMPLE_PASSWORD)
  await keys.press('Enter')
  await page.getByRole('button', { name: /^Konto von/ }).waitFor()
  return { page, keys }
}

it('leaves a caseworker where she was when the row of what is done goes away', async () => {
  const { page, keys } = await begin(CASEWORKER)
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Aufgabe:' }).first()
  await keys.enter(row.getByRole('link').first())
  const file = await new PersonPage(page).verifyOnPage()
  await file.dialog('Aufgabe ändern').waitFor()
  await keys.press('Escape')
  const steps = file.card('Nächste Schritte')
  const rows = steps.getByRole('listitem')
  await rows.first().waitFor()
  const before = await rows.count()
  await keys.enter(steps.getByRole('button', { name: /^Erledigt/ }).first())
  await expect.poll(() => rows.count()).toBe(before - 1)
  const holdsFocus = () => steps.evaluate((card) => card.contains(card.ownerDocument.activeElement))
  await expect.poll(holdsFocus).toBe(true)

  // What is done stays on the file, and can be opened again.
  await keys.enter(steps.locator('summary').filter({ hasText: /Erledigt \(\d+\)/ }))
  await keys.enter(steps.getByRole('button', { name: /^Wieder öffnen/ }).first())
  await page.getByText(/ist wieder offen\.$/).waitFor()
  await expect.poll(() => steps.getByRole('button', { name: /^Erledigt: / }).count()).toBeGreaterThan(0)
  await expect.poll(holdsFocus).toBe(true)
})

it('lets a volunteer log a meeting', async () => {
  const { page, keys } = await begin(VOLUNTEER)
  await keys.enter(page.getByRole('link', { name: /^Treffen eintragen/ }).first())
  const chip = (group: string) => page.getByRole('group', { name: group }).getByRole('radio').first()
  await keys.goTo(chip('Was war?'))
  await keys.press('Space')
  await keys.goTo(chip('Wie lange?'))
  await keys.press('Space')
  await keys.fill(page.getByRole('textbox', { name: /Ein Satz dazu/ }), 'Bewerbung abgeschickt.')
  await keys.enter(page.getByRole('button', { name: 'Speichern' }))
  await page.getByText('Eingetragen.').waitFor()
})

it('lets a supervisor enter cover for somebody who is away', async () => {
  const { page, keys } = await begin(SUPERVISOR)
  await keys.enter(page.getByRole('link', { name: 'Zuständigkeiten' }))
  await keys.enter(page.getByRole('button', { name: 'Abwesenheit eintragen' }))
  const form = page.getByRole('dialog', { name: 'Abwesenheit und Vertretung eintragen' })
  await keys.choose(form.getByLabel('Wer ist weg?'), 'Nora')
  await keys.fill(form.getByLabel('Letzter Tag'), '+5')
  await keys.choose(form.getByLabel('Vertretung für Neuss Nord'), 'Jonas')
  await keys.enter(form.getByRole('button', { name: 'Eintragen' }))
  await page.getByText('Neuss Nord: Jonas Muster').waitFor()
})

it('lets an administrator change a threshold and say why', async () => {
  const { page, keys } = await begin(ADMINISTRATOR)
  await keys.enter(page.getByRole('main').getByRole('link', { name: /^Einstellungen/ }))
  await keys.fill(page.getByLabel('Zeit ohne neuen Abschluss (Monate)'), '24')
  await keys.fill(page.getByLabel('Warum?'), 'Beschluss der Kerngruppe.')
  await keys.enter(page.getByRole('button', { name: 'Speichern', exact: true }))
  await page.getByText(/Zeit ohne neuen Abschluss \(Monate\): 18 → 24/).waitFor()
})

it('lets a data protection officer open a request for access', async () => {
  const { page, keys } = await begin(PROTECTION_OFFICER)
  await keys.enter(page.getByRole('link', { name: 'Wer darf wen sehen?' }))
  await keys.fill(page.getByLabel('Nummer der Akte oder Name der Person'), 'D-0003')
  await keys.press('Enter')
  await keys.enter(page.getByRole('link', { name: 'Wer darf sie sehen? Akte D-0003' }))
  // Exactly: in the list before, each row has a button that begins with these words.
  await keys.enter(page.getByRole('button', { name: 'Ersuchen eröffnen', exact: true }))
  const form = page.getByRole('dialog', { name: 'Auskunftsersuchen zu Akte D-0003' })
  await keys.fill(form.getByLabel(/^Wer fragt/), 'Brief vom 18.11., Ausweis gesehen')
  await keys.enter(form.getByRole('button', { name: 'Ersuchen eröffnen' }))
  await page.getByText('Diese Akte ist durch ein Auskunftsersuchen für Sie offen.').waitFor()
  await form.waitFor({ state: 'detached' })
  await expect.poll(() => page.evaluate<string>('document.activeElement.tagName')).not.toBe('BODY')
})

it('lets a member of the alliance read what a number means', async () => {
  const { page, keys } = await begin(ALLIANCE_MEMBER)
  const meaning = page.getByRole('button', { name: /Offene Akten/ }).first()
  await keys.enter(meaning)
  await page.getByRole('dialog', { name: 'Offene Akten' }).getByText('Anzahl').first().waitFor()
  await keys.press('Escape')
  await expect
    .poll(() => meaning.evaluate((element) => element === element.ownerDocument.activeElement))
    .toBe(true)
})
