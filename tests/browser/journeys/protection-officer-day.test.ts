import { chainAudit } from '@wegmarke/api/platform/audit/chain-audit'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { faultsOf } from '../../support/browser/accessibility.ts'
import { pressTwice } from '../../support/browser/press-twice.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { PROTECTION_OFFICER, SignInPage } from '../pages/sign-in-page.ts'

const screens = useScreens(20)
const browser = useBrowser(screens)

it('lets the officer answer a person who asks what is kept about her, and see who looked', async () => {
  const faults: string[] = []
  const page = await browser.window()
  await new SignInPage(page).open().then((signIn) => signIn.signIn(PROTECTION_OFFICER))

  // The day begins at the overview; what needs attention leads to its list and says what it counts.
  await page.getByRole('heading', { level: 1, name: 'Datenschutz' }).waitFor()
  await page.getByRole('button', { name: /Abgewiesene Zugriffe/ }).click()
  const meaning = page.getByRole('dialog', { name: 'Abgewiesene Zugriffe' })
  await meaning.getByText(/von heute und den sechs Tagen davor/).waitFor()
  await page.keyboard.press('Escape')
  await meaning.waitFor({ state: 'hidden' })
  faults.push(...(await faultsOf(page, 'overview')))

  // A person asks: the file is found by its code, without opening it.
  await page.getByRole('link', { name: 'Wer darf wen sehen?' }).click()
  await page.getByLabel('Nummer der Akte oder Name der Person').fill('D-0003')
  await page.keyboard.press('Enter')
  await page.getByRole('cell', { name: 'Kommunales Integrationszentrum (Demo)' }).waitFor()
  expect(page.url()).not.toContain('D-0003')
  faults.push(...(await faultsOf(page, 'finder')))
  await page.getByRole('link', { name: 'Wer darf sie sehen? Akte D-0003' }).click()
  await page.getByRole('heading', { level: 1, name: 'Akte D-0003' }).waitFor()
  await page.getByText('zuständig für den Fallbestand').waitFor()
  faults.push(...(await faultsOf(page, 'sight')))

  // Before the request the file is closed to the officer; its reason is demanded, and typed text survives Escape.
  const address = page.url()
  const caseFile = address.replace('/protection/files/', '/case-files/')
  await page.getByRole('button', { name: 'Ersuchen eröffnen' }).click()
  const form = page.getByRole('dialog', { name: 'Auskunftsersuchen zu Akte D-0003' })
  await form.getByRole('button', { name: 'Ersuchen eröffnen' }).click()
  await form.getByText('Schreiben Sie, wer fragt und wie das geprüft wurde.').first().waitFor()
  faults.push(...(await faultsOf(page, 'request form')))
  await form.getByLabel(/^Wer fragt/).fill('Brief vom 18.11., Ausweis gesehen')
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Ersuchen eröffnen' }).click()
  expect(await form.getByLabel(/^Wer fragt/).inputValue()).toBe('Brief vom 18.11., Ausweis gesehen')
  await pressTwice(page, form.getByRole('button', { name: 'Ersuchen eröffnen' }))
  await page.getByText('Diese Akte ist durch ein Auskunftsersuchen für Sie offen.').waitFor()

  // Within the request the file can be read and not changed.
  await page.getByRole('link', { name: 'Akte öffnen' }).click()
  await page.waitForURL(caseFile)
  await page.getByText('D-0003').first().waitFor()

  // The request is closed, and with it the file.
  await page.goto('/protection/requests')
  const row = page.getByRole('row').filter({ hasText: 'D-0003' })
  await row.getByText('von Ihnen').waitFor()
  expect(await row.count()).toBe(1)
  faults.push(...(await faultsOf(page, 'requests')))
  const close = row.getByRole('button', { name: 'Schließen: Ersuchen zu Akte D-0003' })
  await close.click()
  const closing = page.getByRole('dialog', { name: 'Ersuchen zu Akte D-0003 schließen' })
  await closing.getByLabel('Auskunft erteilt').check()
  await page.reload()
  await close.click()
  await closing.getByText('Ihr Entwurf von vorhin ist wieder da.').waitFor()
  expect(await closing.getByLabel('Auskunft erteilt').isChecked()).toBe(true)
  faults.push(...(await faultsOf(page, 'closing form')))
  await closing.getByRole('button', { name: 'Schließen', exact: true }).last().click()
  await page
    .getByText(/^Auskunft erteilt, geschlossen am/)
    .first()
    .waitFor()
  await page.goto(caseFile)
  await page.getByText(/Diesen Eintrag gibt es nicht, oder er ist für Sie nicht sichtbar/).waitFor()

  // The trace holds all of it, in plain words and by the code; choosing is kept in the address.
  await page.goto('/protection/audit')
  await page.getByLabel('Art', { exact: true }).selectOption({ label: 'Auskunftsersuchen' })
  await page.waitForURL(/group=access_request/)
  await page
    .getByRole('row')
    .filter({ hasText: 'D-0003' })
    .filter({ hasText: 'Auskunftsersuchen geschlossen' })
    .waitFor()
  faults.push(...(await faultsOf(page, 'audit')))
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Als Tabelle (CSV)' }).click()
  expect((await download).suggestedFilename()).toMatch(/^Protokoll .*\.csv$/)

  // Consents and rights, each by its filter.
  await page.goto('/protection/consents?state=in_force')
  await page.getByRole('cell', { name: 'gilt', exact: true }).first().waitFor()
  faults.push(...(await faultsOf(page, 'consents')))
  await page.goto('/protection/rights')
  await page
    .getByRole('row')
    .filter({ hasText: 'Nora Beispiel' })
    .filter({ hasText: 'zuständig' })
    .first()
    .waitFor()
  faults.push(...(await faultsOf(page, 'rights')))

  // The trace is whole.
  await chainAudit(screens.database.worker)
  await sql`SELECT app.check_audit(id) FROM alliance`.execute(screens.database.worker)
  await page.goto('/protection')
  await page.getByText(/^Protokoll lückenlos bis .*, geprüft /).waitFor()
  expect(faults).toEqual([])
})
