import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { readDraft } from './draft-storage.ts'
import { useDraft } from './useDraft.ts'

const { memory, storage } = vi.hoisted(() => {
  const memory = new Map<string, string>()
  const storage = {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
    removeItem: (key: string) => void memory.delete(key),
    key: (index: number) => [...memory.keys()][index] ?? null,
    get length() {
      return memory.size
    },
  }
  vi.stubGlobal('localStorage', storage)
  return { memory, storage }
})
const kept = (key: string) => readDraft(storage, 'nobody', key)?.values
const open = (key: string, isMeant?: (stored: { text?: string }) => boolean) =>
  effectScope().run(() => useDraft(key, () => ({ text: '' }), isMeant))!

beforeEach(() => {
  memory.clear()
  setActivePinia(createPinia())
  vi.stubGlobal('sessionStorage', storage)
  vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined })
})
afterEach(() => vi.unstubAllGlobals())

describe('a draft', () => {
  it('is not taken up by a form that it is not meant for, and waits until something is typed there', () => {
    open('new').values.text = 'Samira'
    const other = open('new', ({ text }) => text === 'Yusuf')
    expect([other.values.text, other.isRestored.value, kept('new')]).toEqual(['', false, { text: 'Samira' }])
    other.values.text = 'Yusuf G.'
    expect(kept('new')).toEqual({ text: 'Yusuf G.' })
  })

  it('goes along to another record, and leaves nothing behind', () => {
    const draft = open('of:hibo')
    draft.values.text = 'Gewartet'
    draft.moveTo('of:kaveh')
    expect([draft.values.text, kept('of:hibo'), kept('of:kaveh')]).toEqual([
      'Gewartet',
      undefined,
      { text: 'Gewartet' },
    ])
  })

  it('gives way to the one that waits for the other record, and waits for its own', () => {
    open('of:kaveh').values.text = 'Telefoniert'
    const draft = open('of:hibo')
    draft.values.text = 'Gewartet'
    const ownKey = draft.idempotencyKey.value
    draft.moveTo('of:kaveh')
    expect([draft.values.text, draft.isRestored.value]).toEqual(['Telefoniert', true])
    expect(draft.idempotencyKey.value).not.toBe(ownKey)
    draft.values.text = 'Telefoniert, lange'
    expect([kept('of:hibo'), kept('of:kaveh')]).toEqual([
      { text: 'Gewartet' },
      { text: 'Telefoniert, lange' },
    ])
  })
})
