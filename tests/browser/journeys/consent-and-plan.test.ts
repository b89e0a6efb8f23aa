import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { faultsOf } from '../../support/browser/accessibility.ts'
import { pressTwice } from '../../support/browser/press-twice.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { caseFile } from '../../support/database/builders.ts'
import { AgreementPage, onPaper } from '../pages/agreement-page.ts'
import { startDay } from '../pages/sign-in-page.ts'

const screens = useScreens()
const browser = useBrowser(screens)
const NAME = 'Sanaa Birkenau'
const READER = 'jule.gegenueber@wegmarke.example'

/** A file without anything in it, in the caseload of the caseworker of the demo. */
async function newFile() {
  const { arrange } = screens.database
  const row = await arrange
    .selectFrom('caseload')
    .innerJoin('caseload_post', 'caseload_post.caseload_id', 'caseload.id')
    .innerJoin('account', 'account.id', 'caseload_post.account_id')
    .select(['caseload.id', 'caseload.organisation_id', 'caseload.alliance_id'])
    .where('account.email', 'like', 'nora.%')
    .where('caseload_post.kind', '=', 'lead')
    .executeTakeFirstOrThrow()
  const caseload = { id: row.id, organisationId: row.organisation_id, allianceId: row.alliance_id }
  return await caseFile(arrange, caseload, { name: NAME })
}

const printsOf = async (caseFileId: string) =>
  await screens.database.arrange
    .selectFrom('audit_event')
    .select(['action', 'details'])
    .where('case_file_id', '=', caseFileId)
    .where('action', 'like', '%.printed')
    .orderBy('id')
    .execute()

const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

it('lets a caseworker prepare, print, sign and withdraw a consent, and whom it named sees nothing more', async () => {
  const file = await newFile()
  const page = await browser.window()
  await startDay(page)
  const sheet = await new AgreementPage(page, file.id).openConsents()
  expect(await faultsOf(page, 'no consent')).toEqual([])

  await click(page, 'Einwilligung vorbereiten')
  await sheet.dialog.getByRole('button', { name: 'Vorbereiten' }).click()
  await sheet.dialog.getByText('Wählen Sie eine Stelle.').first().waitFor()
  await sheet.dialog
    .getByLabel('Welche Stelle darf etwas sehen?')
    .selectOption('Jobcenter Musterkreis (Demo)')
  await sheet.dialog.getByLabel('Schule, Maßnahmen, Ausbildung und Plan').check()
  await sheet.dialog.getByRole('button', { name: 'Gemeinsame Planung der nächsten Schritte' }).click()
  expect(await faultsOf(page, 'a new consent')).toEqual([])
  await pressTwice(page, sheet.dialog.getByRole('button', { name: 'Vorbereiten' }))
  await sheet.card('Jobcenter Musterkreis (Demo) dürfte sehen').waitFor()
  expect(await sheet.cards.count()).toBe(1)

  await page.getByRole('link', { name: 'Formular drucken' }).click()
  await page.getByText('Die Einwilligung ist freiwillig.').waitFor()
  expect(await faultsOf(page, 'the form')).toEqual([])
  expect(await sheet.pagesOnPaper()).toBe(1)
  expect((await onPaper(page, () => click(page, 'Drucken'))).text).toContain(NAME)
  expect((await printsOf(file.id)).map(({ action }) => action)).toContain('consentForm.printed')
  await page.getByRole('link', { name: 'Zu den Einwilligungen' }).click()

  await click(page, 'Unterschrift eintragen')
  await sheet.dialog.getByLabel('Wo liegt das Papier?').fill('Papierakte, Fach 3')
  await sheet.dialog.getByRole('button', { name: 'Unterschrift eintragen' }).click()
  await sheet.card('Jobcenter Musterkreis (Demo) darf sehen').waitFor()
  await click(page, 'Person benennen')
  await sheet.dialog.getByLabel('Wer?').selectOption('Jule Gegenüber')
  await sheet.dialog.getByRole('button', { name: 'Benennen' }).click()
  await page.getByText('Jule Gegenüber: liest').waitFor()
  await sheet.closeNotices()
  expect(await faultsOf(page, 'a consent in force')).toEqual([])

  const other = await browser.window()
  await startDay(other, READER)
  await other.goto(`/case-files/${file.id}`)
  await other.getByRole('heading', { level: 1, name: NAME }).waitFor()

  await click(page, 'Widerrufen')
  await sheet.dialog.getByText('Jule Gegenüber sieht ab sofort nichts mehr davon.').waitFor()
  expect(await faultsOf(page, 'the withdrawal')).toEqual([])
  const category = sheet.dialog.getByLabel('Schule, Maßnahmen, Ausbildung und Plan')
  await category.uncheck()
  await page.reload()
  await click(page, 'Widerrufen')
  await sheet.dialog.getByText('Ihr Entwurf von vorhin ist wieder da.').waitFor()
  expect(await category.isChecked()).toBe(false)
  await category.check()
  await sheet.dialog.getByRole('button', { name: 'Jetzt widerrufen' }).click()
  await page.getByText('Früher: abgelaufen oder widerrufen').waitFor()
  await other.reload()
  await other
    .getByText(/nicht gefunden|gibt es nicht|nicht sehen/)
    .first()
    .waitFor()
})

