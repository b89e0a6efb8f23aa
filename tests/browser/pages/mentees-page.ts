import type { Locator, Page } from 'playwright-core'

/** What a volunteer does on the phone; every tap is counted, typing is not. */
export class MenteesPage {
  readonly page: Page
  taps = 0

  constructor(page: Page) {
    this.page = page
  }

  async verifyOnPage(): Promise<this> {
    await this.page.getByRole('heading', { level: 1, name: 'Meine Begleitungen' }).waitFor()
    await this.logOf(0).waitFor()
    return this
  }

  async tap(target: Locator): Promise<void> {
    this.taps += 1
    await target.tap()
  }

  /** The button of the person at this place of the list. */
  logOf(place: number): Locator {
    return this.page.getByRole('link', { name: /^Treffen eintragen/ }).nth(place)
  }

  nameOf(place: number): Promise<string> {
    return this.page.getByRole('heading', { level: 2 }).nth(place).innerText()
  }

  chip(group: string, label: string): Locator {
    return this.page.getByRole('group', { name: group }).getByRole('radio', { name: label, exact: true })
  }

  who(state: { checked: boolean }): Locator {
    return this.page.getByRole('group', { name: 'Mit wem?' }).getByRole('radio', state)
  }

  get sentence(): Locator {
    return this.page.getByRole('textbox', { name: /Ein Satz dazu/ })
  }

  get save(): Locator {
    return this.page.getByRole('button', { name: 'Speichern' })
  }
}
