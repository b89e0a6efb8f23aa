import type { Absence, ArrangedCaseload, CaseloadPost } from '@wegmarke/contract/caseloads'
import { createPinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import { type Component, createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { i18n } from '../../i18n/i18n.ts'
import AbsenceList from './AbsenceList.vue'
import CaseloadPosts from './CaseloadPosts.vue'
import { useGapWords } from './useGapWords.ts'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))

const NORD = { caseloadId: 1, caseloadName: 'Neuss Nord', accountId: 'jonas', name: 'Jonas Muster' }
const absence = (accountId: string, name: string, more: Partial<Absence>): Absence => ({
  id: accountId,
  version: 1,
  accountId,
  name,
  organisationId: 'ki',
  from: '2026-11-20',
  to: '2026-12-04',
  covers: [],
  ...more,
})
const TILDA = absence('tilda', 'Tilda Vorlage', { covers: [NORD] })
const JONAS = absence('jonas', 'Jonas Muster', { from: '2026-11-23', to: '2026-11-30' })
const post = (more: Partial<CaseloadPost>): CaseloadPost => ({
  id: 'post',
  version: 1,
  accountId: 'jonas',
  holder: 'Jonas Muster',
  kind: 'deputy',
  from: TILDA.from,
  to: TILDA.to,
  coversFor: 'Tilda Vorlage',
  isConfirmed: true,
  recordedBy: null,
  recordedAt: '2026-11-20T08:00:00Z',
  endedBy: null,
  ...more,
})
const caseload: ArrangedCaseload = {
  id: 1,
  version: 1,
  name: 'Neuss Nord',
  organisationId: 'ki',
  organisationName: 'KI',
  openFiles: 3,
  posts: [post({}), post({ id: 'own', kind: 'lead', coversFor: null })],
}

/** The words of a component as they are read. */
async function wordsOf(component: Component, props: Record<string, unknown>): Promise<string> {
  const html = await renderToString(createSSRApp(component, props).use(createPinia()).use(i18n))
  return html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}
const times = (text: string, words: string): number => text.split(words).length - 1

it('shows beside an absence when its cover is away too', async () => {
  const gap = 'Neuss Nord: keine Vertretung vom 23.11.2026 bis 30.11.2026, Jonas Muster ist selbst weg'
  const caseloads = [caseload]
  expect(await wordsOf(AbsenceList, { absences: [TILDA, JONAS], caseloads })).toContain(gap)
  expect(await wordsOf(AbsenceList, { absences: [TILDA], caseloads })).not.toContain('keine Vertretung vom')
})

it('shows at the caseload, beside the cover and not beside the lead, when they are away', async () => {
  const away = 'vom 23.11.2026 bis 30.11.2026 selbst weg'
  expect(times(await wordsOf(CaseloadPosts, { caseload, absences: [TILDA, JONAS] }), away)).toBe(1)
  expect(times(await wordsOf(CaseloadPosts, { caseload, absences: [TILDA] }), away)).toBe(0)
})

it('says when an absence is entered whose cover goes away', async () => {
  let words: ReturnType<typeof useGapWords> | undefined
  await wordsOf({ setup: () => ((words = useGapWords()), () => null) }, {})
  expect(words?.gapsBy(JONAS, [TILDA])).toEqual([
    'Neuss Nord hat vom 23.11.2026 bis 30.11.2026 keine Vertretung für Tilda Vorlage.',
  ])
  expect(words?.gapsBy(TILDA, [])).toEqual([])
})
