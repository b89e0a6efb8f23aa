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
  document.addEventListener('focusin', ({ target }) => {
    if (!reached.has(target) && before.get(target) === look(target)) unmarked.add(target)
    reached.add(target)
  })
  const name = (element) => element.outerHTML.slice(0, 160).replaceAll(/\\s+/g, ' ')
  return {
    stops: stops.length,
    missing: () => stops.filter((element) => element.isConnected && !reached.has(element)).map(name),
    unmarked: () => [...unmarked].map(name),
    isAtStart: () => document.activeElement === document.body || document.activeElement === stops[0],
  }
})()`

export interface TabWalk {
  /** How many stops there are. */
  readonly stops: number
  readonly faults: readonly string[]
}

/**
 * Walks once around the page, or around its open dialog, with the Tab key alone.
 * @returns a line for each stop that is not reached or cannot be seen, and for a walk that does not come back
 */
export async function walkWithTab(page: Page): Promise<TabWalk> {
  await page.evaluate(PREPARE)
  const stops = await page.evaluate<number>('window.tabWalk.stops')
  const missing = async () => await page.evaluate<string[]>('window.tabWalk.missing()')
  // A date of the browser's own has four stops.
  for (let pressed = 0; pressed < stops * 4 + 12; pressed++) {
    await page.keyboard.press('Tab')
    if (pressed >= stops - 2 && (await missing()).length === 0) break
  }
  let isBack = false
  for (let pressed = 0; pressed < 12 && !isBack; pressed++) {
    await page.keyboard.press('Tab')
    isBack = await page.evaluate<boolean>('window.tabWalk.isAtStart()')
  }
  const faults = [
    ...(await missing()).map((element) => `not reached: ${element}`),
    ...(await page.evaluate<string[]>('window.tabWalk.unmarked()')).map((element) => `not seen: ${element}`),
    ...(isBack ? [] : ['the walk does not come back']),
  ]
  return { stops, faults }
}
