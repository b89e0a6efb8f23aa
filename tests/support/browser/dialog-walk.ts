import type { Locator, Page } from 'playwright-core'
import { isLongForm } from './long-form.ts'
import { walkBothWays } from './tab-walk.ts'

/** How long what has to come may take on a busy machine. */
const PATIENCE_MS = 20_000
/** How long to wait for what may never come. The long form tries every button, and one that opens nothing costs this. */
const DOUBT_MS = isLongForm ? 3000 : PATIENCE_MS

/**
 * Finds on the page what may open a dialog: links that ask for one, buttons, menus. Those of one kind, as in the rows of
 * a table, are one. A kind is known by the components around it, its first word and the dialog that it asks for.
 */
const KINDS = `(() => {
  const kindOf = (element) => {
    const around = []
    for (let one = element; one && one.id !== 'main'; one = one.parentElement)
      around.push(one.tagName, ...[...one.attributes].map(({ name }) => name).filter((name) => name.startsWith('data-v-')))
    const word = (element.textContent ?? '').trim().split(/\\s/)[0]
    return [/(open|area)=[a-z-]+/.exec(element.getAttribute('href') ?? '')?.[0], word, ...around].join(' ')
  }
  const openers = [...document.querySelectorAll('main a[href*="open="], main a[href*="area="], main button[type=button]')].filter((element) =>
    !element.disabled && element.ariaDisabled !== 'true' && element.tabIndex >= 0 &&
    element.checkVisibility({ visibilityProperty: true }))
  return new Map(openers.toReversed().map((element) => [kindOf(element), element]))
})()`

/** A way to a dialog that the keyboard can go. */
interface Opener {
  readonly kind: string
  /** For an entry of a menu: its place there. */
  readonly entry?: number
}

export interface DialogWalk {
  /** Titles of the dialogs that opened. */
  readonly titles: readonly string[]
  readonly faults: readonly string[]
}

export const kindsOf = async (page: Page): Promise<string[]> =>
  await page.evaluate<string[]>(`[...${KINDS}.keys()]`)

/** Says where the focus is, for a sentence. */
const focused = async (page: Page): Promise<string> =>
  await page.evaluate<string>(
    `document.activeElement?.outerHTML.slice(0, 120).replaceAll(/\\s+/g, ' ') ?? 'nothing'`,
  )

async function isFocused(target: Locator): Promise<boolean> {
  return await target.evaluate((element) => element === element.ownerDocument.activeElement)
}

async function holdsFocus(dialog: Locator): Promise<boolean> {
  return await dialog.evaluate((element) => element.contains(element.ownerDocument.activeElement))
}

