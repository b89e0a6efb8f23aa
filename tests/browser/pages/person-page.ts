import type { Locator, Page } from 'playwright-core'

/** The file of one person. */
export class PersonPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async verifyOnPage(name?: string): Promise<this> {
    // An open dialog takes the page behind it out of the reading order; it is there all the same.
    const wish = { level: 1, includeHidden: true, ...(name === undefined ? {} : { name }) }
    await this.page.getByRole('heading', wish).waitFor()
    await this.page
      .getByText(/^Akte [A-Z0-9-]+/)
      .first()
      .waitFor()
    return this
  }

  dialog(name?: string | RegExp): Locator {
    return this.page.getByRole('dialog', name === undefined ? {} : { name })
  }

  card(title: string | RegExp): Locator {
    return this.page
      .getByRole('main')
      .locator('section')
      .filter({
        has: this.page.getByRole('heading', { name: title }),
      })
  }
}
