import { addDays } from '@wegmarke/domain/calendar/civil-date'
import { expect, it } from 'vitest'
import { faultsOf } from '../../support/browser/accessibility.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { CaseFilesPage } from '../pages/case-files-page.ts'
import { PersonPage } from '../pages/person-page.ts'
import { startDay } from '../pages/sign-in-page.ts'

const screens = useScreens()
const browser = useBrowser(screens)

it('still stands 400 days after the data were entered', async () => {
  const day = addDays(screens.today, 400)
  await screens.travelTo(day)
  const page = await browser.window()
  const today = await startDay(page)
  const [year, month, dayOfMonth] = day.split('-')
  await page.getByText(`Heute ist hier der ${dayOfMonth}.${month}.${year}.`).waitFor()
  expect(await today.rows('Überfällig und heute').count()).toBeGreaterThan(0)
  const faults = await faultsOf(page, 'today, much later')
  const files = await new CaseFilesPage(page).open()
  faults.push(...(await faultsOf(page, 'files, much later')))
  await files.rows.first().getByRole('link').first().click()
  await new PersonPage(page).verifyOnPage()
  faults.push(...(await faultsOf(page, 'file, much later')))
  expect(faults).toEqual([])
})
