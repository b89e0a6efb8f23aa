import { createHash } from 'node:crypto'

const LINE_END = 0x0a

/**
 * Adds up the rows of a table as COPY writes them in its text format: each row is one line, and a line end within a value
 * is written `\n` in two letters. Counted here, because the driver learns how many rows there were only after the last of
 * them has been handed over.
 */
export class RowSum {
  rows = 0
  bytes = 0
  readonly #hash = createHash('sha256')

  add(chunk: Uint8Array): void {
    this.#hash.update(chunk)
    this.bytes += chunk.length
    for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) this.rows += 1
  }

  /** SHA-256 of everything that was added, in hex; nothing can be added after it. */
  sha256(): string {
    return this.#hash.digest('hex')
  }
}
