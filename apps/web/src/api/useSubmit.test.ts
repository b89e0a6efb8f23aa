import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { readDraft } from './draft-storage.ts'
import { useDraft } from './useDraft.ts'
import { useSubmit } from './useSubmit.ts'

const KEY = 'journal.quick:a'
/** What a browser keeps; words ask for it as soon as they are loaded. */
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
const kept = () => readDraft(storage, 'nobody', KEY)?.values

/** A form with one field, whose server answers when it is told to. */
function form() {
  const answers: ((fails?: boolean) => void)[] = []
  const sent: { text: string; key: string }[] = []
  const done: string[] = []
  const made = effectScope().run(() => {
    const draft = useDraft(KEY, () => ({ text: '' }))
    const submission = useSubmit({
      draft,
      send: async (key) => {
        const { text } = draft.values
        sent.push({ text, key })
        await new Promise<void>((resolve, reject) =>
          answers.push((fails) => (fails ? reject(new Error('away')) : resolve())),
        )
        return text
      },
      onDone: (text) => void done.push(text),
    })
    return { draft, submission }
  })!
  return { ...made, sent, done, answer: (fails?: boolean) => answers.shift()?.(fails) }
}

beforeEach(() => {
  memory.clear()
  setActivePinia(createPinia())
  vi.stubGlobal('sessionStorage', storage)
  vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined })
})
afterEach(() => vi.unstubAllGlobals())

describe('a submission', () => {
  it('starts the form again when nothing was typed while it was under way', async () => {
    const { draft, submission, done, answer } = form()
    draft.values.text = 'Angerufen'
    const submitted = submission.submit()
    answer()
    await submitted
    expect([draft.values.text, done, kept(), submission.rest.hasRest.value]).toEqual([
      '',
      ['Angerufen'],
      undefined,
      false,
    ])
  })

  it('keeps what was typed while it was under way, as a draft, and keeps the form open', async () => {
    const { draft, submission, sent, done, answer } = form()
    draft.values.text = 'Angerufen'
    const submitted = submission.submit()
    draft.values.text = 'Angerufen, kommt morgen'
    answer()
    await submitted
    expect(draft.values.text).toBe('Angerufen, kommt morgen')
    expect(kept()).toEqual({ text: 'Angerufen, kommt morgen' })
    expect([draft.isDirty.value, submission.rest.hasRest.value, done]).toEqual([true, true, []])
    const again = submission.submit()
    answer()
    await again
    expect(sent.map(({ text }) => text)).toEqual(['Angerufen', 'Angerufen, kommt morgen'])
    expect(sent[0]?.key).not.toBe(sent[1]?.key)
    expect([done, kept(), submission.rest.hasRest.value]).toEqual([
      ['Angerufen, kommt morgen'],
      undefined,
      false,
    ])
  })

  it('goes on as after every save when the form with the rest is closed; the rest stays a draft', async () => {
    const { draft, submission, done, answer } = form()
    draft.values.text = 'Angerufen'
    const submitted = submission.submit()
    draft.values.text = 'Mehr'
    answer()
    await submitted
    await submission.rest.leave()
    expect([done, kept()]).toEqual([['Angerufen'], { text: 'Mehr' }])
  })

  it('forgets the rest when that is wished for', async () => {
    const { draft, submission, done, answer } = form()
    draft.values.text = 'Angerufen'
    const submitted = submission.submit()
    draft.values.text = 'Mehr'
    answer()
    await submitted
    await submission.rest.drop()
    expect([done, kept(), draft.values.text]).toEqual([['Angerufen'], undefined, ''])
  })

  it('that fails keeps everything, and the next attempt is the same one', async () => {
    const { draft, submission, sent, answer } = form()
    draft.values.text = 'Angerufen'
    const submitted = submission.submit()
    draft.values.text = 'Angerufen, kommt morgen'
    answer(true)
    await submitted
    expect([draft.values.text, submission.rest.hasRest.value]).toEqual(['Angerufen, kommt morgen', false])
    void submission.submit()
    expect(sent[1]).toEqual({ text: 'Angerufen, kommt morgen', key: sent[0]?.key })
  })
})
