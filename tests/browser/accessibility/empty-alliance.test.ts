import { expect, it } from 'vitest'
import { faultsOnPhone } from '../../support/browser/accessibility.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { settle, useVisits } from '../../support/browser/use-visits.ts'
import { VISITORS, visitsOf } from '../pages/routes-and-visitors.ts'

const screens = useScreens(0)
const browser = useBrowser(screens)
const { windowOf } = useVisits(screens, browser)

it.each(VISITORS.filter((who) => who !== null))(
  'shows %s an alliance without a file, without a barrier',
  async (who) => {
    const page = await windowOf(who)
    const faults: string[] = []
    for (const { name, at } of visitsOf(who)) {
      if (typeof at !== 'string') continue
      await page.goto(at)
      await settle(page)
      const alerts = await page.getByRole('main').getByRole('alert').allInnerTexts()
      faults.push(...alerts.map((text) => `${name} says ${text}`))
      const words = await page.getByRole('main').innerText()
      if (/NaN|undefined|null|Invalid/.test(words)) faults.push(`${name} says ${words}`)
      faults.push(...(await faultsOnPhone(page, `${name}, empty`)))
    }
    expect(faults).toEqual([])
  },
)
