import { SAMPLE_PASSWORD } from '@wegmarke/sample-data/world'
import type { Page } from 'playwright-core'
import { TodayPage } from './today-page.ts'

export const CASEWORKER = 'nora.beispiel@wegmarke.example'
export const SUPERVISOR = 'petra.vorbild@wegmarke.example'
export const ADMINISTRATOR = 'anton.schluessel@wegmarke.example'
export const VOLUNTEER = 'egon.ehrenamt@wegmarke.example'
export const PROTECTION_OFFICER = 'dora.schutz@wegmarke.example'
export const ALLIANCE_MEMBER = 'benno.buendnis@wegmarke.example'

/** Where everybody begins. */
export class SignInPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<this> {
    await this.page.goto('/sign-in')
    return this.verifyOnPage()
  }

  async verifyOnPage(): Promise<this> {
    await this.page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor()
    return this
  }

  async signIn(email: string, password: string = SAMPLE_PASSWORD): Promise<void> {
    await this.page.getByLabel('E-Mail-Adresse').fill(email)
    await this.page.getByLabel('Passwort', { exact: true }).fill(password)
    await this.page.getByRole('button', { name: 'Anmelden', exact: true }).click()
    await this.page.getByRole('button', { name: /^Konto von/ }).waitFor()
  }
}

/** Signs somebody with case files in and leaves them at the start of their day. */
export async function startDay(page: Page, email: string = CASEWORKER): Promise<TodayPage> {
  await new SignInPage(page).open().then((signIn) => signIn.signIn(email))
  return new TodayPage(page).verifyOnPage()
}
