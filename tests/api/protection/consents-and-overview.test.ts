import { openAccessRequest } from '@wegmarke/contract/access-requests'
import { askForAuditCheck, getAuditCheck } from '@wegmarke/contract/audit'
import { exportConsents, listRegisteredConsents } from '@wegmarke/contract/consent-register'
import { getProtectionOverview } from '@wegmarke/contract/protection'
import { chainAudit } from '@wegmarke/api/platform/audit/chain-audit'
import { CONSENT_STATES } from '@wegmarke/domain/consent/vocabulary'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { freshKey, refusal } from '../../support/api/client.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { listParts } from '../../support/api/list-parts.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'
import { consent } from '../../support/database/consent-builders.ts'
import { useOfficer } from './officer-world.ts'

const api = useApi()
const officer = useOfficer(api)
const list = (query: object = {}) => officer.browser.call(listRegisteredConsents, { query })

describe('the register of consents', () => {
  it('shows each consent by the code of its file, in the state that the rules say', async () => {
    const { arrange } = api.database
    const { elsewhere: recipient, caseload } = officer.office
    const file = await build.caseFile(arrange, caseload)
    const wish = { category: 'needs', recipient } as const
    await consent(arrange, file, { ...wish, withdrawnAt: '2026-11-01T00:00:00Z' })
    await consent(arrange, file, { ...wish, to: '2026-11-21' })
    await consent(arrange, file, { ...wish, from: '2026-11-23' })
    await consent(arrange, file, { ...wish, to: '2026-12-20' })
    await consent(arrange, file, { ...wish, to: '2026-12-21' })
    await arrange
      .insertInto('consent')
      .values({
        alliance_id: file.allianceId,
        organisation_id: file.organisationId,
        case_file_id: file.id,
        category: 'contact',
        recipient_id: recipient.id,
        purpose: 'Vorbereitet',
        language: 'de',
        valid_from: '2019-01-01',
      })
      .execute()
    const all = await list({ caseFileId: file.id })
    expect(all.items).toHaveLength(6)
    expect(all.items[0]).toMatchObject({
      recipient: { id: recipient.id },
      category: 'needs',
      file: { id: file.id },
    })
    for (const state of CONSENT_STATES) {
      const { items } = await list({ caseFileId: file.id, state })
      expect(items).toEqual(all.items.filter((one) => one.state === state))
    }
    const soon = await list({ caseFileId: file.id, state: 'ends_soon' })
    expect(soon.items.map((one) => one.to)).toEqual(['2026-12-20'])
    expect(soon.items).toEqual(all.items.filter((one) => one.endsSoon))
  })

  it('is read page by page and filtered by kind of data and recipient', async () => {
    const { arrange } = api.database
    const { elsewhere: recipient, caseload } = officer.office
    const file = await build.caseFile(arrange, caseload)
    for (let times = 0; times < 5; times += 1)
      await consent(arrange, file, { category: 'documents', recipient })
    const first = await list({ category: 'documents', recipientId: recipient.id, limit: 3 })
    const second = await list({
      category: 'documents',
      recipientId: recipient.id,
      limit: 3,
      after: first.next ?? '',
    })
    expect([...first.items, ...second.items].map((one) => one.category)).toEqual(Array(5).fill('documents'))
    expect(new Set([...first.items, ...second.items].map((one) => one.id)).size).toBe(5)
    expect(second.next).toBeNull()
  })

  it('comes as CSV, and belongs to the officer of the organisation alone', async () => {
    const { content } = await officer.browser.call(exportConsents, {
      query: { language: 'de', category: 'journal' },
    })
    const { told, columns, lines } = listParts(content)
    expect(told.get('Auswahl')).toBe('Verlauf und Aufgaben')
    expect(columns.join(';')).toBe(
      'Akte;Datenart;Empfängerin;Zweck;Von;Bis;Unterschrieben am;Nachweis;Widerrufen;Stand',
    )
    expect(lines[0]?.join(';')).toMatch(/^K-.*;Verlauf und Aufgaben;.*;gilt$/)
    expect((await officer.otherOfficer.call(listRegisteredConsents, { query: {} })).items).toEqual([])
    await refusal(officer.office.as('supervisor').call(listRegisteredConsents, { query: {} }), 'not-allowed')
  })

  it('says as CSV that names can stand in free texts, and has them nowhere else', async () => {
    const { file, elsewhere: recipient } = officer.office
    await api.database.arrange
      .insertInto('consent')
      .values({
        alliance_id: file.allianceId,
        organisation_id: file.organisationId,
        case_file_id: file.id,
        category: 'contact',
        recipient_id: recipient.id,
        purpose: 'Amina Haddad begleiten',
        evidence: 'Brief von Frau Haddad',
        language: 'de',
        signed_on: '2026-01-01',
        valid_from: '2026-01-01',
      })
      .execute()
    for (const [language, leftOut, purpose, evidence, sentence] of [
      [
        'de',
        'Nicht enthalten',
        'Zweck',
        'Nachweis',
        /^Eine Spalte für Namen .* auch Namen können darin stehen/,
      ],
      ['en', 'Not included', 'Purpose', 'Evidence', /^No column is for the names .* they may hold names/],
    ] as const) {
      const { content } = await officer.browser.call(exportConsents, {
        query: { language, caseFileId: file.id },
      })
      const { told, columns, lines, head } = listParts(content)
      const naming = lines.flatMap((line) =>
        columns.filter((_name, at) => /amina|haddad/i.test(line[at] ?? '')),
      )
      expect(naming).toEqual([purpose, evidence])
      expect(told.get(leftOut)).not.toMatch(/namen|names/i)
      expect(head.map(([first]) => first)).toContainEqual(expect.stringMatching(sentence))
    }
  })

  it('says as CSV what it was narrowed to, also where there is no such consent', async () => {
    const { file, elsewhere, organisation } = officer.office
    const { arrange } = api.database
    const { name } = await arrange
      .selectFrom('organisation')
      .select('name')
      .where('id', '=', organisation.id)
      .executeTakeFirstOrThrow()
    const choiceOf = async (query: object) => {
      const wish = { state: 'expired', language: 'de', ...query } as const
      const { told, lines } = listParts((await officer.browser.call(exportConsents, { query: wish })).content)
      expect(lines).toEqual([])
      return told.get('Auswahl')
    }
    expect(await choiceOf({ recipientId: organisation.id })).toBe(`abgelaufen; ${name}`)
    expect(await choiceOf({ caseFileId: file.id })).toMatch(/^abgelaufen; K-/)
    const strange = await build.caseFile(arrange, officer.office.foreignCaseload)
    expect(await choiceOf({ caseFileId: strange.id, recipientId: elsewhere.id })).toContain(`; ${strange.id}`)
  })
})

