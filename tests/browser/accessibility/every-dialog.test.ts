import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../support/browser/accessibility.ts'
import { kindsOf, walkAddressed, walkDialogs } from '../../support/browser/dialog-walk.ts'
import { isLongForm } from '../../support/browser/long-form.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { settle, useVisits } from '../../support/browser/use-visits.ts'
import { VISITORS, VISITS, visitsOf } from '../pages/routes-and-visitors.ts'
import { CASEWORKER } from '../pages/sign-in-page.ts'

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
  const { titles, faults } = await walkDialogs(page, kinds, {
    show: async () => await showAt(page, address),
    look: () => Promise.resolve([]),
  })
  expect([...faults, ...(await walkAddressed(page, `${address}?open=gap`))]).toEqual([])
  expect(new Set(titles).size, titles.join()).toBeGreaterThan(4)
})

/** Opens all the dialogs of these pages, and says what is wrong with them; `name` stands before each. */
async function walkPages(page: Page, pages: readonly { name: string; address: string }[]): Promise<string[]> {
  await refuseWriting(page)
  const found: string[] = []
  const all: string[] = []
  const looked = new Set<string>()
  for (const { name, address } of pages) {
    await showAt(page, address)
    const { titles, faults } = await walkDialogs(page, await kindsOf(page), {
      show: async () => await showAt(page, address),
      look: async (title) => {
        if (looked.has(title)) return []
        looked.add(title)
        return await faultsOf(page, 'axe')
      },
    })
    found.push(...titles.map((title) => `${name}: ${title}`))
    all.push(...faults.map((fault) => `${name}, ${fault}`))
  }
  process.stdout.write(`${found.length} dialogs, ${looked.size} kinds: ${found.join('; ')}\n`)
  return all
}

describe.runIf(isLongForm)('the dialogs', () => {
  it.each(VISITORS)('of %s can all be opened, walked around and closed with the keys alone', async (who) => {
    const page = await windowOf(who)
    // The start page only forwards.
    const visits = visitsOf(who).filter(({ name }) => name !== 'start')
    const pages = await Promise.all(
      visits.map(async (visit) => ({ name: visit.name, address: await addressOf(visit) })),
    )
    expect(await walkPages(page, pages)).toEqual([])
  })

  it('of a file with a mentor can, too', async () => {
    const { caseFileId } = await screens.database.arrange
      .selectFrom('mentorship')
      .innerJoin('case_file', 'case_file.id', 'mentorship.case_file_id')
      .innerJoin('caseload_post', 'caseload_post.caseload_id', 'case_file.caseload_id')
      .innerJoin('account', 'account.id', 'caseload_post.account_id')
      .select('mentorship.case_file_id as caseFileId')
      .where('account.email', '=', CASEWORKER)
      .where('caseload_post.kind', '=', 'lead')
      .where('mentorship.ended_at', 'is', null)
      .executeTakeFirstOrThrow()
    const page = await windowOf(CASEWORKER)
    const pages = ['mentoring', 'consents'].map((name) => ({
      name,
      address: `/case-files/${caseFileId}/${name}`,
    }))
    expect(await walkPages(page, pages)).toEqual([])
  })
})
