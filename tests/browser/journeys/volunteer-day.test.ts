import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { faultsOf } from '../../support/browser/accessibility.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { MenteesPage } from '../pages/mentees-page.ts'
import { SignInPage, startDay, VOLUNTEER } from '../pages/sign-in-page.ts'

const screens = useScreens(40)
const browser = useBrowser(screens)
const MOST_TAPS = 6
const PHONE = { width: 390, hasTouch: true } as const

async function startOfVolunteer(): Promise<MenteesPage> {
  const page = await browser.window(PHONE)
  await new SignInPage(page).open().then((signIn) => signIn.signIn(VOLUNTEER))
  return await new MenteesPage(page).verifyOnPage()
}

/** Looks at a state and leaves the phone as it was. */
async function look(page: Page, name: string): Promise<void> {
  expect(await faultsOf(page, name)).toEqual([])
  await page.setViewportSize({ width: PHONE.width, height: 844 })
}

it('a volunteer logs a meeting in at most six taps, once, and may take it back', async () => {
  const mentees = await startOfVolunteer()
  const { page } = mentees
  await look(page, 'own mentees')
  const began = Date.now()
  await mentees.tap(mentees.logOf(0))
  await mentees.tap(mentees.chip('Was war?', 'Wir haben uns getroffen'))
  await mentees.tap(mentees.chip('Wie lange?', '1 Std.'))
  await mentees.tap(mentees.sentence)
  await page.keyboard.type('Bewerbung abgeschickt, sie freut sich.')
  await mentees.tap(mentees.chip('Wann wieder?', 'In einer Woche'))
  await mentees.tap(mentees.save)
  await page.getByText('Eingetragen.').waitFor()
  // Under the pointer the message stays, however long the list below takes to come.
  await page.getByRole('button', { name: 'Rückgängig' }).hover()
  const seconds = (Date.now() - began) / 1000
  expect(mentees.taps).toBeLessThanOrEqual(MOST_TAPS)
  // A busy machine says nothing about a person; the time is told, the taps are held.
  process.stdout.write(`a meeting: ${mentees.taps} taps, ${seconds.toFixed(1)} s of the machine\n`)
  await mentees.verifyOnPage()
  expect(await page.getByText('Sonntag, 29. November 2026').count()).toBe(1)
  await page.getByRole('button', { name: 'Rückgängig' }).tap()
  await page.getByText('Rückgängig gemacht.').waitFor()
  await expect.poll(() => page.getByText('Sonntag, 29. November 2026').count()).toBe(0)
  await page.reload()
  await mentees.verifyOnPage()
  expect(await page.getByText('Sonntag, 29. November 2026').count()).toBe(0)
})

it('what was typed survives a reload and a failing server, and says that it is not saved yet', async () => {
  const mentees = await startOfVolunteer()
  const { page } = mentees
  await mentees.tap(mentees.logOf(0))
  await page.getByText(/^Das lesen Sie, .*Datenschutzbeauftragte lesen es nur/).waitFor()
  await mentees.tap(mentees.chip('Was war?', 'Nicht gekommen'))
  await mentees.sentence.fill('Eine Stunde gewartet.')
  await page.reload()
  await expect.poll(() => mentees.sentence.inputValue()).toBe('Eine Stunde gewartet.')
  await page.getByText('Ihr Entwurf von vorhin ist wieder da.').waitFor()
  // It waits for whom it is about: whoever is asked for begins with an empty form.
  const asked = await mentees.who({ checked: true }).inputValue()
  const other = await mentees.who({ checked: false }).first().inputValue()
  await mentees.who({ checked: false }).first().tap()
  await page.waitForURL(`**/mentoring/log?mentorship=${other}`)
  await page.goto(`/mentoring/log?mentorship=${asked}`)
  await expect.poll(() => mentees.who({ checked: true }).inputValue()).toBe(asked)
  expect(await mentees.sentence.inputValue()).toBe('')
  await mentees.who({ checked: false }).first().tap()
  await expect.poll(() => mentees.sentence.inputValue()).toBe('Eine Stunde gewartet.')
  await page.route('**/sessions', (route) => route.abort())
  await mentees.save.tap()
  await page.getByText('Noch nicht gespeichert. Ihr Eintrag bleibt hier stehen.').waitFor()
  await look(page, 'a meeting that could not be sent')
  await page.unroute('**/sessions')
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).tap()
  await page.getByText('Eingetragen.').waitFor()
})

