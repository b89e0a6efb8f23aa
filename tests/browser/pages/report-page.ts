import type { Locator, Page } from 'playwright-core'

/** The caseload report: numbers on top, the choice, the list. */
export class ReportPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(query = ''): Promise<this> {
    await this.page.goto(`/report${query}`)
    return this.verifyOnPage()
  }

  async verifyOnPage(): Promise<this> {
    await this.page.getByRole('heading', { level: 1, name: 'Fallübersicht' }).waitFor()
    await this.end.waitFor()
    return this
  }

  /** The foot of a list that was read to its end; also where there is none. */
  get end(): Locator {
    return this.page.getByText(/^Das sind alle Einträge|^Keine Akte in dieser Auswahl/)
  }

  get rows(): Locator {
    return this.page
      .getByRole('table', { name: 'Fallübersicht' })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader') })
  }

  /** A number on top, by its words; a link to its list. */
  number(title: string): Locator {
    return this.page.getByRole('link', { name: new RegExp(`^[\\d.]+ ${title}$`) })
  }

  async valueOf(title: string): Promise<number> {
    const text = (await this.number(title).textContent()) ?? ''
    return Number(/[\d.]+/.exec(text)?.[0].replaceAll('.', ''))
  }

  meaningOf(title: string): Locator {
    return this.page.getByRole('button', { name: `Was bedeutet „${title}“?` }).first()
  }
}
