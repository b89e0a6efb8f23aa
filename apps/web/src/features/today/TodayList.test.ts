import type { TodayItem } from '@wegmarke/contract/today'
import { createPinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { createMemoryHistory, createRouter } from 'vue-router'
import { i18n } from '../../i18n/i18n.ts'
import TodayList from './TodayList.vue'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))

const item = (number: number): TodayItem => ({
  kind: 'grant_unconfirmed',
  caseFileId: null,
  name: `Konto ${number}`,
  text: 'Lernwerk',
  dueOn: null,
  at: null,
  recordId: `01900000-0000-7000-8000-0000000000${number}`,
  recordVersion: 1,
  noteKind: null,
  level: null,
  isMine: true,
  standsInFor: null,
  leadName: null,
})

async function draw(items: readonly TodayItem[], more: number): Promise<string> {
  const routes = [{ path: '/', name: 'today', component: {} }]
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push('/')
  i18n.global.locale.value = 'de'
  const page = createSSRApp(TodayList, { list: 'waiting', items, more })
  return await renderToString(page.use(createPinia()).use(i18n).use(router))
}

const many = (count: number) => Array.from({ length: count }, (_, index) => item(10 + index))

it('has every row for paper, of which the screen shows the first eight', async () => {
  const html = await draw(many(41), 0)
  expect(html.match(/Konto \d\d/g)).toHaveLength(41)
  expect(html.match(/<li[^>]*only-on-paper/g)).toHaveLength(33)
  expect(html).toContain('33 weitere zeigen')
  expect((await draw(many(10), 0)).match(/only-on-paper/g)).toBeNull()
})

it('says on paper how many rows the server has left out', async () => {
  expect(await draw(many(20), 7)).toMatch(/<p[^>]*only-on-paper[^>]*>\s*Und 7 weitere/)
})

it.each([
  [{ isMine: false, leadName: 'Nora' }, /zuständig: Nora/],
  [{ isMine: false, leadName: null }, /nicht zugeteilt/],
  [{ isMine: false, leadName: undefined }, /^(?!.*(?:nicht zugeteilt|zuständig))/s],
  [{ isMine: true, leadName: null }, /^(?!.*(?:nicht zugeteilt|zuständig))/s],
])('says whose file it is to who only watches over it: %j', async (whose, said) => {
  expect(await draw([{ ...item(10), ...whose } as TodayItem], 0)).toMatch(said)
})
