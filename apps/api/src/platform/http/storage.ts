/** SQLSTATE: no space left on the disk, or it cannot be written. */
const FULL = new Set(['53100', '58030'])
const REMEMBERED_MS = 60_000

/**
 * Whether the database can still write. A full disk answers every question and stores nothing, so the requests
 * themselves are the sign: one that was refused for lack of space, and since then none that was stored.
 */
export class Storage {
  #refusedAt = Number.NEGATIVE_INFINITY

  /** Runs the transaction of a request and notes whether it was stored. */
  async watch<T>(writes: boolean, run: () => Promise<T>): Promise<T> {
    try {
      const result = await run()
      if (writes) this.#refusedAt = Number.NEGATIVE_INFINITY
      return result
    } catch (error) {
      if (isFull(error)) this.#refusedAt = performance.now()
      throw error
    }
  }

  /** True from a refusal until something is stored, or nobody has tried for a minute. */
  isFull(): boolean {
    return performance.now() - this.#refusedAt < REMEMBERED_MS
  }
}

function isFull(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && FULL.has(String(error.code))
}
