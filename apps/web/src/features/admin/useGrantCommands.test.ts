import type { Account, RoleGrant } from '@wegmarke/contract/accounts'
import { problem } from '@wegmarke/contract/problems'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { i18n, type Language } from '../../i18n/i18n.ts'
import { useSession } from '../../session.ts'
import { useNotices } from '../../stores/notices.ts'
import { useGrantCommands } from './useGrantCommands.ts'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))

const GRANT: RoleGrant = {
  id: '01900000-0000-7000-8000-000000000001',
  version: 3,
  role: 'caseworker',
  organisationId: '01900000-0000-7000-8000-000000000002',
  organisationName: 'Lernwerk',
  from: '2026-01-01',
  to: null,
  isConfirmed: true,
}
const ACCOUNT: Account = {
  id: '01900000-0000-7000-8000-000000000003',
  version: 1,
  email: 'lea@lernwerk.example',
  displayName: 'Lea Leitend',
  isDisabled: false,
  hasPassword: true,
  linkValidUntil: null,
  lastSignInAt: null,
  grants: [GRANT],
}

/** The commands of a page that is open, and what the server says to each of them. */
async function openPage(answer: Parameters<typeof problem>[0]) {
  const reload = vi.fn<() => Promise<void>>(async () => undefined)
  let commands: ReturnType<typeof useGrantCommands> | undefined
  const pinia = createPinia()
  setActivePinia(pinia)
  vi.stubGlobal('fetch', async () => {
    const said = problem(answer)
    return new Response(JSON.stringify(said), { status: said.status })
  })
  const page = createSSRApp({
    setup() {
      commands = useGrantCommands(reload)
      return () => null
    },
  })
  await renderToString(page.use(pinia).use(i18n))
  return { commands: commands!, reload, notices: useNotices() }
}

function speak(language: Language): void {
  i18n.global.locale.value = language
}

beforeEach(() => speak('de'))
afterEach(() => vi.unstubAllGlobals())

it.each([
  ['not-found', /^Jemand anderes hat diese Rolle/, /^Somebody else has ended this role/],
  ['version-conflict', /^Jemand anderes hat/, /^Somebody else has/],
] as const)('says in the language of now that somebody was faster: %s', async (type, german, english) => {
  const { commands, notices, reload } = await openPage(type)
  for (const [language, words] of [
    ['de', german],
    ['en', english],
  ] as const) {
    speak(language)
    await commands.end(ACCOUNT, GRANT)
    expect(notices.notices.at(-1)).toMatchObject({ tone: 'danger', text: expect.stringMatching(words) })
  }
  expect(reload).toHaveBeenCalledTimes(2)
  notices.clear()
})

it.each([
  ['a role that has begun begins anew today', '2026-01-01', '2026-12-31', '2026-11-22'],
  ['a role of the future keeps its first day', '2026-12-23', null, '2026-12-23'],
])('gives back the days that were left: %s', async (_what, from, to, expected) => {
  const { commands, notices } = await openPage('internal-error')
  const sent: { method: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (_url: string, { method = '', body }: RequestInit) => {
    if (method === 'GET') return Response.json({ today: '2026-11-22', grants: [], abilities: [] })
    sent.push({ method, body: typeof body === 'string' ? JSON.parse(body) : undefined })
    return Response.json({ ...ACCOUNT, grants: [] })
  })
  await useSession().load()
  await commands.end(ACCOUNT, { ...GRANT, from, to })
  await notices.act(notices.notices.at(-1)!.id)
  expect(sent.map(({ method }) => method)).toEqual(['DELETE', 'POST'])
  const { role, organisationId } = GRANT
  expect(sent.at(-1)?.body).toEqual({ role, organisationId, from: expected, to })
  notices.clear()
})
