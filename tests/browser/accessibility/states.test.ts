import { createCaseFile, listCaseloads } from '@wegmarke/contract/case-files'
import { listCaseFiles } from '@wegmarke/contract/case-list'
import { recordStep } from '@wegmarke/contract/steps'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { freshKey } from '../../support/api/client.ts'
import { CONSIDERED, inMonth, pastStep } from '../../support/api/pathway-entries.ts'
import { faultsOf } from '../../support/browser/accessibility.ts'
import { clientOf } from '../../support/browser/page-client.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { ImportPage } from '../pages/import-page.ts'
import { PersonPage } from '../pages/person-page.ts'
import { startDay } from '../pages/sign-in-page.ts'

const screens = useScreens(0)
const browser = useBrowser(screens)
/** Sixty characters, as a person with several given names writes them. */
const LONG_NAME = 'Maria-Magdalena Alexandrowna Konstantinopolskaja-Wassiljewna'

async function newFile(page: Page, nameAsWished: string): Promise<string> {
  const { call } = clientOf(page)
  const caseload = (await call(listCaseloads, {})).find(({ leadName }) => leadName === 'Nora Beispiel')
  const { id } = await call(createCaseFile, {
    idempotencyKey: freshKey(),
    body: {
      caseloadId: caseload?.id ?? 0,
      nameAsWished,
      legalName: null,
      birthDate: null,
      languages: null,
      municipality: null,
      goal: null,
      goalOccupation: null,
      openedOn: screens.today,
    },
  })
  return id
}

async function openFile(page: Page, caseFileId: string, name: string): Promise<PersonPage> {
  await page.goto(`/case-files/${caseFileId}`)
  const file = await new PersonPage(page).verifyOnPage(name)
  await file.card('Was noch fehlt').waitFor()
  return file
}

it('says what to do next where there is nothing yet', async () => {
  expect(LONG_NAME).toHaveLength(60)
  const page = await browser.window()
  const today = await startDay(page)
  await today.list('Überfällig und heute').getByText('Nichts ist fällig.').waitFor()
  await today.list('Wartet auf mich').getByText('Nichts wartet auf Sie.').waitFor()
  const faults = await faultsOf(page, 'empty day')
  await page.goto('/case-files')
  await page.getByText('Keine Akte in dieser Auswahl').waitFor()
  faults.push(...(await faultsOf(page, 'empty list')))
  await new ImportPage(page).open()
  await page.getByText('Noch keine Liste eingelesen').waitFor()
  faults.push(...(await faultsOf(page, 'no import')))
  const file = await openFile(page, await newFile(page, LONG_NAME), LONG_NAME)
  await file.card('Nächste Schritte').getByText('Kein nächster Schritt ist vereinbart.').waitFor()
  faults.push(...(await faultsOf(page, 'empty file')))
  expect(faults).toEqual([])
})

it('stands sixty steps, and steps of which only the kind is known', async () => {
  const page = await browser.window()
  await startDay(page)
  const { call } = clientOf(page)
  const long = await newFile(page, 'Quirin Sechzigschritt')
  for (let month = 0; month < 60; month++) {
    const at = `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
    const body = pastStep('MAT', at, at, { title: `Kurs ${month + 1}`, actualEnd: inMonth(at) })
    await call(recordStep, { params: { caseFileId: long }, idempotencyKey: freshKey(), body })
  }
  const faults: string[] = []
  const file = await openFile(page, long, 'Quirin Sechzigschritt')
  await file
    .card('Verlauf')
    .getByRole('link', { name: /Kurs 60/ })
    .first()
    .waitFor()
  faults.push(...(await faultsOf(page, 'sixty steps')))

  const unknown = await newFile(page, 'Ungewiss Niemandsland')
  for (const state of ['ended', 'considered', 'not_begun'] as const) {
    const body = { ...CONSIDERED, promise: { kind: 'unknown' as const }, state }
    await call(recordStep, { params: { caseFileId: unknown }, idempotencyKey: freshKey(), body })
  }
  const unsure = await openFile(page, unknown, 'Ungewiss Niemandsland')
  const missing = unsure.card('Was noch fehlt')
  await missing.getByRole('listitem').first().waitFor()
  const { items } = await call(listCaseFiles, { query: {} })
  const inList = items.find(({ id }) => id === unknown)?.missingCount ?? 0
  expect(inList).toBeGreaterThan(1)
  // The first list holds what the evaluation lacks, as many as the list of files says; the second the basic facts.
  const lists = missing.getByRole('list')
  expect(await lists.nth(0).getByRole('listitem').count()).toBe(inList)
  await lists.nth(1).getByText('Stand bei Beginn').waitFor()
  expect(await missing.locator('[data-defines="file.missingFacts"]').locator('..').innerText()).toContain(
    String(inList),
  )
  faults.push(...(await faultsOf(page, 'only unknowns')))
  expect(faults).toEqual([])
})

it('lets a closed file be read but not changed, and opened again', async () => {
  const page = await browser.window()
  await startDay(page)
  const id = await newFile(page, 'Karim Wiederkehr')
  await page.goto(`/case-files/${id}?open=close`)
  const close = page.getByRole('dialog', { name: 'Akte schließen' })
  await close.getByLabel('Warum?').selectOption({ label: 'weggezogen' })
  await close.getByLabel('Was macht die Person danach?').selectOption({ label: 'nicht bekannt' })
  await close.getByRole('button', { name: 'Akte schließen' }).click()
  await page.getByText('Diese Akte ist geschlossen').waitFor()
  expect(await page.getByRole('link', { name: 'Schritt', exact: true }).count()).toBe(0)
  const faults = await faultsOf(page, 'closed file')
  await page.getByRole('button', { name: 'Mehr', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Akte wieder öffnen' }).click()
  await page.getByRole('button', { name: 'Wieder öffnen' }).click()
  await page.getByText(/Wieder offen seit/).waitFor()
  await page.getByRole('link', { name: 'Schritt', exact: true }).first().waitFor()
  faults.push(...(await faultsOf(page, 'file opened again')))
  expect(faults).toEqual([])
})

it('shows where something will stand while a slow network brings it', async () => {
  const page = await browser.window()
  await startDay(page)
  const id = await newFile(page, 'Langsame Leitung')
  let open: (() => void) | undefined
  const held = new Promise<void>((resolve) => (open = resolve))
  await page.route(`**/api/v1/case-files/${id}`, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`/case-files/${id}`)
  await page
    .getByRole('status', { name: /geladen/ })
    .or(page.getByText(/wird geladen/i))
    .first()
    .waitFor({
      state: 'attached',
    })
  const faults = await faultsOf(page, 'slow network')
  open?.()
  await new PersonPage(page).verifyOnPage('Langsame Leitung')
  expect(faults).toEqual([])
})
