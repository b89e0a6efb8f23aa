import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { drawForPaper } from '../../support/browser/paper.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { settle, useVisits } from '../../support/browser/use-visits.ts'
import { VISITS } from '../pages/routes-and-visitors.ts'

const screens = useScreens(30)
const browser = useBrowser(screens)
const { windowOf, addressOf } = useVisits(screens, browser)
/** A4 between margins of 15 and 18 mm, in CSS pixels; a page with a wide table prints across (`print.css`). */
const UPRIGHT = { width: 680, height: 986 }
const ACROSS = { width: 1009, height: 657 }

const FAULTS = `(() => {
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0
  const name = (element) => element.outerHTML.slice(0, 120).replaceAll(/\\s+/g, ' ')
  const pressed = [...document.querySelectorAll('nav, button, input, select, textarea, [role=status]')]
    .filter((element) => seen(element) && !element.closest('th'))
  const cut = [...document.querySelectorAll('main *')].filter((element) =>
    seen(element) && !element.closest('.sr-only') && element.getBoundingClientRect().width > 1 &&
    element.getBoundingClientRect().right > innerWidth + 1)
  return [...pressed.map((element) => 'no paper has this: ' + name(element)), ...cut.slice(0, 3).map((element) => 'cut off: ' + name(element))]
})()`

async function faultsOnPaper(page: Page, name: string): Promise<string[]> {
  const isWide = (await page.locator('[data-wide-table]').count()) > 0
  await page.setViewportSize(isWide ? ACROSS : UPRIGHT)
  await drawForPaper(page)
  return (await page.evaluate<string[]>(FAULTS)).map((fault) => `${name}: ${fault}`)
}

it.each([
  'case-file',
  'case-file-intake',
  'case-file-plan-print',
  'case-file-consent-print',
  'case-files',
  'report',
  'protection-audit',
])('prints %s without navigation and buttons, and cuts nothing off', async (name) => {
  const visit = VISITS[name]
  if (visit === undefined) throw new Error(`no route ${name}`)
  const page = await windowOf(visit.who)
  await page.goto(await addressOf(visit))
  await settle(page)
  expect(await faultsOnPaper(page, name)).toEqual([])
})
