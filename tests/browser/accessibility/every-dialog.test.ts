import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { kindsOf, walkAddressed, walkDialogs } from '../../support/browser/dialog-walk.ts'
import { isLongForm } from '../../support/browser/long-form.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { settle, useVisits } from '../../support/browser/use-visits.ts'
import { VISITORS, VISITS, visitsOf } from '../pages/routes-and-visitors.ts'

const screens = useScreens(30)
const browser = useBrowser(screens)
const { windowOf, addressOf } = useVisits(screens, browser)

/** Nothing is saved: opening and closing alone is looked at. */
async function refuseWriting(page: Page): Promise<void> {
  await page.route('**/api/v1/**', (route) => {
    const request = route.request()
    const isKept = request.method() === 'GET' || request.url().endsWith('/session/refresh')
    return isKept ? route.continue() : route.fulfill({ status: 503, body: 'not today' })
  })
}

async function showAt(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await settle(page)
  await page.evaluate('sessionStorage.clear()')
}

it('leads into a dialog, around it and back to where one was, with the keys alone', async () => {
  const visit = VISITS['case-file']
  if (visit === undefined) throw new Error('no page of a person')
  const page = await windowOf(visit.who)
  await refuseWriting(page)
  const address = await addressOf(visit)
  await showAt(page, address)
  const kinds = (await kindsOf(page)).filter((kind) => /^open=(step|task)|^ Eintragen/.test(kind))
  const { titles, faults } = await walkDialogs(page, kinds, async () => await showAt(page, address))
  expect([...faults, ...(await walkAddressed(page, `${address}?open=gap`))]).toEqual([])
  expect(new Set(titles).size, titles.join()).toBeGreaterThan(4)
})

describe.runIf(isLongForm).each(VISITORS)('the dialogs of %s', (who) => {
  it('can all be opened, walked around and closed with the keys alone', async () => {
    const page = await windowOf(who)
    await refuseWriting(page)
    const found: string[] = []
    const all: string[] = []
    for (const visit of visitsOf(who)) {
      const address = await addressOf(visit)
      await showAt(page, address)
      const { titles, faults } = await walkDialogs(
        page,
        await kindsOf(page),
        async () => await showAt(page, address),
      )
      found.push(...titles.map((title) => `${visit.name}: ${title}`))
      all.push(...faults.map((fault) => `${visit.name}, ${fault}`))
    }
    process.stdout.write(`${found.length} dialogs of ${who}: ${found.join('; ')}\n`)
    expect(all).toEqual([])
  })
})
