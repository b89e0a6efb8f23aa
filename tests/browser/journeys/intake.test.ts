import { expect, it } from 'vitest'
import { faultsOf } from '../../support/browser/accessibility.ts'
import { pressTwice } from '../../support/browser/press-twice.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { Keyboard } from '../pages/keyboard.ts'
import { PersonPage } from '../pages/person-page.ts'
import { SearchPage } from '../pages/search-page.ts'
import { startDay } from '../pages/sign-in-page.ts'

const screens = useScreens()
const browser = useBrowser(screens)

it('lets a caseworker take somebody in: search, file, areas in any order by keyboard, why not, decision', async () => {
  const page = await browser.window()
  const keys = new Keyboard(page)
  await startDay(page)
  await page.getByRole('link', { name: 'Suche', exact: true }).click()
  const search = await new SearchPage(page).verifyOnPage()
  await search.field.fill('Rahwan Quellmoos')
  await search.field.press('Enter')
  await search.nobody.waitFor()
  await search.create.click()
  await page.getByLabel('Geburtsdatum').fill('1996')
  await page.getByRole('button', { name: 'Akte anlegen' }).click()
  const file = await new PersonPage(page).verifyOnPage('Rahwan Quellmoos')
  await page
    .getByText('Noch ist kein Schritt eingetragen. Beurteilen lässt sich nur, was in der Akte steht.')
    .waitFor()
  await file.card('Was noch fehlt').getByRole('link', { name: 'In der Aufnahme weiterfragen' }).click()
  const intake = await new IntakePage(page).verifyOnPage()
  await intake.area('Wünsche').getByText('nicht gefragt', { exact: true }).first().waitFor()

  // The last area first, and only a part of it: nothing is required.
  await keys.goTo(intake.ask('Wünsche'))
  await keys.press('Enter')
  const wishes = intake.form('Wünsche')
  await keys.fill(
    wishes.getByRole('textbox', { name: 'Was möchte die Person erreichen?' }),
    'Eine Ausbildung als Elektriker.',
  )
  await keys.choose(wishes.getByLabel('Möchte die Person begleitet werden?'), 'ja')
  await keys.press('Control+Enter')
  await wishes.waitFor({ state: 'hidden' })
  await page.getByText('„Wünsche“ gespeichert.').waitFor()
  await intake.area('Wünsche').getByText('teilweise').waitFor()
  await intake.criterion('Möchte begleitet werden').getByText('Die Person hat zugesagt.').waitFor()

  await keys.goTo(intake.ask('Kinder und Betreuung'))
  await keys.press('Enter')
  const childcare = intake.form('Kinder und Betreuung')
  await keys.choose(childcare.getByLabel('Kinder', { exact: true }), 'leben mit')
  await keys.press('Escape')
  await childcare.waitFor({ state: 'hidden' })
  // What was typed is still there after the form was closed.
  await keys.goTo(intake.ask('Kinder und Betreuung'))
  await keys.press('Enter')
  await childcare.getByText('Ihr Entwurf von vorhin ist wieder da.').waitFor()
  expect(await childcare.getByLabel('Kinder', { exact: true }).inputValue()).toBe('with_me')
  await keys.choose(childcare.getByLabel('Kinderbetreuung'), 'wird gebraucht')
  await keys.press('Control+Enter')
  await childcare.waitFor({ state: 'hidden' })
  await intake.area('Kinder und Betreuung').getByText('vollständig', { exact: true }).waitFor()

  await keys.goTo(intake.ask('Wege'))
  await keys.press('Enter')
  const ways = intake.form('Wege')
  for (const question of ['Womit unterwegs?', 'Kurse und Betriebe erreichbar?']) {
    await keys.choose(ways.getByLabel(question), 'möchte')
  }
  await keys.press('Control+Enter')
  await ways.waitFor({ state: 'hidden' })
  await intake.area('Wege').getByText('möchte nicht antworten', { exact: true }).first().waitFor()
  await page.getByText('2 von 10 Bereichen vollständig').waitFor()

  // Why not: the year of birth lies beyond the limit, so the way in is an exception with its reason.
  await intake
    .criterion('Alter')
    .getByText(/^Die Altersgrenze von 27 Jahren ist seit/)
    .waitFor()
  await intake.criterion('Wohnt im Kreis').getByText('Der Wohnort fehlt.').waitFor()
  await intake.closeNotices()
  await page.getByRole('link', { name: 'Entscheiden' }).click()
  const decision = file.dialog('Über die Aufnahme entscheiden')
  await decision.getByText(/^Nicht erfüllt: Alter\./).waitFor()
  await decision.getByRole('radio', { name: 'Aufgenommen', exact: true }).check()
  await decision.getByRole('button', { name: 'Speichern' }).click()
  await decision
    .getByText(/Ein Kriterium ist nicht erfüllt/)
    .first()
    .waitFor()
  const faults = await faultsOf(page, 'decision')
  await decision.getByRole('radio', { name: 'Als Ausnahme aufgenommen' }).check()
  await decision.getByLabel('Grund').fill('Kurz vor dem Abschluss, bisher ohne Begleitung.')
  await decision.getByRole('button', { name: 'Speichern' }).click()
  await decision.waitFor({ state: 'hidden' })
  await page.getByText(/^Als Ausnahme aufgenommen am 22\.11\.2026/).waitFor()

  // A mistake stays readable and counts no more.
  await intake.area('Kinder und Betreuung').getByText('Fragen und Antworten').click()
  const answer = intake.area('Kinder und Betreuung')
  await answer.getByText('Herkunft').first().click()
  await answer.getByRole('button', { name: '„leben mit der Person“ war ein Irrtum' }).click()
  await answer.getByText('Frühere Angaben').waitFor()
  await answer.getByText('Irrtum', { exact: true }).waitFor()
  await answer.getByText('teilweise').waitFor()
  await intake.closeNotices()
  faults.push(...(await faultsOf(page, 'answers')))
  expect(faults).toEqual([])
})

it('lets a caseworker count somebody who was not won in two clicks, and take it back', async () => {
  const page = await browser.window()
  await startDay(page)
  await page.goto('/outreach')
  await page.getByRole('heading', { level: 1, name: 'Angesprochen, nicht gewonnen' }).waitFor()
  const total = page.getByRole('main').locator('.figure')
  const counted = async () => Number(await total.textContent())
  const before = await counted()
  await pressTwice(page, page.getByRole('button', { name: 'kein Interesse' }))
  await page.getByText('Gezählt: kein Interesse.').waitFor()
  await expect.poll(counted).toBe(before + 1)
  const line = page.getByRole('row', { name: /^kein Interesse ohne Angabe/ })
  await line.getByRole('button', { name: /^Eine zurücknehmen/ }).click()
  await page.getByText('Eine Zählung zurückgenommen.').waitFor()
  await expect.poll(counted).toBe(before)
  expect(await faultsOf(page, 'outreach')).toEqual([])
})
