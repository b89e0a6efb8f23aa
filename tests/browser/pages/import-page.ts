import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from 'playwright-core'

/** A file as somebody has it on their desk. */
export interface ListFile {
  readonly name: string
  readonly content: string
}

export async function contentOf(download: Download): Promise<ListFile> {
  return { name: download.suggestedFilename(), content: await readFile(await download.path(), 'utf8') }
}

/** How long a list of a thousand rows may take on a busy machine; what it takes is told by the test. */
const LIST_MS = 180_000

/** Reading a list in: upload, check, take over, take back. */
export class ImportPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<this> {
    await this.page.goto('/imports')
    return this.verifyOnPage()
  }

  async verifyOnPage(): Promise<this> {
    await this.page.getByRole('heading', { level: 1, name: 'Listen einlesen' }).waitFor()
    return this
  }

  async download(name: 'Ausgefülltes Beispiel' | 'Leere Vorlage' | 'Prüfbericht als CSV'): Promise<ListFile> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name }).click(),
    ])
    return contentOf(download)
  }

  async upload({ name, content }: ListFile): Promise<void> {
    const files = { name, mimeType: 'text/csv', buffer: Buffer.from(content) }
    await this.page.getByLabel('CSV-Datei (bis 8 MB)').setInputFiles(files)
    await this.page.getByRole('button', { name: 'Hochladen und ansehen' }).click()
    await this.page.getByRole('heading', { level: 1, name }).waitFor()
  }

  get caseload(): Locator {
    return this.page.getByLabel('In welchen Fallbestand kommen neue Akten?')
  }

  /** New files are for the caseload of this caseworker. */
  async chooseCaseload(lead = 'Nora Beispiel'): Promise<void> {
    const own = this.caseload.getByRole('option').filter({ hasText: lead })
    await own.waitFor({ state: 'attached' })
    await this.caseload.selectOption(await own.getAttribute('value'))
  }

  /** Checks all rows; new files are for the caseload of this caseworker. */
  async check(lead?: string): Promise<void> {
    await this.chooseCaseload(lead)
    await this.page.getByRole('button', { name: 'Alle Zeilen prüfen' }).click()
    await this.page.getByRole('heading', { name: '2. Ergebnis der Prüfung' }).waitFor({ timeout: LIST_MS })
  }

  async commit(): Promise<void> {
    await this.page.getByRole('button', { name: /^\d+ gültige Zeilen? übernehmen$/ }).click()
    await this.filesTaken.waitFor({ timeout: LIST_MS })
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Import zurücknehmen' }).click()
    await this.page.getByText('Der Import ist zurückgenommen.').waitFor()
  }

  get filesTaken(): Locator {
    return this.page.getByRole('link', { name: 'Übernommene Akten ansehen' })
  }

  get rows(): Locator {
    return this.page.getByRole('table', { name: 'Ergebnis der Prüfung' }).getByRole('row')
  }

  get more(): Locator {
    return this.page.getByRole('button', { name: 'Mehr laden' })
  }
}
