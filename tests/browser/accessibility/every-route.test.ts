import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page, Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { faultsOnPhone } from '../../support/browser/accessibility.ts'
import { isLongForm } from '../../support/browser/long-form.ts'
import { allAnswered } from '../../support/browser/open-requests.ts'
import { walkWithTab } from '../../support/browser/tab-walk.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { settle, useVisits } from '../../support/browser/use-visits.ts'
import { VISITORS, VISITS, visitsOf } from '../pages/routes-and-visitors.ts'

const screens = useScreens(30)
const browser = useBrowser(screens)
const { windowOf, addressOf } = useVisits(screens, browser)
const SOURCES = join(import.meta.dirname, '../../../apps/web/src')

/** Everything but who is signed in goes through here. */
async function disturb(page: Page, disturbance: (route: Route) => Promise<void>): Promise<void> {
  await page.route('**/api/v1/**', (route) =>
    route.request().url().endsWith('/session') ? route.continue() : disturbance(route),
  )
}

it('visits every route that there is', async () => {
  const files = (await readdir(SOURCES)).filter((file) => file.endsWith('routes.ts'))
  const sources = await Promise.all(files.map((file) => readFile(join(SOURCES, file), 'utf8')))
  const names = [...sources.join('').matchAll(/^ +name: '([^']+)'/gm)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(30)
  expect(Object.keys(VISITS).toSorted()).toEqual(names.toSorted())
})

describe.each(VISITORS)('the pages of %s', (who) => {
  it('have no barrier, and the Tab key leads to everything and back', async () => {
    const page = await windowOf(who)
    const faults: string[] = []
    for (const visit of visitsOf(who)) {
      await page.goto(await addressOf(visit))
      await settle(page)
      const alerts = await page.getByRole('main').getByRole('alert').allInnerTexts()
      if (visit.isStatic === undefined) faults.push(...alerts.map((text) => `${visit.name} says ${text}`))
      faults.push(...(await faultsOnPhone(page, visit.name)))
      await page.setViewportSize({ width: 1280, height: 900 })
      const walk = await walkWithTab(page)
      expect(walk.stops, visit.name).toBeGreaterThan(1)
      faults.push(...walk.faults.map((fault) => `${visit.name}: ${fault}`))
    }
    expect(faults).toEqual([])
  })

  it.runIf(isLongForm || who === 'supervisor')(
    'say that the server fails, and come when they are asked again',
    async () => {
      const page = await windowOf(who)
      const faults: string[] = []
      for (const visit of visitsOf(who).filter(({ isStatic }) => !isStatic)) {
        const address = await addressOf(visit)
        await disturb(page, (route) => route.fulfill({ status: 500, body: 'no JSON' }))
        await page.goto(address)
        const alert = page.getByRole('main').getByRole('alert').first()
        await alert.waitFor()
        expect(await alert.innerText(), visit.name).toMatch(/Server/)
        faults.push(...(await faultsOnPhone(page, `${visit.name}, failing`)))
        const again = page.getByRole('main').getByRole('button', { name: 'Noch einmal versuchen' })
        // A page of several parts fails part by part.
        await allAnswered(page)
        await page.unroute('**/api/v1/**')
        for (let parts = await again.count(); parts > 0; parts--) {
          await again.first().click()
          await expect.poll(() => again.count()).toBeLessThan(parts)
        }
        await alert
          .waitFor({ state: 'detached' })
          .catch(() => faults.push(`${visit.name} does not come back`))
      }
      expect(faults).toEqual([])
    },
  )

  it.runIf(isLongForm)('come over a slow network without a wrong word on the way', async () => {
    const page = await windowOf(who)
    const faults: string[] = []
    for (const visit of visitsOf(who).filter(({ isStatic }) => !isStatic)) {
      const address = await addressOf(visit)
      const held: (() => void)[] = []
      let isHeld = true
      await disturb(page, async (route) => {
        if (isHeld) await new Promise<void>((resolve) => held.push(resolve))
        await route.continue().catch(() => undefined)
      })
      await page.goto(address)
      const main = page.getByRole('main')
      await main
        .getByRole('status')
        .or(main.getByRole('heading', { level: 1 }))
        .first()
        .waitFor()
      await expect.poll(() => held.length).toBeGreaterThan(0)
      faults.push(...(await faultsOnPhone(page, `${visit.name}, on its way`)))
      // While it is on its way nothing is said to be empty or wrong.
      const wrong = await main.getByRole('alert').or(main.locator('.empty')).allInnerTexts()
      faults.push(...wrong.map((text) => `${visit.name} says too early: ${text}`))
      isHeld = false
      for (const release of held) release()
      await settle(page)
      faults.push(
        ...(await main.getByRole('alert').allInnerTexts()).map((text) => `${visit.name} says ${text}`),
      )
      await page.unroute('**/api/v1/**')
    }
    expect(faults).toEqual([])
  })
})
