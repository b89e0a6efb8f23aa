import type { MentoringSession } from '@wegmarke/contract/mentoring-sessions'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { i18n } from '../../i18n/i18n.ts'
import { useNotices } from '../../stores/notices.ts'
import { useMenteeChanges } from './useMentees.ts'
import { useOwnSessions } from './useOwnSessions.ts'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))
afterEach(() => vi.unstubAllGlobals())

const SESSION: MentoringSession = {
  id: '01900000-0000-7000-8000-000000000001',
  version: 1,
  outcome: 'happened',
  happenedOn: '2026-11-23',
  kind: 'meeting',
  minutes: 60,
  nextOn: null,
  text: null,
  recordedAt: '2026-11-23T08:00:00Z',
}

it('taking an entry back, and taking that back, are both told to whatever shows the person', async () => {
  const pinia = createPinia()
  setActivePinia(pinia)
  vi.stubGlobal('fetch', async (_url: string, { method }: RequestInit) =>
    method === 'DELETE' ? new Response(null, { status: 204 }) : Response.json(SESSION),
  )
  let own: ReturnType<typeof useOwnSessions> | undefined
  const page = createSSRApp({
    setup() {
      own = useOwnSessions('01900000-0000-7000-8000-000000000002')
      return () => null
    },
  })
  await renderToString(page.use(pinia).use(i18n))
  const notices = useNotices()
  const changes = useMenteeChanges()
  await own!.takeBack(SESSION)
  expect(changes.count).toBe(1)
  await notices.act(notices.notices.at(-1)!.id)
  expect(changes.count).toBe(2)
  notices.clear()
})
