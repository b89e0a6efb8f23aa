import { problem } from '@wegmarke/contract/problems'
import type { SavedView } from '@wegmarke/contract/saved-views'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { i18n } from '../../i18n/i18n.ts'
import { useNotices } from '../../stores/notices.ts'
import { useSavedViews } from './useSavedViews.ts'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))

const VIEW: SavedView = {
  id: '01900000-0000-7000-8000-000000000001',
  version: 1,
  name: 'Fristen',
  query: { deadlineDays: 30 },
}

/** The views of an open page, of which another window has left these. */
async function openPage(left: readonly SavedView[]) {
  vi.stubGlobal('fetch', async (_url: string, { method = 'GET' }: RequestInit = {}) => {
    const refused = problem(left.length === 0 ? 'not-found' : 'version-conflict')
    const isRead = method === 'GET'
    return new Response(JSON.stringify(isRead ? left : refused), { status: isRead ? 200 : refused.status })
  })
  const pinia = createPinia()
  setActivePinia(pinia)
  i18n.global.locale.value = 'de'
  let open: ReturnType<typeof useSavedViews> | undefined
  const page = createSSRApp({
    setup() {
      open = useSavedViews()
      return () => null
    },
  })
  await renderToString(page.use(pinia).use(i18n))
  return { ...open!, notices: useNotices() }
}

it.each([
  ['deleted', []],
  ['renamed', [{ ...VIEW, version: 2, name: 'Enden' }]],
])('says that a view was %s in another window, and shows how it stands', async (_what, left) => {
  const { views, replace, notices } = await openPage(left)
  await replace(VIEW, { note: 'open' })
  expect(notices.notices.map(({ tone }) => tone)).toEqual(['danger'])
  expect(views.value).toEqual(left)
})
