import { readFile } from 'node:fs/promises'
import { definitionOf } from '@wegmarke/domain/measures/definition'
import { expect, it } from 'vitest'
import { faultsOf } from '../../support/browser/accessibility.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { ReportPage } from '../pages/report-page.ts'
import { ALLIANCE_MEMBER, SignInPage, startDay, SUPERVISOR } from '../pages/sign-in-page.ts'

const screens = useScreens(40)
const browser = useBrowser(screens)
const NO_STEP = definitionOf('report.noNextStep', 'de')

it('lets a supervisor follow a number to its meaning and its files, choose further, and take the list away', async () => {
  const page = await browser.window()
  await startDay(page, SUPERVISOR)
  await page.getByRole('link', { name: 'Übersicht' }).first().click()
  const report = await new ReportPage(page).verifyOnPage()
  const counted = await report.valueOf(NO_STEP.title)
  expect(counted).toBeGreaterThan(0)

  await report.meaningOf(NO_STEP.title).focus()
  await page.keyboard.press('Enter')
  const meaning = page.getByRole('dialog', { name: NO_STEP.title })
  for (const words of [NO_STEP.text, NO_STEP.formula, NO_STEP.exclusions])
    await meaning.getByText(words).waitFor()
  await meaning.getByRole('link', { name: 'Liste öffnen' }).click()
  await meaning.waitFor({ state: 'hidden' })
  await expect.poll(() => new URL(page.url()).search).toBe('?next=none')
  await expect.poll(() => report.rows.count()).toBe(counted)

  await page.getByText('Auswahl ändern und sortieren').click()
  await page.getByLabel('Prüfhinweis', { exact: true }).selectOption({ label: 'Karriere prüfen' })
  await expect.poll(() => new URL(page.url()).search).toBe('?level=career&next=none')
  await page.getByRole('button', { name: '„Prüfhinweis: Karriere prüfen“ aus der Auswahl nehmen' }).click()
  await expect.poll(() => report.rows.count()).toBe(counted)

  await page.getByRole('button', { name: 'Ausgeben' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV ohne Namen' }).click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  for (const words of [NO_STEP.text, NO_STEP.formula, NO_STEP.exclusions])
    expect(text.replaceAll('""', '"')).toContain(words)
  const codes = (await report.rows.locator('.code').allTextContents()).map((code) => code.trim())
  const exported = text.slice(text.indexOf('Aktenzeichen;')).trim().split('\r\n').slice(1)
  expect(exported.map((line) => line.split(';')[0])).toEqual(codes)
})

it('keeps a choice under a name, deletes it and brings it back', async () => {
  const page = await browser.window()
  await startDay(page, SUPERVISOR)
  const report = await new ReportPage(page).open('?next=none')
  const counted = await report.rows.count()
  await page.getByRole('button', { name: 'Ansicht speichern' }).click()
  const naming = page.getByRole('dialog', { name: 'Ansicht speichern' })
  await naming.getByRole('button', { name: 'Speichern' }).click()
  await naming.getByText('Bitte geben Sie der Ansicht einen Namen.').first().waitFor()
  await naming.getByLabel('Name der Ansicht').fill('Ohne Plan')
  await naming.getByRole('button', { name: 'Speichern' }).click()
  await naming.waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: 'Auswahl aufheben' }).click()
  await page.getByRole('link', { name: 'Ohne Plan' }).click()
  await expect.poll(() => report.rows.count()).toBe(counted)

  await page.getByRole('button', { name: 'Aktionen für die Ansicht „Ohne Plan“' }).click()
  await page.getByRole('menuitem', { name: 'Löschen' }).click()
  await page.getByRole('link', { name: 'Ohne Plan' }).waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await page.getByRole('link', { name: 'Ohne Plan' }).waitFor()
})

it('can be read and worked by everybody, the meaning of a number too', async () => {
  const page = await browser.window()
  await startDay(page, SUPERVISOR)
  const report = await new ReportPage(page).open()
  const faults = await faultsOf(page, 'report')
  await report.meaningOf(NO_STEP.title).click()
  await page.getByRole('dialog').waitFor()
  faults.push(...(await faultsOf(page, 'meaning of a number')))
  expect(faults).toEqual([])
})

it('tells a supervisor without organisations below hers where her numbers stand', async () => {
  const page = await browser.window()
  await startDay(page, SUPERVISOR)
  await page.goto('/counts')
  await page.getByText('Hier gibt es zurzeit keine Zahl, die gezeigt werden darf.').waitFor()
  expect(await faultsOf(page, 'no number to show')).toEqual([])
  await page.getByRole('link', { name: 'Zur Fallübersicht' }).click()
  await new ReportPage(page).verifyOnPage()
})

it('shows a member of the alliance numbers without names, and what each means', async () => {
  const page = await browser.window()
  await new SignInPage(page).open().then((signIn) => signIn.signIn(ALLIANCE_MEMBER))
  await page.getByRole('heading', { level: 1, name: 'Lage im Bündnis' }).waitFor()
  await page.getByText('nicht gezeigt').first().waitFor()
  expect(await page.getByRole('main').getByRole('link').count()).toBe(0)
  await page.getByRole('button', { name: 'Was bedeutet „Offene Akten (Bündnis)“?' }).click()
  const meaning = page.getByRole('dialog', { name: 'Offene Akten (Bündnis)' })
  await meaning
    .getByText(/auf fünf gerundet/)
    .first()
    .waitFor()
  await meaning.getByText(/Eine Liste dahinter gibt es hier nicht/).waitFor()
  await page.keyboard.press('Escape')
  await meaning.waitFor({ state: 'hidden' })
  expect(await faultsOf(page, 'situation in the alliance')).toEqual([])
})
