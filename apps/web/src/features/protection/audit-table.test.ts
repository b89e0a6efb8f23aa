import type { AuditEntry } from '@wegmarke/contract/audit'
import { createPinia } from 'pinia'
import { afterEach, expect, it, vi } from 'vitest'
import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { i18n } from '../../i18n/i18n.ts'
import AuditTable from './AuditTable.vue'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))
afterEach(() => {
  i18n.global.locale.value = 'de'
})

/** The text of the table with one line. */
async function tableOf(entry: Partial<AuditEntry>): Promise<string> {
  const row: AuditEntry = {
    id: 1,
    happenedAt: '2026-11-23T05:45:00Z',
    account: { id: '01900000-0000-7000-8000-000000000001', name: 'Ada Admin' },
    action: 'role.granted',
    file: null,
    concerns: null,
    thing: null,
    fields: [],
    details: {},
    ...entry,
  }
  const page = createSSRApp(() => h(AuditTable, { rows: [row] }))
    .use(createPinia())
    .use(i18n)
  return (await renderToString(page)).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}

const ID = '01900000-0000-7000-8000-000000000003'

it('says whom an act concerned, by name, and the role in words', async () => {
  const entry = { concerns: { id: ID, name: 'Lea Leitend' }, details: { role: 'caseworker' } }
  const text = await tableOf(entry)
  expect(text).toContain('Betrifft: Lea Leitend · Rolle: Teilhabemanagement')
  expect(text).not.toContain(ID)
})

it('does not give away an account that the reader may not know', async () => {
  const text = await tableOf({ concerns: { id: ID, name: null } })
  expect(text).toContain('Betrifft: ein Konto außerhalb Ihrer Organisationen')
  expect(text).not.toContain(ID)
})

it('names fields, settings and rights in the language of the reader', async () => {
  expect(await tableOf({ fields: ['outcome', 'happenedOn', 'kind', 'minutes'] })).toContain(
    'Felder: Ergebnis, Tag, Art, Dauer',
  )
  expect(await tableOf({ fields: ['report.staffColumns'] })).toContain(
    'Felder: Namen der Zuständigen im Bericht',
  )
  i18n.global.locale.value = 'en'
  const refused = { action: 'request.refused', thing: 'account.administer', details: { status: 403 } }
  expect(await tableOf(refused)).toContain('administer accounts and roles · answer: not allowed')
})
