import type { Page } from 'playwright-core'

/**
 * Collects what the Tab key reaches, and of each whether it looked different then. Radio buttons of one group are one
 * stop; what a widget moves through with the arrow keys has no stop of its own (`tabindex=-1`).
 */
const PREPARE = `window.tabWalk = (() => {
  const root = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1) ?? document.body
  const around = (element) => [element, element.parentElement, element.parentElement?.parentElement,
    element.nextElementSibling, element.labels?.[0]].filter(Boolean)
  const look = (element) => around(element).flatMap((one) => [null, '::before', '::after'].map((pseudo) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } = getComputedStyle(one, pseudo)
    return [outlineStyle === 'none' ? '' : outlineWidth + outlineColor, boxShadow, borderColor, backgroundColor].join()
  })).join('|')
  const isSecondRadio = (element) => element.type === 'radio' && [...document.getElementsByName(element.name)]
    .some((other) => other !== element && (other.checked || (!element.checked && other.compareDocumentPosition(element) & 4)))
  const stops = [...root.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter((element) =>
    element.tabIndex >= 0 && !element.disabled && !element.closest('[inert]') && !isSecondRadio(element) &&
    !('rekaFocusGuard' in element.dataset) && element.getClientRects().length > 0 &&
    element.checkVisibility({ visibilityProperty: true }))
  document.activeElement?.blur()
  const before = new Map(stops.map((element) => [element, look(element)]))
  const reached = new Set()
  const unmarked = new Set()
  const outside = new Set()
  const groupOf = (element) => (element.type === 'radio' ? element.name : element)
  document.addEventListener('focusin', ({ target }) => {
    if (!reached.has(target) && before.get(target) === look(target)) unmarked.add(target)
    if (!root.contains(target)) outside.add(target)
    reached.add(groupOf(target))
  })
  const name = (element) => element.outerHTML.slice(0, 160).replaceAll(/\\s+/g, ' ')
  return {
    stops: stops.length,
    missing: () => stops.filter((element) => element.isConnected && !reached.has(groupOf(element))).map(name),
    unmarked: () => [...unmarked].map(name),
    outside: () => [...outside].map(name),
    isAtStart: () => document.activeElement === document.body || document.activeElement === stops[0],
    forget: () => reached.clear(),
  }
})()`

export interface TabWalk {
  /** How many stops there are. */
  readonly stops: number
  readonly faults: readonly string[]
}

const ask = async (page: Page, question: string): Promise<string[]> =>
  await page.evaluate<string[]>(`window.tabWalk.${question}()`)

/** Presses until every stop was reached, and not for ever. A date of the browser's own has four stops. */
async function reachAll(page: Page, key: 'Tab' | 'Shift+Tab', stops: number): Promise<void> {
  for (let pressed = 0; pressed < stops * 4 + 12; pressed++) {
    await page.keyboard.press(key)
    if (pressed >= stops - 2 && (await ask(page, 'missing')).length === 0) return
  }
}

/**
 * Walks once around the page, or around its open dialog, with the Tab key alone.
 * @returns a line for each stop that is not reached or cannot be seen, and for a walk that does not come back
 */
export async function walkWithTab(page: Page): Promise<TabWalk> {
  await page.evaluate(PREPARE)
  const stops = await page.evaluate<number>('window.tabWalk.stops')
  await reachAll(page, 'Tab', stops)
  let isBack = false
  for (let pressed = 0; pressed < stops + 60 && !isBack; pressed++) {
    await page.keyboard.press('Tab')
    isBack = await page.evaluate<boolean>('window.tabWalk.isAtStart()')
  }
  const faults = [
    ...(await ask(page, 'missing')).map((element) => `not reached: ${element}`),
    ...(await ask(page, 'unmarked')).map((element) => `not seen: ${element}`),
    ...(isBack ? [] : ['the walk does not come back']),
  ]
  return { stops, faults }
}

/** Walks around the open dialog forwards and then backwards; nothing outside of it may take the focus meanwhile. */
export async function walkBothWays(page: Page): Promise<TabWalk> {
  const { stops, faults } = await walkWithTab(page)
  await page.evaluate('window.tabWalk.forget()')
  await reachAll(page, 'Shift+Tab', stops)
  return {
    stops,
    faults: [
      ...faults,
      ...(await ask(page, 'missing')).map((element) => `not reached backwards: ${element}`),
      ...(await ask(page, 'outside')).map((element) => `outside of the dialog: ${element}`),
    ],
  }
}
