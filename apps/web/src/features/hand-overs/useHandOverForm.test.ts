import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { i18n } from '../../i18n/i18n.ts'
import { useHandOverForm } from './useHandOverForm.ts'

const nothingKept = vi.hoisted(() => {
  const store = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }
  vi.stubGlobal('localStorage', store)
  return store
})

beforeEach(() => {
  vi.stubGlobal('sessionStorage', nothingKept)
  vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined })
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ items: [], next: null })))
})
afterEach(() => vi.unstubAllGlobals())

it('names what is missing in the order of the fields', async () => {
  const pinia = createPinia()
  setActivePinia(pinia)
  let form: ReturnType<typeof useHandOverForm> | undefined
  const page = createSSRApp({
    setup() {
      form = useHandOverForm([{ id: 1, name: 'Neuss Nord' }], () => undefined)
      return () => null
    },
  })
  await renderToString(page.use(pinia).use(i18n))
  await form?.submission.submit()
  expect(form?.submission.mistakes.value.map(({ name }) => name)).toEqual([
    'toCaseloadId',
    'files',
    'message',
  ])
})
