import { readFile } from 'node:fs/promises'
import { DEFINITION_PARTS, definitionOf } from '@wegmarke/domain/measures/definition'
import { MEASURE_IDS, type MeasureId, measureOf } from '@wegmarke/domain/measures/registry'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { type ListParts, listParts } from '../support/api/list-parts.ts'
import { drawForPaper } from '../support/browser/paper.ts'
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

/** Numbers whose list is no line for each: the sum of a column is what they count, or how often it says yes. */
const SUMS: Readonly<Record<string, string>> = { 'outreach.inMonth': 'Anzahl', 'handOver.read': 'Gelesen' }
const ANSWERS: Readonly<Record<string, number>> = { ja: 1, nein: 0 }
/** Longer lists stand on several pages. */
const ONE_PAGE = 50

interface ShownNumber {
  readonly id: MeasureId
  /** Null where the button heads a column, or beside words without a figure. */
  readonly figure: number | null
  readonly hint: Locator
}

/** The numbers of a page, each once, with the button that opens what it means. */
async function numbersOn(page: Page): Promise<ShownNumber[]> {
  // On a phone the heads of columns are not to be seen: what they mean stands below the table, folded.
  await page.evaluate(`document.querySelectorAll('main details').forEach((one) => (one.open = true))`)
  const found = await page.evaluate<[MeasureId, string | null][]>(
    `[...document.querySelectorAll('main [data-defines]')].map((hint) => [hint.dataset.defines,
      hint.closest('.measure')?.querySelector('.words')?.innerText ?? null])`,
  )
  const numbers = found.map(([id, words], at) => {
    const figure = words === null ? null : /\d[\d.]*/.exec(words)
    const hint = page.locator('main [data-defines]').nth(at)
    return { id, figure: figure === null ? null : Number(figure[0].replaceAll('.', '')), hint }
  })
  // Where a button heads a column and others stand beside its figures, a figure is to be compared.
  const first = numbers.toReversed().toSorted((a, b) => Number(a.figure !== null) - Number(b.figure !== null))
  return [...new Map(first.map((one) => [one.id, one])).values()]
}

/** The list of a number as its dialog gives it; undefined where the dialog offers none. */
async function takeList(page: Page, { id, hint }: ShownNumber): Promise<ListParts | undefined> {
  await hint.click()
  const meaning = page.getByRole('dialog', { name: definitionOf(id, 'de').title, exact: true })
  await meaning.getByRole('button', { name: 'Erklärung als CSV' }).waitFor()
  const button = meaning.getByRole('button', { name: 'Liste als CSV' })
  const isOffered = (await button.count()) > 0
  const [download] = await Promise.all([
    isOffered ? page.waitForEvent('download') : undefined,
    isOffered ? button.click() : undefined,
  ])
  await page.keyboard.press('Escape')
  return download && listParts(await readFile(await download.path(), 'utf8'))
}

/** What is wrong with a list: it lacks the meaning of its number, or has more or fewer lines than the number or the page says. */
async function faultsOf(page: Page, { id, figure, hint }: ShownNumber, list: ListParts): Promise<string[]> {
  const words = Object.values(definitionOf(id, 'de')).join()
  const column = list.columns.indexOf(SUMS[id] ?? '')
  const counted =
    column < 0
      ? list.lines.length
      : list.lines
          .map((line) => line[column] ?? '')
          .reduce((sum, cell) => sum + (ANSWERS[cell] ?? Number(cell)), 0)
  const rows = page.locator('section.card').filter({ has: hint }).locator('tbody tr')
  const beside = figure === null || figure > ONE_PAGE || id in SUMS ? 0 : await rows.count()
  return [
    ...(list.head.some((line) => line.join() === words) ? [] : [`${id}: says not what it means`]),
    ...(list.told.get('Zeilen') === String(list.lines.length) ? [] : [`${id}: miscounts its lines`]),
    ...(figure === null || counted === figure ? [] : [`${id}: ${counted} lines, not ${figure}`]),
    ...(beside === 0 || id === 'caseload.openFiles' || beside === figure
      ? []
      : [`${id}: ${beside} rows on the page, not ${figure}`]),
  ]
}

