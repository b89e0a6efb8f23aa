import { createCaseFile } from '@wegmarke/contract/case-files'
import { addTask } from '@wegmarke/contract/journal'
import { getSession } from '@wegmarke/contract/session'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { freshKey } from '../../support/api/client.ts'
import { faultsOf } from '../../support/browser/accessibility.ts'
import { clientOf } from '../../support/browser/page-client.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { startDay } from '../pages/sign-in-page.ts'

const screens = useScreens(30)
const browser = useBrowser(screens)
/** Sixty characters, as a person with several given names writes them. */
const LONG_NAME = 'Maria-Magdalena Alexandrowna Konstantinopolskaja-Wassiljewna'

/** Everything but who is signed in goes wrong. */
async function failFromNowOn(page: Page): Promise<void> {
  await page.route('**/api/v1/**', (route) =>
    route.request().url().endsWith('/session')
      ? route.continue()
      : route.fulfill({ status: 500, body: 'no JSON' }),
  )
}

it('keeps what was typed for a new file and for a search when the server fails', async () => {
  const page = await browser.window()
  await startDay(page)
  await page.goto('/case-files/new')
  const name = page.getByLabel('Name, wie die Person ihn wünscht')
  await name.fill(LONG_NAME)
  await failFromNowOn(page)
  await page.getByRole('button', { name: 'Akte anlegen' }).click()
  await page.getByRole('alert').filter({ hasText: 'Server' }).waitFor()
  expect(await name.inputValue()).toBe(LONG_NAME)
  await page.goto('/search')
  await page.getByRole('searchbox').fill('Amina')
  await page.getByRole('button', { name: 'Suchen' }).click()
  await page.getByRole('alert').filter({ hasText: 'Server' }).waitFor()
  expect(await page.getByRole('searchbox').inputValue()).toBe('Amina')
})

it('finds room for a name of sixty characters on every screen', async () => {
  const page = await browser.window()
  await startDay(page)
  const { call } = clientOf(page)
  const { posts } = await call(getSession, {})
  const lead = posts.find((post) => post.kind === 'lead')
  const { id } = await call(createCaseFile, {
    idempotencyKey: freshKey(),
    body: {
      caseloadId: lead?.caseloadId ?? 0,
      nameAsWished: LONG_NAME,
      legalName: null,
      birthDate: null,
      languages: null,
      municipality: null,
      goal: null,
      goalOccupation: null,
      openedOn: screens.today,
    },
  })
  await call(addTask, {
    params: { caseFileId: id },
    idempotencyKey: freshKey(),
    body: { title: 'Unterlagen zusammenstellen', dueOn: '2020-01-01', ownerId: null },
  })
  const faults: string[] = []
  await page.goto('/today')
  await page.getByRole('link', { name: LONG_NAME }).first().waitFor()
  faults.push(...(await faultsOf(page, 'today')))
  await page.goto('/case-files')
  await page.getByRole('link', { name: LONG_NAME }).waitFor()
  faults.push(...(await faultsOf(page, 'case files')))
  await page.goto('/search')
  await page.getByRole('searchbox').fill('Konstantinopolskaya')
  await page.getByRole('button', { name: 'Suchen' }).click()
  await page.getByRole('link', { name: LONG_NAME }).waitFor()
  faults.push(...(await faultsOf(page, 'search')))
  await page.goto('/case-files/new')
  await page.getByLabel('Name, wie die Person ihn wünscht').fill(LONG_NAME)
  await page.getByText('Gibt es diese Person schon?').waitFor()
  faults.push(...(await faultsOf(page, 'new file')))
  expect(faults).toEqual([])
})
