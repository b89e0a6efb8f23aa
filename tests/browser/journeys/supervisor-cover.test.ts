import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { faultsOf } from '../../support/browser/accessibility.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { CaseFilesPage } from '../pages/case-files-page.ts'
import { startDay, SUPERVISOR } from '../pages/sign-in-page.ts'

const screens = useScreens(40)
const browser = useBrowser(screens)
const JONAS = 'jonas.muster@wegmarke.example'
const TILDA = 'tilda.vorlage@wegmarke.example'

async function openCaseloads(page: Page): Promise<void> {
  await startDay(page, SUPERVISOR)
  await page.goto('/caseloads')
  await page.getByRole('heading', { level: 1, name: 'Zuständigkeiten' }).waitFor()
  await page.getByRole('button', { name: 'Abwesenheit eintragen' }).waitFor()
}

/** Enters that Nora Beispiel is away for a while, and that Jonas Muster covers. */
async function enterAbsence(page: Page, to: string) {
  await page.getByRole('button', { name: 'Abwesenheit eintragen' }).click()
  const form = page.getByRole('dialog', { name: 'Abwesenheit und Vertretung eintragen' })
  await form.getByLabel('Wer ist weg?').selectOption({ label: 'Nora Beispiel' })
  await form.getByLabel('Letzter Tag').fill(to)
  await form.getByLabel('Vertretung für Neuss Nord').selectOption({ label: 'Jonas Muster' })
  return form
}

it('enters cover for somebody who is away; whoever covers sees the files, and for whom', async () => {
  const page = await browser.window()
  await openCaseloads(page)
  const first = page.getByRole('row').nth(1)
  expect(await first.textContent()).toContain('Nicht zugeteilt')
  const faults = await faultsOf(page, 'caseloads')

  const form = await enterAbsence(page, '+5')
  faults.push(...(await faultsOf(page, 'absence')))
  await form.getByRole('button', { name: 'Eintragen' }).click()
  await page
    .getByText(/^Eingetragen: Nora Beispiel ist bis/)
    .first()
    .waitFor()
  await page.getByText('Neuss Nord: Jonas Muster').waitFor()
  expect(faults).toEqual([])

  const desk = await browser.window()
  const today = await startDay(desk, JONAS)
  const marked = today.page.getByText('in Vertretung für Nora Beispiel').first()
  await marked.waitFor()
  await new CaseFilesPage(desk).open()
  await desk.getByText('in Vertretung für Nora Beispiel').first().waitFor()

  const again = await enterAbsence(page, '+3')
  await again.getByRole('button', { name: 'Eintragen' }).click()
  await again
    .getByText(/^Diese Person ist schon als abwesend eingetragen/)
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await again.waitFor({ state: 'detached' })
})

/** Ticks the first box by keyboard while the server is away, and says how the box stands after that. */
async function tickInVain(page: Page, card: Locator) {
  const address = '**/api/v1/hand-overs/*'
  await page.route(address, (route) => route.abort())
  const box = card.getByRole('checkbox').first()
  await box.focus()
  await page.keyboard.press('Space')
  await page
    .getByText(/^Der Server ist gerade nicht erreichbar/)
    .first()
    .waitFor()
  await expect.poll(() => card.locator('[aria-disabled]').count()).toBe(0)
  await page.unroute(address)
  return {
    isChecked: await box.isChecked(),
    hasFocus: (await box.and(page.locator(':focus')).count()) === 1,
  }
}

it('hands files over, and whoever takes them over reads the checklist until it is done', async () => {
  const page = await browser.window()
  await openCaseloads(page)
  await page.getByRole('button', { name: 'Aktionen für Nicht zugeteilt' }).click()
  await page.getByRole('menuitem', { name: 'Akten übergeben' }).click()
  const form = page.getByRole('dialog', { name: 'Akten aus Nicht zugeteilt übergeben' })
  await form.getByRole('button', { name: 'Übergeben', exact: true }).click()
  await form.getByText('Wählen Sie mindestens eine Akte.').first().waitFor()
  const faults = await faultsOf(page, 'hand over with mistakes')
  const target = form.getByLabel('An', { exact: true })
  await target.selectOption({ label: 'Dormagen und Meerbusch (Tilda Vorlage)' })
  await form.getByRole('checkbox').first().check()
  await form.getByLabel('Ein Satz an die neue Zuständigkeit').fill('Bitte zuerst die Schule anrufen.')
  await form.getByRole('button', { name: 'Übergeben', exact: true }).click()
  await page.getByText('Eine Akte ist übergeben.').first().waitFor()

  const desk = await browser.window()
  const today = await startDay(desk, TILDA)
  const row = today.rows('Wartet auf mich').filter({ hasText: 'Neu übernommen' }).first()
  await row.getByRole('link', { name: /^Checkliste lesen/ }).click()
  await desk.getByRole('heading', { level: 1, name: 'Neu übernommen' }).waitFor()
  await desk.getByText('Bitte zuerst die Schule anrufen.').waitFor()
  faults.push(...(await faultsOf(desk, 'checklist')))
  const card = desk.locator('section').filter({ hasText: 'Bitte zuerst die Schule anrufen.' }).first()
  expect(await tickInVain(desk, card)).toEqual({ isChecked: false, hasFocus: true })
  const boxes = card.getByRole('checkbox', { checked: false })
  while ((await boxes.count()) > 0) {
    const left = await boxes.count()
    await boxes.first().click()
    await expect.poll(() => boxes.count()).toBeLessThan(left)
  }
  await desk
    .getByText(/^Die Übernahme von .* ist abgeschlossen\./)
    .first()
    .waitFor()
  expect(faults).toEqual([])
})
