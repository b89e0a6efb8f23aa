import type { RightOnRecord } from '@wegmarke/contract/protection'
import { createPinia } from 'pinia'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { createMemoryHistory, createRouter } from 'vue-router'
import { i18n } from '../../i18n/i18n.ts'
import { periodKeyOf } from './right-period.ts'
import RightTable from './RightTable.vue'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))
afterEach(() => {
  i18n.global.locale.value = 'de'
})

it.each([
  ['2026-11-23', null, 'since'],
  ['2026-11-23', '2026-12-31', 'until'],
  ['2026-11-23', '2026-11-23', 'onDay'],
  ['2026-12-23', '2026-11-23', 'never'],
] as const)('from %s to %s: %s', (since, until, expected) => {
  expect(periodKeyOf({ since, until })).toBe(expected)
})

/** The text of the table with one right. */
async function tableOf(period: Pick<RightOnRecord, 'since' | 'until' | 'endedAt'>): Promise<string> {
  const row: RightOnRecord = {
    account: { id: '01900000-0000-7000-8000-000000000003', name: 'Lea Leitend' },
    kind: 'role',
    role: 'alliance_member',
    organisationName: 'Lernwerk',
    caseload: null,
    file: null,
    category: null,
    confirmedAt: null,
    givenBy: null,
    ...period,
  }
  const routes = [{ path: '/protection/audit', name: 'protection-audit', component: () => null }]
  const page = createSSRApp(() => h(RightTable, { rows: [row] }))
  page
    .use(createPinia())
    .use(i18n)
    .use(createRouter({ history: createMemoryHistory(), routes }))
  return (await renderToString(page)).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}

describe('the register says of a right', () => {
  it('that was ended on its first day that day, and when', async () => {
    const right = { since: '2026-11-23', until: '2026-11-23', endedAt: '2026-11-23T05:45:00Z' }
    expect(await tableOf(right)).toContain('am 23.11.2026 vorzeitig beendet 23.11.2026, 06:45')
    i18n.global.locale.value = 'en'
    expect(await tableOf(right)).toContain('on 23/11/2026 ended early 23 Nov 2026, 06:45')
  })

  it('that was ended before its first day that it never was in force', async () => {
    const right = { since: '2026-12-23', until: '2026-11-23', endedAt: '2026-11-23T05:45:00Z' }
    expect(await tableOf(right)).toContain('ab 23.12.2026, nie in Kraft vorzeitig beendet 23.11.2026')
  })
})
