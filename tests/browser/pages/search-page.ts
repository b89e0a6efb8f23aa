import type { Locator, Page } from 'playwright-core'

/** Finding somebody before anything is created. */
export class SearchPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async verifyOnPage(): Promise<this> {
    await this.page.getByRole('heading', { level: 1, name: 'Person suchen' }).waitFor()
    return this
  }

  get field(): Locator {
    return this.page.getByRole('searchbox', { name: 'Name oder Aktenzeichen' })
  }

  get nobody(): Locator {
    return this.page.getByText('Niemand gefunden')
  }

  get create(): Locator {
    return this.page.getByRole('link', { name: 'Neue Akte anlegen' })
  }

  hit(name: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name })
  }
}
