import type { Locator, Page } from 'playwright-core'
import { closeNotices } from './notices.ts'

/** The sheet of a file on which the intake is taken. */
export class IntakePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async verifyOnPage(): Promise<this> {
    await this.page.getByRole('heading', { level: 1, name: 'Aufnahme', includeHidden: true }).waitFor()
    await this.page.getByText(/\d+ von \d+ Bereichen vollständig/).waitFor()
    return this
  }

  /** One area of the list by its name. */
  area(name: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { level: 3, name }) })
  }

  /** The button that opens the form of an area. */
  ask(name: string): Locator {
    return this.page.getByRole('link', { name: new RegExp(`^${name}: (fragen|ergänzen)$`) })
  }

  form(name: string): Locator {
    return this.page.getByRole('dialog', { name })
  }

  /** One criterion with what it says. */
  criterion(name: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .last()
  }

  /** Puts the messages away that would lie over what is looked at, and goes back to the top. */
  async closeNotices(): Promise<void> {
    await closeNotices(this.page)
    await this.page.evaluate('scrollTo(0, 0)')
  }
}
