import { readFile } from 'node:fs/promises'
import { DEFINITION_PARTS, definitionOf } from '@wegmarke/domain/measures/definition'
import { MEASURE_IDS } from '@wegmarke/domain/measures/registry'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { useBrowser } from '../support/browser/use-browser.ts'
import { useScreens } from '../support/browser/use-screens.ts'
import { settle, useVisits } from '../support/browser/use-visits.ts'
import { ReportPage } from './pages/report-page.ts'
import { VISITORS, VISITS, visitsOf } from './pages/routes-and-visitors.ts'
import { startDay, SUPERVISOR } from './pages/sign-in-page.ts'

const screens = useScreens(30)
const browser = useBrowser(screens)
const { windowOf, addressOf } = useVisits(screens, browser)

/** Numbers that count nothing: what was typed or set, names from the catalogue, ordinals, limits of a form. */
const NO_COUNT = [
  /Typ \d|\(300 UE\)|§|Baustein \d/,
  /^Fassung \d|Von Fassung/,
  /\d+ Minuten/,
  /^\d\. Spalten|bis 8 MB/,
  /Vorgabe: |: \d+ → \d+/,
  /^In \d Wochen|Fristen in den nächsten/,
  /(?:^|· )\p{L}+: \d+/u,
]

/** Texts with a number that no definition on the page covers: beside it, over its column, in its line, or by name. */
const BARE = `(() => {
  const DATES = /\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{Lu}\\p{Ll}+)(?:\\s?\\d{4})?|\\d{1,2}:\\d{2}|\\d{1,2}\\/\\d{4}|(?<![\\d.])(?:19|20)\\d\\d(?![\\d.])|\\d+\\. Quartal/gu
  const NUMBER = /(?<![\\p{L}\\d.,:\\/_-])\\d{1,3}(?:\\.\\d{3})*(?![\\p{L}\\d:\\/_-]|[.,]\\d)/u
  const defines = (element) => element?.querySelector('[data-defines]')
  const isDefined = (element) => {
    if (element.closest('.measure')) return true
    const name = element.closest('[data-measure]')?.dataset.measure
    if (name) return document.querySelector('[data-defines="' + name + '"]') !== null
    const cell = element.closest('td, tbody th')
    if (defines(cell?.closest('table').querySelectorAll('thead th')[cell.cellIndex])) return true
    if (!cell && defines(element.closest('p, li, dd, .title'))) return true
    const hints = element.closest('section.card')?.querySelectorAll('.head .title [data-defines]') ?? []
    return [...hints].some((hint) => !hint.closest('.measure'))
  }
  const bare = []
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement
    if (!element.checkVisibility({ visibilityProperty: true })) continue
    // Typed by people: forms, answers, and what a list that was uploaded holds.
    if (element.closest('option, select, textarea, label, .answer, .sample, .paper')) continue
    if (NUMBER.test(text.data.replace(DATES, ' ')) && !isDefined(element)) bare.push(text.data.trim())
  }
  return bare
})()`

const bareIn = async (page: Page): Promise<string[]> =>
  (await page.evaluate<string[]>(BARE)).filter((text) => !NO_COUNT.some((plain) => plain.test(text)))

async function bareNumbersOf(who: string | null, defined: Set<string>): Promise<string[]> {
  const page = await windowOf(who)
  const bare: string[] = []
  for (const visit of visitsOf(who)) {
    await page.goto(await addressOf(visit))
    await settle(page)
    bare.push(...(await bareIn(page)).map((text) => `${visit.name}: ${text}`))
    const ids = await page.evaluate<string[]>(
      `[...document.querySelectorAll('[data-defines]')].map((hint) => hint.dataset.defines)`,
    )
    for (const id of ids) defined.add(id)
  }
  return bare
}

