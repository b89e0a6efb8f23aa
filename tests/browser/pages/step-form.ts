import type { Locator, Page } from 'playwright-core'

/** The form of one step. */
export class StepForm {
  readonly dialog: Locator

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^Schritt (eintragen|ändern)$/ })
  }

  async verifyOnPage(): Promise<this> {
    await this.dialog.waitFor()
    return this
  }

  get type(): Locator {
    return this.dialog.getByRole('combobox', { name: 'Art der Maßnahme' })
  }

  get state(): Locator {
    return this.dialog.getByRole('combobox', { name: 'Stand' })
  }

  get start(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Tatsächlicher Beginn' })
  }

  get end(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Tatsächliches Ende' })
  }

  get plannedStart(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Geplanter Beginn' })
  }

  get plannedEnd(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Geplantes Ende' })
  }

  get result(): Locator {
    return this.dialog.getByRole('combobox', { name: 'Ergebnis' })
  }

  get successor(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Was folgt danach?' })
  }

  get save(): Locator {
    return this.dialog.getByRole('button', { name: 'Speichern', exact: true })
  }

  /** Types the type and takes the first suggestion. */
  async chooseType(text: string): Promise<void> {
    await this.type.fill(text)
    await this.dialog.getByRole('option').first().click()
  }
}
