import { exportAudit, listAudit } from '@wegmarke/contract/audit'
import { getCaseFile } from '@wegmarke/contract/case-files'
import { changeAccount, listAccounts } from '@wegmarke/contract/accounts'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../support/api/client.ts'
import { listParts } from '../../support/api/list-parts.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'
import { useOfficer } from './officer-world.ts'

const api = useApi()
const officer = useOfficer(api)
const ask = (query: object = {}) => officer.browser.call(listAudit, { query })

async function until<T>(look: () => Promise<T>, isThere: (value: T) => boolean): Promise<T> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const value = await look()
    if (isThere(value)) return value
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('it never came')
}

describe('the trace', () => {
  it('says who opened which file by its code, and nothing of its content', async () => {
    const { file, accounts } = officer.office
    await officer.office.as('lead').call(getCaseFile, { params: { caseFileId: file.id } })
    const { items } = await ask({ action: 'caseFile.read', caseFileId: file.id })
    expect(items[0]).toMatchObject({
      account: { id: accounts.lead.id, name: 'Lea Leitend' },
      action: 'caseFile.read',
      file: { id: file.id },
    })
    expect(items[0]?.file?.code).toMatch(/^K-/)
    expect(JSON.stringify(items)).not.toMatch(/haddad/i)
  })

  it('says to whose account something was done, by name and in words, and stores neither', async () => {
    const { administrator, stranger } = officer.office.accounts
    const { arrange } = api.database
    const { alliance, organisation } = officer.office
    const member = await build.account(arrange, alliance, {
      name: 'Mia Mitglied',
      roles: [{ role: 'alliance_member', organisation }],
    })
    const admin = officer.office.as('administrator')
    const params = { accountId: member.id }
    await admin.call(changeAccount, {
      params,
      body: { displayName: 'Mia Mitglied', isDisabled: true },
      version: 1,
    })
    const body = { displayName: 'Mia Mut', isDisabled: true }
    await admin.call(changeAccount, { params, body, version: 2 })
    await admin.call(changeAccount, { params, body, version: 3 })
    const from = { accountId: administrator.id, action: 'account.changed' } as const
    const { items } = await ask(from)
    expect(items.map(({ concerns, fields, details }) => ({ concerns, fields, details }))).toEqual([
      { concerns: { id: member.id, name: 'Mia Mut' }, fields: ['displayName'], details: {} },
      { concerns: { id: member.id, name: 'Mia Mut' }, fields: [], details: { isDisabled: true } },
    ])
    await sql`INSERT INTO audit_event (alliance_id, organisation_id, action, thing, details)
      VALUES (${alliance.id}, ${organisation.id}, 'role.granted', 'role_grant',
        ${JSON.stringify({ role: 'caseworker', account: stranger.id })}::jsonb),
        (${alliance.id}, ${organisation.id}, 'role.granted', 'role_grant',
        ${JSON.stringify({ role: 'volunteer', account: member.id })}::jsonb)`.execute(arrange)
    const { content } = await officer.browser.call(exportAudit, {
      query: { action: 'role.granted', language: 'de' },
    })
    const { lines } = listParts(content)
    expect(lines.slice(0, 2).map((line) => line.slice(5, 8))).toEqual([
      ['Mia Mut', '', 'Rolle: Ehrenamt'],
      [expect.any(String), '', 'Rolle: Teilhabemanagement'],
    ])
    expect(content).not.toContain(member.id)
    const taken = await officer.browser.call(exportAudit, { query: { ...from, language: 'de' } })
    expect(listParts(taken.content).lines.map((line) => line.slice(5, 8))).toEqual([
      ['Mia Mut', 'Name', ''],
      ['Mia Mut', '', 'abgeschaltet'],
    ])
  })

  it('stays readable where a line names what is no account', async () => {
    const { alliance, organisation } = officer.office
    await sql`INSERT INTO audit_event (alliance_id, organisation_id, action, thing, thing_id)
      VALUES (${alliance.id}, ${organisation.id}, 'account.invited', 'account', 'nobody')`.execute(
      api.database.arrange,
    )
    expect((await ask({ action: 'account.invited' })).items[0]).toMatchObject({ concerns: null })
  })

  it('names no account that the officer may not know', async () => {
    const { alliance, organisation } = officer.office
    const elsewhere = await build.account(api.database.arrange, await build.alliance(api.database.arrange))
    await sql`INSERT INTO audit_event (alliance_id, organisation_id, action, thing, details)
      VALUES (${alliance.id}, ${organisation.id}, 'role.ended', 'role_grant',
        ${JSON.stringify({ role: 'caseworker', account: elsewhere.id })}::jsonb)`.execute(
      api.database.arrange,
    )
    const { items } = await ask({ action: 'role.ended' })
    expect(items[0]).toMatchObject({
      concerns: { id: elsewhere.id, name: null },
      details: { role: 'caseworker' },
    })
    const query = { action: 'role.ended', language: 'de' } as const
    const { lines } = listParts((await officer.browser.call(exportAudit, { query })).content)
    expect(lines[0]?.[5]).toBe('ein Konto außerhalb Ihrer Organisationen')
  })

  it('holds that somebody looked at it, and by which filters', async () => {
    await ask({ group: 'rights' })
    const { items } = await ask({ group: 'oversight', accountId: officer.account.id })
    expect(items[0]).toMatchObject({
      action: 'audit.searched',
      fields: ['group'],
      account: { name: 'Olga Officer' },
    })
  })

  it('is read page by page without leaving out or doubling a line', async () => {
    const { alliance, organisation } = officer.office
    await sql`INSERT INTO audit_event (alliance_id, organisation_id, action)
      SELECT ${alliance.id}, ${organisation.id}, 'setting.changed' FROM generate_series(1, 25)`.execute(
      api.database.arrange,
    )
    const seen: number[] = []
    let after: string | null | undefined
    do {
      const page = await ask({ action: 'setting.changed', limit: 10, ...(after ? { after } : {}) })
      seen.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(seen).toHaveLength(25)
    expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => b - a))
  })

  it('is filtered by German days, both included', async () => {
    const { alliance, organisation } = officer.office
    // 23:30 UTC on the 1st is half past midnight on the 2nd in Germany
    await sql`INSERT INTO audit_event (alliance_id, organisation_id, action, happened_at) VALUES
      (${alliance.id}, ${organisation.id}, 'task.done', '2026-03-01T22:30:00Z'),
      (${alliance.id}, ${organisation.id}, 'task.done', '2026-03-01T23:30:00Z')`.execute(api.database.arrange)
    const on = async (day: string) =>
      (await ask({ action: 'task.done', from: day, to: day })).items.map((one) => one.happenedAt)
    expect(await on('2026-03-01')).toEqual(['2026-03-01T22:30:00.000Z'])
    expect(await on('2026-03-02')).toEqual(['2026-03-01T23:30:00.000Z'])
    await refusal(ask({ from: '2026-02-30' }), 'validation-failed')
  })

  it('shows failed sign-ins of the own accounts, and those of nobody else', async () => {
    const { lead, stranger } = officer.office.accounts
    for (const account of [lead, stranger]) {
      await sql`SELECT app.audit_sign_in('session.refused', ${account.id}, null)`.execute(api.database.app)
    }
    const { items } = await ask({ action: 'session.refused' })
    expect(items.map((one) => one.account?.id)).toEqual([lead.id])
  })

  it('shows who was refused what, once in five minutes', async () => {
    const { file, accounts } = officer.office
    for (let times = 0; times < 3; times += 1) {
      await refusal(officer.office.as('colleague').call(listAccounts, {}), 'not-allowed')
      await refusal(
        officer.office.as('colleague').call(getCaseFile, { params: { caseFileId: file.id } }),
        'not-found',
      )
      await refusal(
        officer.office
          .as('colleague')
          .call(getCaseFile, { params: { caseFileId: '00000000-0000-4000-8000-000000000000' } }),
        'not-found',
      )
    }
    const refused = await until(
      async () => (await ask({ group: 'refusal', accountId: accounts.colleague.id })).items,
      (items) => items.length >= 2,
    )
    expect(
      refused.map(({ thing, file: of, details }) => [thing, of?.id ?? null, details['status']]).toSorted(),
    ).toEqual([
      ['account.administer', null, 403],
      ['caseFile.read', file.id, 404],
    ])
  })

  it('is closed to everybody but the officer, and shows the officer of another organisation nothing of it', async () => {
    for (const who of ['lead', 'supervisor', 'administrator'] as const) {
      await refusal(officer.office.as(who).call(listAudit, { query: {} }), 'not-allowed')
    }
    const { items } = await officer.otherOfficer.call(listAudit, {
      query: { caseFileId: officer.office.file.id },
    })
    expect(items).toEqual([])
  })

  it('comes as CSV in plain words, and that it was taken is in the trace', async () => {
    const { file } = officer.office
    const { fileName, content } = await officer.browser.call(exportAudit, {
      query: { caseFileId: file.id, action: 'caseFile.read', language: 'de' },
    })
    expect(fileName).toBe('Protokoll 2026-11-22.csv')
    const { told, columns, lines } = listParts(content)
    expect(told.get('Auswahl')).toMatch(/^Akte geöffnet; K-.*; in Ihren Organisationen$/)
    expect(columns.join(';')).toBe('Zeitpunkt;Konto;Art;Was;Akte;Betrifft;Felder;Angaben;Nummer')
    expect(lines[0]?.join(';')).toMatch(
      /^\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d;Lea Leitend;Lesen und Suchen;Akte geöffnet;K-/,
    )
    const { items } = await ask({ action: 'audit.exported' })
    expect(items[0]).toMatchObject({ fields: ['caseFileId', 'action'], details: { rows: 1 } })
  })

  it('says as CSV what it was narrowed to, also where there is no such line', async () => {
    const { file, accounts } = officer.office
    const choiceOf = async (query: object) => {
      const wish = { action: 'alliance.created', language: 'de', ...query } as const
      const { told, lines } = listParts((await officer.browser.call(exportAudit, { query: wish })).content)
      expect(lines).toEqual([])
      return told.get('Auswahl')?.split('; ').slice(1, -1)
    }
    const gone = crypto.randomUUID()
    const strange = await build.caseFile(api.database.arrange, officer.office.foreignCaseload)
    expect(await choiceOf({ accountId: accounts.lead.id })).toEqual(['Lea Leitend'])
    expect(await choiceOf({ caseFileId: file.id })).toEqual([expect.stringMatching(/^K-/)])
    expect(await choiceOf({ accountId: gone })).toEqual([gone])
    expect(await choiceOf({ caseFileId: strange.id })).toEqual([strange.id])
  })

  it('keeps the line of a file that is gone', async () => {
    const gone = await build.caseFile(api.database.arrange, officer.office.caseload)
    const { alliance, organisation } = officer.office
    await sql`INSERT INTO audit_event (alliance_id, organisation_id, action, case_file_id)
      VALUES (${alliance.id}, ${organisation.id}, 'caseFile.closed', ${gone.id})`.execute(
      api.database.arrange,
    )
    await sql`DELETE FROM case_file WHERE id = ${gone.id}`.execute(api.database.arrange)
    const { items } = await ask({ caseFileId: gone.id })
    expect(items[0]?.file).toEqual({ id: gone.id, code: null })
  })
})