class Walk {
  readonly bare: string[] = []
  readonly faults: string[] = []
  readonly defined = new Set<string>()
  readonly counted = new Set<MeasureId>()
  readonly taken = new Set<MeasureId>()

  /** Opens every page of a visitor, and on each the meaning of every number that this visitor has not met yet. */
  async visit(who: string | null): Promise<void> {
    const page = await windowOf(who)
    const met = new Set<MeasureId>()
    for (const visit of visitsOf(who)) {
      await page.goto(await addressOf(visit))
      await settle(page)
      this.bare.push(...(await bareIn(page)).map((text) => `${visit.name}: ${text}`))
      if (visit.name === 'search') await searchFor(page, 'a')
      for (const number of await numbersOn(page)) {
        this.defined.add(number.id)
        if (number.figure !== null) this.counted.add(number.id)
        if (!met.has(number.id)) await this.compare(page, number, met)
      }
    }
  }

  private async compare(page: Page, number: ShownNumber, met: Set<MeasureId>): Promise<void> {
    const list = await takeList(page, number)
    if (list === undefined) return
    met.add(number.id)
    this.taken.add(number.id)
    this.faults.push(...(await faultsOf(page, number, list)))
  }
}

async function searchFor(page: Page, text: string): Promise<void> {
  const main = page.getByRole('main')
  await main.getByRole('searchbox').fill(text)
  await main.getByRole('button', { name: 'Suchen' }).click()
  await page.locator('[data-defines="search.hits"]').waitFor()
}

let walk: Promise<Walk> | undefined
async function walkThrough(): Promise<Walk> {
  await addressOf(VISITS['import'] as NonNullable<(typeof VISITS)[string]>)
  const all = new Walk()
  await Promise.all(VISITORS.map((who) => all.visit(who)))
  return all
}

it('shows no number on any page without its definition one click away', async () => {
  const { bare, defined } = await (walk ??= walkThrough())
  expect(bare).toEqual([])
  expect(defined.size).toBeGreaterThan(30)
  expect([...defined].filter((id) => !(MEASURE_IDS as string[]).includes(id))).toEqual([])
})

it('gives the list of every number as CSV, with as many lines as the number says and with its meaning', async () => {
  const { faults, counted, taken } = await (walk ??= walkThrough())
  expect(faults).toEqual([])
  const listed = [...counted].filter((id) => measureOf(id).list !== null)
  expect(listed.length).toBeGreaterThan(20)
  expect(listed.filter((id) => !taken.has(id))).toEqual([])
  expect([...taken]).toEqual(expect.arrayContaining(['file.standstillMonths', 'intake.answeredAreas']))
})
it('sees a number without a definition', async () => {
  const page = await windowOf(SUPERVISOR)
  await page.goto('/caseloads')
  await settle(page)
  expect(await bareIn(page)).toEqual([])
  await page.evaluate(`document.querySelector('[data-defines="caseload.number"]').remove()`)
  expect(await bareIn(page)).toEqual([expect.stringMatching(/Fallbestände$/)])
})

it('sees a list that is longer than its number, and one that says not what it means', async () => {
  const page = await windowOf(SUPERVISOR)
  await page.goto('/caseloads')
  await settle(page)
  const number = (await numbersOn(page)).find(({ id }) => id === 'caseload.openFiles')
  if (number?.figure == null) throw new Error('no caseload on the page')
  const list = await takeList(page, number)
  if (list === undefined) throw new Error('no list of the caseload')
  expect(await faultsOf(page, number, list)).toEqual([])
  const { figure } = number
  expect(await faultsOf(page, { ...number, figure: figure - 1 }, list)).toEqual([
    `caseload.openFiles: ${figure} lines, not ${figure - 1}`,
  ])
  const mute = { ...list, head: list.head.filter(([title]) => title !== 'Offene Akten im Fallbestand') }
  expect(await faultsOf(page, number, mute)).toEqual(['caseload.openFiles: says not what it means'])
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
})

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
  await drawForPaper(page)
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
