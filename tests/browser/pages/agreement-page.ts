import type { Locator, Page } from 'playwright-core'
import { closeNotices } from './notices.ts'

/** The sheets of a file on which something is agreed with the person: consents and the plan. */
export class AgreementPage {
  readonly page: Page
  readonly #caseFileId: string

  constructor(page: Page, caseFileId: string) {
    this.page = page
    this.#caseFileId = caseFileId
  }

  async openConsents(): Promise<this> {
    return await this.#open('consents', 'Einwilligungen')
  }

  async openPlan(): Promise<this> {
    return await this.#open('plan', 'Plan')
  }

  async #open(sheet: string, title: string): Promise<this> {
    await this.page.goto(`/case-files/${this.#caseFileId}/${sheet}`)
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    return this
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  /** One form of consents by what its heading says. */
  card(title: string): Locator {
    return this.page.getByRole('heading', { level: 3, name: title })
  }

  get cards(): Locator {
    return this.page.getByRole('heading', { level: 3 })
  }

  /** Puts the messages away that would lie over what is looked at. */
  async closeNotices(): Promise<void> {
    await closeNotices(this.page)
  }

  /** How many sheets of A4 the page needs. */
  async pagesOnPaper(): Promise<number> {
    const pdf = await this.page.pdf({ format: 'A4' })
    return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length
  }
}

/** What would come out of the printer: title and text of the page at the moment in which printing begins. */
export async function onPaper(
  page: Page,
  begin: () => Promise<void>,
): Promise<{ title: string; text: string }> {
  // What no printer shows is hidden before the text is read; the buttons that begin the print are part of that.
  await page.evaluate(`void (window.printed = new Promise((done) => {
    window.print = () => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('.no-print, button, [role=menu], [role=status] { display: none !important }')
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
      done({ title: document.title, text: document.body.innerText })
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }))`)
  await begin()
  return page.evaluate<{ title: string; text: string }>('window.printed')
}