it('a concern goes to the caseworker, above everything, and comes back as dealt with', async () => {
  const mentees = await startOfVolunteer()
  const { page } = mentees
  const name = await mentees.nameOf(0)
  await mentees.tap(mentees.logOf(0))
  await mentees.tap(mentees.chip('Was war?', 'Nicht gekommen'))
  await page.getByLabel('Ich mache mir Sorgen und möchte das melden').check()
  await look(page, 'a meeting with a concern')
  await mentees.save.tap()
  await page.getByText('Schreiben Sie einen Satz, was Ihnen Sorgen macht.').first().waitFor()
  await page.getByLabel('Was macht Ihnen Sorgen?').fill('Die Tür blieb zum dritten Mal zu.')
  // What is mended is wrong no more, neither at its field nor in the summary; whoever types goes on typing.
  await expect.poll(() => page.getByText('Schreiben Sie einen Satz, was Ihnen Sorgen macht.').count()).toBe(0)
  expect(await page.getByRole('alert').filter({ hasText: 'Schreiben Sie' }).count()).toBe(0)
  await page.getByLabel('Es eilt').check()
  await page.getByText(/rufen Sie sofort 112/).waitFor()
  await mentees.save.tap()
  await page.getByText('Eingetragen. Ihre Sorge ist gemeldet.').waitFor()
  await page.getByText('noch nicht angesehen').first().waitFor()

  const desk = await browser.window()
  await startDay(desk)
  const waiting = desk.getByRole('listitem').filter({ hasText: 'Dringende Sorge' }).filter({ hasText: name })
  await waiting.getByRole('link', { name: /Ansehen und antworten/ }).click()
  await desk.getByText('Die Tür blieb zum dritten Mal zu.').waitFor()
  await desk
    .getByText(/angesehen von Nora Beispiel/)
    .first()
    .waitFor()
  expect(await faultsOf(desk, 'the sheet of the mentoring')).toEqual([])
  const concern = desk.getByRole('listitem').filter({ hasText: 'zum dritten Mal' })
  await concern.getByRole('textbox').fill('Ich habe angerufen: Sie war krank, wir treffen uns am Montag.')
  await concern.getByRole('button', { name: 'Antworten und abschließen' }).click()
  await desk.getByText('Die Antwort ist da.').waitFor()

  await page.reload()
  await mentees.verifyOnPage()
  await page.getByText('Ich habe angerufen: Sie war krank, wir treffen uns am Montag.').waitFor()
  expect(await page.getByText('erledigt', { exact: true }).count()).toBeGreaterThan(0)
})

it('a volunteer corrects an entry and leaves a note for the next mentor on the page of the person', async () => {
  const { page } = await startOfVolunteer()
  await page
    .getByRole('link', { name: /^Mehr zu/ })
    .first()
    .tap()
  await page.getByRole('heading', { name: 'Meine Einträge' }).waitFor()
  await look(page, 'the page of a mentee')
  await page.getByRole('link', { name: 'Übergabenotiz schreiben' }).tap()
  await page.getByRole('dialog').waitFor()
  await look(page, 'a hand-over note')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page
    .getByRole('button', { name: /^Ändern/ })
    .first()
    .tap()
  await page.getByRole('dialog').waitFor()
  await look(page, 'correcting an entry')
  await page.getByRole('textbox', { name: /Ein Satz dazu/ }).fill('Am Bahnhof gewartet.')
  await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).tap()
  await page.getByText('Am Bahnhof gewartet.').waitFor()
  await page.getByRole('link', { name: 'Übergabenotiz schreiben' }).tap()
  await page.getByLabel('Was sollte die nächste Person wissen?').fill('Lieber Nachrichten als Anrufe.')
  await page.getByRole('button', { name: 'Notiz speichern' }).tap()
  await page.getByText('Lieber Nachrichten als Anrufe.').waitFor()
})

it('a caseworker arranges a mentorship where there is consent, and is told what is missing where there is none', async () => {
  const desk = await browser.window()
  await startDay(desk)
  await desk.getByRole('link', { name: 'Akten' }).click()
  await desk.getByRole('table').getByRole('link').first().click()
  await desk.getByRole('link', { name: 'Begleitung', exact: true }).click()
  await desk.getByRole('link', { name: 'Begleitung einrichten' }).click()
  await desk.getByRole('dialog', { name: 'Begleitung einrichten' }).waitFor()
  expect(await faultsOf(desk, 'arranging a mentorship')).toEqual([])
  await desk.keyboard.press('Escape')
  await desk.getByRole('dialog').waitFor({ state: 'hidden' })
})