it('lets a caseworker agree on a plan whose promises stand in Heute, and print it without the name', async () => {
  const file = await newFile()
  const page = await browser.window()
  await startDay(page)
  const sheet = await new AgreementPage(page, file.id).openPlan()
  await click(page, 'Plan vereinbaren')
  await sheet.dialog.getByLabel('Ziel', { exact: true }).fill('Sanaa macht die Fachoberschulreife')
  await sheet.dialog.getByLabel('Mit wem').fill('zu zweit')
  await sheet.dialog.getByRole('button', { name: 'Speichern' }).click()
  await page.getByRole('heading', { name: /^Fassung 1 vom/ }).waitFor()

  await sheet.closeNotices()
  await click(page, 'Vereinbarung hinzufügen')
  await sheet.dialog.getByLabel('Was?').fill('Kolleg Birkenstraße anrufen')
  await sheet.dialog.getByLabel('Fallbegleitung').check()
  await sheet.dialog.getByLabel('Bis wann?').fill('1.6.26')
  expect(await faultsOf(page, 'a new item')).toEqual([])
  await sheet.dialog.getByRole('button', { name: 'Speichern', exact: true }).click()
  await page.getByText('steht bei Ihren Aufgaben').waitFor()
  await sheet.closeNotices()
  expect(await faultsOf(page, 'a plan')).toEqual([])

  await page.goto('/today')
  await page.getByText('Kolleg Birkenstraße anrufen').first().waitFor()
  await sheet.openPlan()
  await page.getByLabel('Erledigt: Kolleg Birkenstraße anrufen').click()
  await page.getByText(/^erledigt am/).waitFor()
  await click(page, 'Neue Fassung vereinbaren')
  await sheet.dialog.getByRole('button', { name: 'Speichern' }).click()
  await page.getByRole('heading', { name: /^Fassung 2 vom/ }).waitFor()
  await page.getByText(/^Fassung 1 vom/).click()
  await page.getByText(/^Erledigt: Kolleg Birkenstraße anrufen/).waitFor()

  await page.getByRole('link', { name: 'Plan drucken' }).click()
  await page.getByLabel('Ohne Namen drucken').check()
  await page.getByText('… macht die Fachoberschulreife').first().waitFor()
  await page.getByText('In freien Texten stand der Name der Person.').waitFor()
  expect(await faultsOf(page, 'the plan on paper')).toEqual([])
  const paper = await onPaper(page, () => click(page, 'Drucken'))
  expect(`${paper.title} ${paper.text}`).not.toMatch(/Sanaa|Birkenau/)
  expect(await printsOf(file.id)).toContainEqual({ action: 'plan.printed', details: { hasNames: false } })
})

it('prints a file and the list of files without a name of anybody, and leaves the page as it was', async () => {
  const page = await browser.window()
  await startDay(page)
  await page.goto('/case-files')
  const link = page.getByRole('table').getByRole('rowheader').getByRole('link').first()
  await link.waitFor()
  const names = await page.getByRole('table').getByRole('rowheader').getByRole('link').allInnerTexts()
  await click(page, 'Drucken')
  const list = await onPaper(page, () => page.getByRole('menuitem', { name: 'Ohne Namen drucken' }).click())
  for (const name of names) expect(list.text).not.toContain(name)
  expect(list.text).toMatch(/D-\d{4}/)
  await page.keyboard.press('Escape')

  const name = await link.innerText()
  await link.click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await click(page, 'Mehr')
  const print = page.getByRole('menuitem', { name: 'Ohne Namen drucken' })
  const paper = await onPaper(page, () => print.click())
  for (const part of [...name.split(' '), 'Nora', 'Beispiel']) {
    expect(`${paper.title} ${paper.text}`).not.toContain(part)
  }
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1, name }).waitFor()
})