async function comesTrue(question: () => Promise<boolean>, patience = PATIENCE_MS): Promise<boolean> {
  const end = Date.now() + patience
  for (;;) {
    if (await question().catch(() => false)) return true
    if (Date.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
}

/** Puts a mark on the opener of this kind, as the page stands now: lists are read again meanwhile. */
async function openerOf(page: Page, kind: string): Promise<Locator | undefined> {
  const isThere = await page.evaluate<boolean>(`(() => {
    document.querySelectorAll('[data-opener]').forEach((one) => one.removeAttribute('data-opener'))
    const opener = ${KINDS}.get(${JSON.stringify(kind)})
    opener?.setAttribute('data-opener', '')
    return opener !== undefined
  })()`)
  return isThere ? page.locator('[data-opener]') : undefined
}

/** Opens with Enter, through the menu if there is one. */
async function open(page: Page, { kind, entry }: Opener): Promise<Locator | undefined> {
  const isReady = await comesTrue(async () => {
    const element = await openerOf(page, kind)
    await element?.focus({ timeout: DOUBT_MS })
    return element !== undefined && (await isFocused(element))
  }, DOUBT_MS)
  if (!isReady) return undefined
  await page.keyboard.press('Enter')
  if (entry !== undefined) {
    const entries = page.getByRole('menuitem')
    await entries.first().waitFor()
    await comesTrue(async () => await isFocused(entries.first()))
    for (let at = 0; at < entry; at++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  }
  const dialog = page.getByRole('dialog')
  return (await comesTrue(async () => await dialog.isVisible(), DOUBT_MS)) ? dialog : undefined
}

/** Types into each field of text, and says what stands there then. */
async function typeEverywhere(page: Page, dialog: Locator): Promise<string[]> {
  const fields = textFields(dialog)
  for (let at = 0; at < (await fields.count()); at++) {
    await fields.nth(at).focus()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('1.2.2024')
  }
  return await valuesOf(dialog)
}

const textFields = (dialog: Locator): Locator =>
  dialog.locator(
    'textarea:enabled, input:enabled:not([role=combobox]):not([readonly]):is([type=text], [type=email], :not([type]))',
  )

const valuesOf = async (dialog: Locator): Promise<string[]> =>
  await Promise.all((await textFields(dialog).all()).map(async (field) => await field.inputValue()))

/** Closes with Escape; the list of a field that suggests may want one of its own. */
async function escape(page: Page, dialog: Locator): Promise<boolean> {
  for (const patience of [DOUBT_MS, PATIENCE_MS]) {
    await page.keyboard.press('Escape')
    if (await comesTrue(async () => (await dialog.count()) === 0, patience)) return true
  }
  return false
}

/** After a dialog that belongs to this page the focus is where it came from, else at least somewhere. */
async function focusFault(page: Page, kind?: string): Promise<string[]> {
  const isBack = await comesTrue(async () => {
    if (kind === undefined) return await page.evaluate<boolean>('document.activeElement !== document.body')
    const opener = await openerOf(page, kind)
    return opener !== undefined && (await isFocused(opener))
  })
  return isBack ? [] : [`the focus does not come back, but is at ${await focused(page)}`]
}

async function walkOpened(page: Page, dialog: Locator): Promise<string[]> {
  const faults: string[] = []
  if (!(await comesTrue(async () => await holdsFocus(dialog)))) {
    faults.push(`the focus is outside, at ${await focused(page)}`)
  }
  faults.push(...(await walkBothWays(page)).faults)
  return faults
}

/** A dialog that stands in the address: walked around, closed with Escape. */
export async function walkAddressed(page: Page, address: string): Promise<string[]> {
  await page.goto(address)
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  const faults = await walkOpened(page, dialog)
  if (!(await escape(page, dialog))) return [...faults, 'Escape does not close it']
  return [...faults, ...(await focusFault(page))]
}

/** Opens one dialog by keyboard, walks around it, types, closes it with Escape, and finds what was typed again. */
async function walkOpener(
  page: Page,
  opener: Opener,
  look: Visit['look'],
): Promise<{ title: string; faults: string[] } | null> {
  const path = new URL(page.url()).pathname
  const dialog = await open(page, opener)
  if (dialog === undefined) return null
  const title = (await dialog.getByRole('heading').first().innerText()).trim()
  const faults = [...(await walkOpened(page, dialog)), ...(await look(title))]
  const typed = await typeEverywhere(page, dialog)
  if (!(await escape(page, dialog))) return { title, faults: [...faults, 'Escape does not close it'] }
  const isElsewhere = new URL(page.url()).pathname !== path
  faults.push(...(await focusFault(page, isElsewhere ? undefined : opener.kind)))
  if (typed.length > 0 && !isElsewhere) {
    const again = await open(page, opener)
    const found = again === undefined ? [] : await valuesOf(again)
    if (found.join('|') !== typed.join('|')) faults.push(`typed ${typed.join('|')}, found ${found.join('|')}`)
    if (again !== undefined) await escape(page, again)
    await page.evaluate('sessionStorage.clear()')
  }
  return { title, faults }
}

async function entriesOf(page: Page, menu: Locator): Promise<number> {
  await menu.focus()
  await page.keyboard.press('Enter')
  const entries = page.getByRole('menuitem')
  await comesTrue(async () => await entries.first().isVisible())
  const count = await entries.count()
  await page.keyboard.press('Escape')
  return count
}

interface Visit {
  /** Brings the page as it was, after an opener led elsewhere. */
  readonly show: () => Promise<void>
  /** Looks at each dialog while it is open, and says what is wrong. */
  readonly look: (title: string) => Promise<readonly string[]>
}

/** Tries by keyboard what may open a dialog on the page that is shown. */
export async function walkDialogs(
  page: Page,
  kinds: readonly string[],
  { show, look }: Visit,
): Promise<DialogWalk> {
  const titles: string[] = []
  const faults: string[] = []
  const path = new URL(page.url()).pathname
  async function take(opener: Opener): Promise<void> {
    const walked = await walkOpener(page, opener, look)
    if (walked !== null) titles.push(walked.title)
    faults.push(...(walked?.faults ?? []).map((fault) => `${walked?.title}: ${fault}`))
    const isAsBefore = new URL(page.url()).pathname === path && (await page.getByRole('dialog').count()) === 0
    if (!isAsBefore) await show()
  }
  for (const kind of kinds) {
    const element = await openerOf(page, kind)
    if (element === undefined) continue
    const isMenu = (await element.getAttribute('aria-haspopup')) === 'menu'
    if (!isMenu) await take({ kind })
    for (let entry = 0, count = isMenu ? await entriesOf(page, element) : 0; entry < count; entry++) {
      await take({ kind, entry })
    }
  }
  return { titles, faults }
}
