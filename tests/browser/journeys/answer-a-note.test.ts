import { expect, it } from 'vitest'
import { allAnswered } from '../../support/browser/open-requests.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { startDay } from '../pages/sign-in-page.ts'

const screens = useScreens()
const browser = useBrowser(screens)

it('lets a caseworker answer a Prüfhinweis from Heute, and lets it rest afterwards', async () => {
  const page = await browser.window()
  const today = await startDay(page)
  const { person, file } = await today.openFirstNote()
  // The page tells by itself that the note was seen, which is a new version of it.
  await allAnswered(page)

  const answer = file.dialog(/Maßnahmen-Karriere/)
  await answer.getByRole('listitem').first().waitFor()
  await answer.getByRole('button', { name: 'Abbrechen' }).click()

  const note = file.card(/Maßnahmen-Karriere prüfen/)
  await note.getByText('Was ihn klärt').first().waitFor()
  await note.getByText('Was dagegen spricht').first().waitFor()
  await note.getByRole('link').first().waitFor()
  await note.getByRole('link', { name: 'Antworten' }).click()

  await answer.getByRole('button', { name: 'Antwort speichern' }).click()
  await answer.getByText('Wählen Sie eine Antwort.').first().waitFor()
  await answer.getByRole('radio', { name: 'Stimmt, und das tun wir' }).check()
  await answer.getByLabel('Was wird getan?').fill('Wechsel in den Berufssprachkurs B2, Platz ist zugesagt.')
  await answer.getByLabel('Bis wann?').fill('1.3.27')
  await answer.getByText(/^Verstanden: .*1\. März 2027/).waitFor()
  await answer.getByRole('button', { name: 'Antwort speichern' }).click()
  await answer.waitFor({ state: 'hidden' })
  await page.getByText('Antwort gespeichert.').waitFor()

  await today.open()
  // A concern of the mentor may wait beside it: only the note itself is gone.
  const waiting = today.rows('Wartet auf mich').filter({ hasText: person })
  expect(await waiting.filter({ hasText: 'Maßnahmen-Karriere prüfen' }).count()).toBe(0)

  await page.goBack()
  await page.reload()
  await file.verifyOnPage(person)
  await note
    .getByText(/^beantwortet/)
    .first()
    .waitFor()
  await note.getByText('Wechsel in den Berufssprachkurs B2, Platz ist zugesagt.').first().waitFor()
})
