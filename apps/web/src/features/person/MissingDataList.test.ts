import type { CaseFile } from '@wegmarke/contract/case-files'
import { createPinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import { createSSRApp, h, ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import { aCaseFile } from '../../../../../tests/support/web/case-file.ts'
import { i18n } from '../../i18n/i18n.ts'
import { TODAY } from '../../ui/today.ts'
import MissingDataList from './MissingDataList.vue'
import { provideCaseFile } from './useCaseFile.ts'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))

async function listFor(abilities: CaseFile['abilities']): Promise<string> {
  const file = aCaseFile({ abilities })
  const page = createSSRApp({
    setup() {
      provideCaseFile({ file: ref(file), measureTypes: ref([]), reload: () => Promise.resolve() })
      return () => h(MissingDataList)
    },
  })
  const names = ['case-file', 'case-file-intake']
  const routes = names.map((name) => ({
    path: `/${name}/:caseFileId`,
    name,
    component: { render: () => null },
  }))
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push({ name: 'case-file', params: { caseFileId: file.id } })
  i18n.global.locale.value = 'de'
  return await renderToString(page.use(createPinia()).use(i18n).use(router).provide(TODAY, ref('2026-01-01')))
}

it('invites those to ask on in the intake who may write there, and no reader', async () => {
  expect(await listFor(['needs.read', 'needs.record'])).toContain('In der Aufnahme weiterfragen')
  expect(await listFor(['needs.read'])).not.toContain('In der Aufnahme weiterfragen')
})
