import { listCaseFiles } from '@wegmarke/contract/case-list'
import { createCaseFile } from '@wegmarke/contract/case-files'
import { addTask } from '@wegmarke/contract/journal'
import { getSession } from '@wegmarke/contract/session'
import type { Page, Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { freshKey } from '../../support/api/client.ts'
import { faultsOf } from '../../support/browser/accessibility.ts'
import { clientOf } from '../../support/browser/page-client.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { ADMINISTRATOR, SignInPage, startDay } from '../pages/sign-in-page.ts'

const screens = useScreens(30)
const browser = useBrowser(screens)
/** Sixty characters, as a person with several given names writes them. */
const LONG_NAME = 'Maria-Magdalena Alexandrowna Konstantinopolskaja-Wassiljewna'

/** Everything but who is signed in goes wrong, or takes its time. */
async function disturb(page: Page, disturbance: (route: Route) => Promise<void>): Promise<void> {
  await page.route('**/api/v1/**', (route) =>
    route.request().url().endsWith('/session') ? route.continue() : disturbance(route),
  )
}

const fail = (route: Route): Promise<void> => route.fulfill({ status: 500, body: 'no JSON' })
const dawdle = async (route: Route): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 700))
  await route.continue()
}

async function signInAs(page: Page, role: 'caseworker' | 'administrator'): Promise<void> {
  if (role === 'caseworker') await startDay(page)
  else await new SignInPage(page).open().then((signIn) => signIn.signIn(ADMINISTRATOR))
}

async function addressOf(page: Page, address: string): Promise<string> {
  if (address !== '/case-files/…') return address
  const { items } = await clientOf(page).call(listCaseFiles, { query: { limit: 1 } })
  return `/case-files/${items[0]?.id ?? ''}`
}

const LOADING_SCREENS = [
  ['caseworker', '/today'],
  ['caseworker', '/case-files'],
  ['caseworker', '/case-files/…'],
  ['caseworker', '/imports'],
  ['administrator', '/admin/accounts'],
  ['administrator', '/admin/organisations'],
  ['administrator', '/admin/settings'],
] as const

describe.each(LOADING_SCREENS)('what a %s sees on %s', (role, address) => {
  it('says that the server fails, and comes when it is asked again', async () => {
    const page = await browser.window({ width: 390 })
    await signInAs(page, role)
    const target = await addressOf(page, address)
    await disturb(page, fail)
    await page.goto(target)
    const main = page.getByRole('main')
    await main.getByRole('alert').first().waitFor()
    expect(await main.getByRole('alert').first().innerText()).toMatch(/Server/)
    await page.unroute('**/api/v1/**')
    await main.getByRole('button', { name: 'Noch einmal versuchen' }).first().click()
    await main.getByRole('alert').first().waitFor({ state: 'hidden' })
  })

  it('comes over a slow network without a wrong word on the way', async () => {
    const page = await browser.window({ width: 390 })
    await signInAs(page, role)
    const target = await addressOf(page, address)
    await disturb(page, dawdle)
    await page.goto(target)
    await page.getByRole('heading', { level: 1 }).waitFor()
    // While it is on its way nothing is said to be empty or wrong
    expect(await page.getByRole('main').getByRole('alert').count()).toBe(0)
    await page
      .getByRole('main')
      .getByRole('heading', { level: 2 })
      .or(page.getByRole('table'))
      .first()
      .waitFor()
    expect(await page.getByRole('main').getByRole('alert').count()).toBe(0)
  })
})

it('keeps what was typed for a new file and for a search when the server fails', async () => {
  const page = await browser.window()
  await startDay(page)
  await page.goto('/case-files/new')
  const name = page.getByLabel('Name, wie die Person ihn wünscht')
  await name.fill(LONG_NAME)
  await disturb(page, fail)
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
}, 120_000)
