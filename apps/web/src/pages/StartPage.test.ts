import type { Session } from '@wegmarke/contract/session'
import type { Role } from '@wegmarke/domain/access/roles'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { i18n } from '../i18n/i18n.ts'
import { useSession } from '../session.ts'
import StartPage from './StartPage.vue'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))
afterEach(() => vi.unstubAllGlobals())

/** The text of the page for somebody whose access waits for its confirmation. */
async function pageOf(...roles: Role[]): Promise<string> {
  const grants: Session['grants'] = roles.map((role, index) => ({
    id: `01900000-0000-7000-8000-00000000000${index}`,
    role,
    organisationId: '01900000-0000-7000-8000-000000000009',
    organisationName: 'Lernwerk',
    isConfirmed: false,
  }))
  vi.stubGlobal('fetch', async () => Response.json({ grants, abilities: [] }))
  const pinia = createPinia()
  setActivePinia(pinia)
  await useSession().load()
  return await renderToString(createSSRApp(StartPage).use(pinia).use(i18n))
}

it('promises volunteers the people whom they accompany, and no files', async () => {
  const text = await pageOf('volunteer')
  expect(text).toContain('die Menschen, die Sie begleiten')
  expect(text).not.toContain('Ihre Akten')
})

it.each([[['caseworker']], [['volunteer', 'caseworker']]] as Role[][][])(
  'promises files to %j',
  async (roles) => {
    expect(await pageOf(...roles)).toContain('Danach sehen Sie hier Ihre Akten')
  },
)
