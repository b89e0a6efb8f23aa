import type { CaseFile } from '@wegmarke/contract/case-files'
import { expect, it, vi } from 'vitest'
import { createSSRApp, h, ref } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { aCaseFile } from '../../../../../tests/support/web/case-file.ts'
import { i18n } from '../../i18n/i18n.ts'
import { TODAY } from '../../ui/today.ts'
import { provideCaseFile } from './useCaseFile.ts'
import { useStaffWords } from './useStaffWords.ts'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))

async function words(file: CaseFile): Promise<string> {
  const part = {
    setup() {
      const { lead, deputies } = useStaffWords()
      return () => `${lead.value} / ${deputies.value}`
    },
  }
  const page = createSSRApp({
    setup() {
      provideCaseFile({ file: ref(file), measureTypes: ref([]), reload: () => Promise.resolve() })
      return () => h(part)
    },
  })
  i18n.global.locale.value = 'de'
  return await renderToString(page.use(i18n).provide(TODAY, ref('2026-01-01')))
}

const JONAS = { id: '01900000-0000-7000-8000-000000000001', name: 'Jonas' }

it.each([
  [{ deputies: [JONAS] }, 'Anna / Jonas'],
  [{ lead: null, deputies: [] }, 'niemand / niemand'],
  [{ caseload: null, lead: null, deputies: null }, 'für Sie nicht sichtbar / für Sie nicht sichtbar'],
] as const)('tells nobody from out of sight: %j', async (changes, said) => {
  expect(await words(aCaseFile(changes as Partial<CaseFile>))).toBe(said)
})
