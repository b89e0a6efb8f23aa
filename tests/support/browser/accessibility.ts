import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { isLongForm } from './long-form.ts'

/** WCAG 2.2 up to level AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What depends on the colours alone is looked at again in the dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
/** A narrow phone (also 1280 px at 400 %), a phone, a desk. */
interface Look {
  readonly width: 320 | 390 | 1280
  readonly colorScheme: 'light' | 'dark'
}

/** How the long form looks at one state; the widest last, so that the page is left as it was found. */
const ALL_LOOKS: readonly Look[] = [
  { width: 320, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
]
/** Each look costs half a second, in hundreds of states: the daily tests take the narrow phone and the desk. */
const DAILY_LOOKS = ALL_LOOKS.filter(({ width }) => width !== 390)
const LOOKS = isLongForm ? ALL_LOOKS : DAILY_LOOKS

/** Two frames for the new colours to begin to change, then until all that changes for a time has done so. */
const SETTLED = `new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() =>
  Promise.allSettled(
    document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
      .map((one) => one.finished),
  ).then(() => undefined),
)`

/**
 * Looks at what a window shows in each width, light and dark.
 * @param name what stands before each fault
 * @returns one line for each fault; none when everything is right
 */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  return await faultsIn(page, name, LOOKS)
}

/** Looks at a passing state, which in the daily tests the narrow phone alone has to show. */
export async function faultsOnPhone(page: Page, name: string): Promise<string[]> {
  return await faultsIn(page, name, isLongForm ? ALL_LOOKS : DAILY_LOOKS.slice(0, 1))
}

async function faultsIn(page: Page, name: string, looks: readonly Look[]): Promise<string[]> {
  const faults: string[] = []
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: width < 600 ? 844 : 900 })
    await page.emulateMedia({ colorScheme })
    const rules = colorScheme === 'dark' ? COLOUR_RULES : undefined
    // A busy machine draws new colours late: what is no longer there at a second look was no fault.
    const found = (await look(page, rules)).length > 0 ? await look(page, rules) : []
    faults.push(...found.map((fault) => `${name}, ${width} px, ${colorScheme}: ${fault}`))
  }
  return faults
}

async function look(page: Page, rules: string[] | undefined): Promise<string[]> {
  await page.evaluate(SETTLED)
  return [...(await sideways(page)), ...(await violations(page, rules))]
}

/** With a dialog open nothing else can be reached, and nothing else is looked at. */
async function violations(page: Page, rules: string[] | undefined): Promise<string[]> {
  const isInDialog = (await page.getByRole('dialog').count()) > 0
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    runOnly: rules === undefined ? { type: 'tag', values: TAGS } : { type: 'rule', values: rules },
    resultTypes: ['violations'],
  })
  const found = await (isInDialog ? axe.include('[role=dialog]') : axe).analyze()
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )
}

/** A page that has to be moved sideways; tables and the pathway may scroll inside of themselves. */
async function sideways(page: Page): Promise<string[]> {
  const { shown, needed } = await page.locator('html').evaluate((html) => ({
    shown: html.clientWidth,
    needed: html.scrollWidth,
  }))
  return needed > shown ? [`the page is ${needed} px wide`] : []
}
