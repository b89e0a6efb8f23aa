import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { faultsOnPhone } from '../../support/browser/accessibility.ts'
import { pressTwice } from '../../support/browser/press-twice.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { PersonPage } from '../pages/person-page.ts'
import { startDay } from '../pages/sign-in-page.ts'
import { StepForm } from '../pages/step-form.ts'

const screens = useScreens(12)
const browser = useBrowser(screens)
const SAVE_STEP = '**/api/v1/case-files/*/steps'

/** Opens a file that is empty but for its name, and leaves its address. */
async function newFile(page: Page, name: string): Promise<PersonPage> {
  await page.goto('/case-files/new')
  await page.getByLabel('Name, wie die Person ihn wünscht').fill(name)
  await page.getByRole('button', { name: 'Akte anlegen' }).click()
  return new PersonPage(page).verifyOnPage(name)
}

async function openStepForm(page: Page): Promise<StepForm> {
  await page.getByRole('link', { name: 'Schritt', exact: true }).first().click()
  return new StepForm(page).verifyOnPage()
}

async function fillStep(form: StepForm): Promise<void> {
  await form.chooseType('IK-ALPHA')
  await form.state.selectOption({ label: 'läuft' })
  await form.start.fill('1.9.2026')
  await form.plannedEnd.fill('30.4.2027')
}

it('shows the second of two editors both versions field by field, and loses neither', async () => {
  const first = await browser.window()
  await startDay(first)
  const file = await newFile(first, 'Tarek Ahornthal')
  const form = await openStepForm(first)
  await fillStep(form)
  await form.save.click()
  await form.dialog.waitFor({ state: 'hidden' })
  const step = file.card('Verlauf').getByRole('link', { name: /^Alphabetisierungskurs/ })

  const second = await browser.window()
  await startDay(second, 'jonas.muster@wegmarke.example')
  await second.goto(first.url())
  await new PersonPage(second)
    .card('Verlauf')
    .getByRole('link', { name: /^Alphabetisierungskurs/ })
    .click()
  const late = await new StepForm(second).verifyOnPage()
  await late.plannedEnd.fill('30.6.2027')
  await late.successor.fill('Berufssprachkurs B2')

  await step.click()
  await form.verifyOnPage()
  await form.plannedEnd.fill('31.5.2027')
  await form.save.click()
  await form.dialog.waitFor({ state: 'hidden' })

  await late.save.click()
  const conflict = second.getByRole('dialog', { name: 'Jemand war schneller' })
  const planned = conflict.getByRole('group', { name: 'Geplantes Ende' })
  await planned.getByText('30.06.2027').waitFor()
  await planned.getByText('31.05.2027').waitFor()
  await planned.getByRole('radio', { name: /31\.05\.2027/ }).check()
  await conflict.getByRole('group', { name: 'Was folgt danach?' }).getByText('Berufssprachkurs B2').waitFor()
  await conflict.getByRole('button', { name: 'Auswahl speichern' }).click()
  await conflict.waitFor({ state: 'hidden' })

  await first.reload()
  await step.click()
  await form.verifyOnPage()
  expect(await form.plannedEnd.inputValue()).toBe('31.05.2027')
  expect(await form.successor.inputValue()).toBe('Berufssprachkurs B2')
})

it('creates one step when the button is pressed twice', async () => {
  const page = await browser.window()
  await startDay(page)
  const file = await newFile(page, 'Nilab Kastanienau')
  const form = await openStepForm(page)
  await fillStep(form)
  await pressTwice(page, form.save)
  await form.dialog.waitFor({ state: 'hidden' })
  await page.reload()
  await file.verifyOnPage('Nilab Kastanienau')
  const steps = file.card('Verlauf').getByRole('link', { name: /^Alphabetisierungskurs/ })
  await steps.first().waitFor()
  expect(await steps.count()).toBe(1)
})

it('keeps what was typed while the server fails or is out of reach, and saves once in the end', async () => {
  const page = await browser.window()
  await startDay(page)
  const file = await newFile(page, 'Bilal Erlengrund')
  const form = await openStepForm(page)
  await fillStep(form)

  await page.route(SAVE_STEP, (route) => route.fulfill({ status: 500, body: 'no JSON' }))
  await form.save.click()
  await form.dialog.getByRole('alert').getByText('Nicht gespeichert.').waitFor()
  expect(await form.start.inputValue()).toBe('1.9.2026')
  await page.unroute(SAVE_STEP)

  // The answer is lost on its way back: the server has stored the step, the browser does not know.
  await page.route(SAVE_STEP, async (route) => {
    await route.fetch()
    await route.abort('internetdisconnected')
  })
  await form.save.click()
  await form.dialog.getByText(/Der Server ist gerade nicht erreichbar/).waitFor()
  await page.unroute(SAVE_STEP)

  await page.reload()
  await form.verifyOnPage()
  await form.dialog.getByText('Ihr Entwurf von vorhin ist wieder da.').waitFor()
  expect(await form.plannedEnd.inputValue()).toBe('30.4.2027')
  await form.save.click()
  await form.dialog.waitFor({ state: 'hidden' })
  const steps = file.card('Verlauf').getByRole('link', { name: /^Alphabetisierungskurs/ })
  await steps.first().waitFor()
  expect(await steps.count()).toBe(1)
})

it('keeps what is typed while a save is under way, and saves it into the same step', async () => {
  const page = await browser.window()
  await startDay(page)
  const file = await newFile(page, 'Samira Buchenhain')
  const form = await openStepForm(page)
  await fillStep(form)
  const answers: (() => void)[] = []
  await page.route(SAVE_STEP, async (route) => {
    await new Promise<void>((resolve) => answers.push(resolve))
    await route.continue()
  })
  await form.save.click()
  await expect.poll(() => answers.length).toBe(1)
  await form.successor.fill('Berufssprachkurs B2')
  answers[0]?.()
  await form.dialog.getByRole('alert').getByText('Gespeichert, ohne das zuletzt Getippte').waitFor()
  expect(await form.successor.inputValue()).toBe('Berufssprachkurs B2')
  expect(await faultsOnPhone(page, 'form with a rest')).toEqual([])
  await form.save.click()
  await form.dialog.waitFor({ state: 'hidden' })

  await page.reload()
  const steps = file.card('Verlauf').getByRole('link', { name: /^Alphabetisierungskurs/ })
  await steps.first().waitFor()
  expect(await steps.count()).toBe(1)
  await steps.first().click()
  await form.verifyOnPage()
  expect(await form.successor.inputValue()).toBe('Berufssprachkurs B2')
})
