import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useRecordForm } from './useRecordForm.ts'

const nothingKept = vi.hoisted(() => {
  const store = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }
  vi.stubGlobal('localStorage', store)
  return store
})

interface Gap {
  readonly version: number
  readonly note: string
}

/** A form about a new record, whose server answers when it is told to. */
function newRecord() {
  const answers: (() => void)[] = []
  const sent: unknown[] = []
  const onSaved = vi.fn<(saved: Gap) => void>()
  const form = effectScope().run(() =>
    useRecordForm<{ note: string }, Gap>({
      draftKey: 'gap.new:a',
      initial: () => ({ note: '' }),
      version: null,
      validate: () => ({}),
      send: async ({ note }, _key, version, before) => {
        sent.push([note, version, before])
        await new Promise<void>((resolve) => answers.push(resolve))
        return { version: (before?.version ?? 0) + 1, note }
      },
      valuesOf: ({ note }) => ({ note }),
      onSaved,
    }),
  )!
  return { form, sent, onSaved, answer: () => answers.shift()?.() }
}

beforeEach(() => {
  setActivePinia(createPinia())
  vi.stubGlobal('sessionStorage', nothingKept)
  vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined })
})
afterEach(() => vi.unstubAllGlobals())

describe('a form about a new record', () => {
  it('that is typed into while it is saved corrects the record with the next save, and makes no second one', async () => {
    const { form, sent, onSaved, answer } = newRecord()
    form.values.value.note = 'Wartet'
    const first = form.submit()
    form.values.value.note = 'Wartet auf Platz'
    answer()
    await first
    expect([form.values.value.note, form.isDirty.value]).toEqual(['Wartet auf Platz', true])
    expect(onSaved).not.toHaveBeenCalled()
    form.values.value.note = 'Wartet'
    expect(form.isDirty.value).toBe(false)
    form.values.value.note = 'Wartet auf Platz'
    const second = form.submit()
    answer()
    await second
    expect(sent).toEqual([
      ['Wartet', 1, null],
      ['Wartet auf Platz', 1, { version: 1, note: 'Wartet' }],
    ])
    expect(onSaved).toHaveBeenCalledOnce()
  })

  it('makes another record for the next entry', async () => {
    const { form, sent, answer } = newRecord()
    for (const note of ['Wartet', 'Krank']) {
      form.values.value.note = note
      const submitted = form.submit()
      answer()
      await submitted
    }
    expect(sent).toEqual([
      ['Wartet', 1, null],
      ['Krank', 1, null],
    ])
  })
})