it('shows no number on any page without its definition one click away', async () => {
  await addressOf(VISITS['import'] as NonNullable<(typeof VISITS)[string]>)
  const defined = new Set<string>()
  const bare: string[] = []
  await Promise.all(VISITORS.map(async (who) => bare.push(...(await bareNumbersOf(who, defined)))))
  expect(bare).toEqual([])
  expect(defined.size).toBeGreaterThan(30)
  expect([...defined].filter((id) => !(MEASURE_IDS as string[]).includes(id))).toEqual([])
}, 240_000)

it('sees a number without a definition', async () => {
  const page = await windowOf(SUPERVISOR)
  await page.goto('/caseloads')
  await settle(page)
  expect(await bareIn(page)).toEqual([])
  await page.evaluate(`document.querySelector('[data-defines="caseload.number"]').remove()`)
  expect(await bareIn(page)).toEqual([expect.stringMatching(/Fallbestände$/)])
})

it('leads from each number of the report to as many files, on the page and in the CSV, with the same words', async () => {
  const page = await browser.window()
  await startDay(page, SUPERVISOR)
  const report = await new ReportPage(page).open()
  const titles = await page.locator('.tile .title').allInnerTexts()
  expect(titles.length).toBeGreaterThan(8)
  for (const title of titles) {
    await report.open()
    const counted = await report.valueOf(title)
    await report.meaningOf(title).click()
    const meaning = page.getByRole('dialog', { name: title })
    const id = MEASURE_IDS.find((one) => definitionOf(one, 'de').title === title)
    if (id === undefined) throw new Error(`no measure is called ${title}`)
    const words = Object.values(definitionOf(id, 'de'))
    const shown = await meaning.innerText()
    for (const part of [...words, ...Object.values(DEFINITION_PARTS.de).slice(1)])
      expect(shown).toContain(part)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      meaning.getByRole('button', { name: 'Liste als CSV' }).click(),
    ])
    const text = (await readFile(await download.path(), 'utf8')).replaceAll('""', '"')
    for (const part of words) expect(text).toContain(part)
    const lines = text.slice(text.indexOf('Aktenzeichen;')).trim().split('\r\n').slice(1)
    expect(lines, title).toHaveLength(counted)
    await meaning.getByRole('link', { name: 'Liste öffnen' }).click()
    await meaning.waitFor({ state: 'hidden' })
    await expect.poll(() => report.rows.count(), { message: title }).toBe(counted)
  }
}, 120_000)

it.each([
  ['/report', 'Ausgeben', 'Drucken ohne Namen'],
  ['/case-files', 'Drucken', 'Ohne Namen drucken'],
])('prints %s without a name of a person', async (address, menu, entry) => {
  const page = await browser.window()
  await startDay(page, SUPERVISOR)
  await page.addInitScript(`window.print = () => (window.isPrinted = true)`)
  await page.goto(address)
  await settle(page)
  await page.getByRole('button', { name: menu, exact: true }).click()
  await page.getByRole('menuitem', { name: entry }).click()
  await expect.poll(() => page.evaluate<boolean>(`window.isPrinted === true`)).toBe(true)
  await page.emulateMedia({ media: 'print' })
  const paper = await page.evaluate<string>(`document.title + document.body.innerText`)
  expect(paper).toContain('Vertraulich')
  const people = await screens.database.arrange.selectFrom('person').select('name_as_wished').execute()
  const staff = await screens.database.arrange.selectFrom('account').select('display_name').execute()
  const names = [...people.map((one) => one.name_as_wished), ...staff.map((one) => one.display_name)]
  expect(names.length).toBeGreaterThan(30)
  expect(names.filter((name) => paper.includes(name))).toEqual([])
  const { rows } = await screens.database.arrange
    .selectFrom('audit_event')
    .select(({ fn }) => fn.countAll<string>().as('rows'))
    .where('action', '=', 'caseList.printed')
    .executeTakeFirstOrThrow()
  expect(Number(rows)).toBeGreaterThan(5)
})