describe('the overview', () => {
  it('counts what the lists show', async () => {
    const { arrange } = api.database
    const file = await build.caseFile(arrange, officer.office.caseload)
    await officer.browser.call(openAccessRequest, {
      body: { caseFileId: file.id, receivedOn: '2026-10-01', reason: 'Brief' },
      idempotencyKey: freshKey(),
    })
    await sql`SELECT app.audit_sign_in('session.refused', ${officer.office.accounts.lead.id}, null)`.execute(
      api.database.app,
    )
    const overview = await officer.browser.call(getProtectionOverview, {})
    expect(overview).toMatchObject({ openRequests: 1, overdueRequests: 1, failedSignInsIn7Days: 1 })
    const soon = await list({ state: 'ends_soon' })
    expect(overview.consentsEndingSoon).toBe(soon.items.length)
    expect(await actionsOn(api, file.id)).toEqual(['accessRequest.opened'])
  })

  it('says how far the trace was checked, when it was, and where it breaks', async () => {
    expect(await officer.browser.call(getAuditCheck, {})).toEqual({ check: null })
    await officer.browser.call(askForAuditCheck, {})
    const { rows } = await sql<{ payload: { allianceId: string } }>`
      SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE t.identifier = 'check_audit'`.execute(api.database.worker)
    expect(rows).toEqual([{ payload: { allianceId: officer.office.alliance.id } }])
    await chainAudit(api.database.worker)
    await sql`SELECT app.check_audit(${officer.office.alliance.id})`.execute(api.database.worker)
    const { check } = await officer.browser.call(getAuditCheck, {})
    expect(check).toMatchObject({ firstBreak: null })
    expect(check?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(check?.links).toBeGreaterThan(1)
  })
})
