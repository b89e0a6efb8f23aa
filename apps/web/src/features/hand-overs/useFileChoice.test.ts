import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, reactive } from 'vue'
import { useFileChoice } from './useFileChoice.ts'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))

const FILES = [
  { id: 'amina', name: 'Amina Haddad', code: 'K-1001' },
  { id: 'duc', name: 'Nguyễn Văn Đức', code: 'K-1002' },
  { id: 'rami', name: 'Rami al-Hassan', code: 'K-1003' },
]

beforeEach(() => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ items: FILES, next: null })))
})
afterEach(() => vi.unstubAllGlobals())

/** The choice of a form whose files have come. */
async function openChoice(fileIds: string[] = []) {
  const values = reactive({ from: '1', fileIds })
  const choice = effectScope().run(() => useFileChoice(values))!
  await vi.waitFor(() => expect(choice.files.value).toHaveLength(FILES.length))
  return choice
}

it('finds files as the search does, without the marks of a name', async () => {
  const { filter, shown } = await openChoice()
  filter.value = 'Duc'
  expect(shown.value.map(({ id }) => id)).toEqual(['duc'])
  filter.value = 'k-1003'
  expect(shown.value.map(({ id }) => id)).toEqual(['rami'])
})

it('chooses all that is shown, beside what was chosen before, and no other', async () => {
  const { filter, chosen, chooseAll } = await openChoice(['rami'])
  filter.value = 'Duc'
  chooseAll()
  expect(chosen.value.toSorted()).toEqual(['duc', 'rami'])
  filter.value = ''
  chooseAll()
  expect(chosen.value.toSorted()).toEqual(['amina', 'duc', 'rami'])
})

it('lets go of all, also of what is not shown', async () => {
  const { filter, chosen, chooseAll, chooseNone } = await openChoice()
  chooseAll()
  filter.value = 'Duc'
  chooseNone()
  expect(chosen.value).toEqual([])
})
