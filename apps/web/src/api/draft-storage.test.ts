import { describe, expect, it } from 'vitest'
import { readDraft, removeAllDrafts, removeDraft, type StoredDraft, writeDraft } from './draft-storage.ts'

/** A storage in memory with the browser's own behaviour. */
class MemoryStorage {
  readonly #entries = new Map<string, string>()
  get length(): number {
    return this.#entries.size
  }
  getItem(key: string): string | null {
    return this.#entries.get(key) ?? null
  }
  setItem(key: string, value: string): void {
    this.#entries.set(key, value)
  }
  removeItem(key: string): void {
    this.#entries.delete(key)
  }
  key(index: number): string | null {
    return [...this.#entries.keys()][index] ?? null
  }
}

class FullStorage extends MemoryStorage {
  override setItem(): void {
    throw new DOMException('full', 'QuotaExceededError')
  }
}

const draft: StoredDraft = { values: { text: 'halb getippt' }, idempotencyKey: 'k1' }

describe('drafts', () => {
  it('come back as they were written, with their key', () => {
    const store = new MemoryStorage()
    writeDraft(store, 'anna', 'step', draft)
    expect(readDraft(store, 'anna', 'step')).toEqual(draft)
  })

  it('of one account are not shown to another', () => {
    const store = new MemoryStorage()
    writeDraft(store, 'anna', 'step', draft)
    expect(readDraft(store, 'bert', 'step')).toBeUndefined()
  })

  it('are gone one by one when sent, and all at sign-out, while other settings stay', () => {
    const store = new MemoryStorage()
    store.setItem('wegmarke.language', 'en')
    for (const key of ['step', 'gap', 'task']) writeDraft(store, 'anna', key, draft)
    removeDraft(store, 'anna', 'gap')
    expect(readDraft(store, 'anna', 'gap')).toBeUndefined()
    expect(readDraft(store, 'anna', 'step')).toEqual(draft)
    removeAllDrafts(store)
    expect(store.length).toBe(1)
    expect(store.getItem('wegmarke.language')).toBe('en')
  })

  it('that cannot be read count as none', () => {
    const store = new MemoryStorage()
    store.setItem('wegmarke.draft:anna:step', '{broken')
    expect(readDraft(store, 'anna', 'step')).toBeUndefined()
    store.setItem('wegmarke.draft:anna:step', '"a text"')
    expect(readDraft(store, 'anna', 'step')).toBeUndefined()
  })

  it('do not disturb typing when the storage is full', () => {
    expect(() => writeDraft(new FullStorage(), 'anna', 'step', draft)).not.toThrow()
  })
})
