import type { Locator, Page } from 'playwright-core'
import { PersonPage } from './person-page.ts'

export type TodayListName = 'Überfällig und heute' | 'Wartet auf mich' | 'Neu in meinen Akten'

/** Heute: three lists, each row with one action. */
export class TodayPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<this> {
    await this.page.goto('/today')
    return this.verifyOnPage()
  }

  async verifyOnPage(): Promise<this> {
    await this.page.getByRole('heading', { level: 1, name: 'Heute' }).waitFor()
    await this.list('Neu in meinen Akten').waitFor()
    return this
  }

  list(name: TodayListName): Locator {
    return this.page
      .getByRole('main')
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { level: 2, name }) })
  }

  rows(name: TodayListName): Locator {
    return this.list(name).getByRole('listitem')
  }

  /** Opens the first Prüfhinweis that waits, and says whose it is. */
  async openFirstNote(): Promise<{ person: string; file: PersonPage }> {
    const row = this.rows('Wartet auf mich').filter({ hasText: 'Maßnahmen-Karriere prüfen' }).first()
    const person = (await row.getByRole('link').first().textContent())?.trim() ?? ''
    await row.getByRole('link', { name: /^Ansehen und antworten/ }).click()
    return { person, file: await new PersonPage(this.page).verifyOnPage(person) }
  }
}
