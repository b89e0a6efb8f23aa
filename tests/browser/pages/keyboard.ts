import type { Locator, Page } from 'playwright-core'

const MOST_TABS = 150

/** A pair of hands on the keys: nothing else is used, and everything pressed is counted. */
export class Keyboard {
  readonly page: Page
  keystrokes = 0
  fields = 0

  constructor(page: Page) {
    this.page = page
  }

  /** One key, or several at once: `Control+Enter` is two. */
  async press(keys: string): Promise<void> {
    this.keystrokes += keys.split('+').length
    await this.page.keyboard.press(keys)
  }

  /** A capital letter needs two keys. */
  async type(text: string): Promise<void> {
    this.keystrokes += text.length + (text.match(/\p{Lu}|[:/]/gu)?.length ?? 0)
    await this.page.keyboard.type(text)
  }

  /** Walks on with Tab until the focus is where it should be. */
  async goTo(target: Locator): Promise<void> {
    await target.waitFor()
    for (let tabs = 0; tabs <= MOST_TABS; tabs++) {
      if (await hasFocus(target)) return
      await this.press('Tab')
    }
    throw new Error(`the Tab key does not lead to ${String(target)}`)
  }

  /** Presses a button or follows a link. */
  async enter(target: Locator): Promise<void> {
    await this.goTo(target)
    await this.press('Enter')
  }

  /** Fills one field that a person has to think about. */
  async fill(field: Locator, text: string): Promise<void> {
    await this.goTo(field)
    this.fields += 1
    await this.type(text)
  }

  /** Chooses from a list by its first letters. */
  async choose(field: Locator, beginning: string): Promise<void> {
    await this.fill(field, beginning)
  }

  /** Looks a word up in a box that suggests, and takes the first suggestion. */
  async lookUp(field: Locator, text: string): Promise<void> {
    await this.fill(field, text)
    await this.page.getByRole('option').first().waitFor()
    await this.press('ArrowDown')
    await this.press('Enter')
  }

  /** Seconds for all of it: five keys a second, and one second of thought for each field. */
  get seconds(): number {
    return this.keystrokes / 5 + this.fields
  }
}

async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === element.ownerDocument.activeElement)
}
