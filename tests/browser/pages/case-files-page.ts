import type { Locator, Page } from 'playwright-core'

/** The list of files. */
export class CaseFilesPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<this> {
    await this.page.goto('/case-files')
    return this.verifyOnPage()
  }

  async verifyOnPage(): Promise<this> {
    await this.page.getByRole('heading', { level: 1, name: 'Akten' }).waitFor()
    await this.rows.first().waitFor()
    return this
  }

  /** One row for each person, without the headings. */
  get rows(): Locator {
    return this.page
      .getByRole('table', { name: 'Meine Akten' })
      .getByRole('row')
      .filter({
        has: this.page.getByRole('link'),
      })
  }

  /** What stands in one column, from top to bottom. */
  async column(heading: string): Promise<string[]> {
    const headings = await this.page.getByRole('columnheader').allInnerTexts()
    const index = headings.findIndex((one) => one.includes(heading))
    if (index < 0) throw new Error(`no column ${heading} among ${headings.join(', ')}`)
    const texts = await Promise.all(
      (await this.rows.all()).map((row) =>
        row.getByRole('rowheader').or(row.getByRole('cell')).nth(index).innerText(),
      ),
    )
    return texts
  }
}
