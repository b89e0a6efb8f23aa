import { exportAccounts, listAccounts } from '@wegmarke/contract/accounts'
import {
  exportCaseFiles,
  exportSearchHits,
  listCaseFiles,
  searchCaseFiles,
} from '@wegmarke/contract/case-list'
import { addCaseload, exportCaseloads, getArrangement } from '@wegmarke/contract/caseloads'
import { exportOverlay, listOverlay } from '@wegmarke/contract/catalogue-overlay'
import { exportImportRows, listImportRows } from '@wegmarke/contract/imports'
import { exportOrganisations, listOrganisations } from '@wegmarke/contract/organisations'
import { countOutreach, exportOutreach } from '@wegmarke/contract/outreach'
import { exportToday, getToday } from '@wegmarke/contract/today'
import { definitionOf } from '@wegmarke/domain/measures/definition'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { freshKey } from '../../support/api/client.ts'
import { listParts } from '../../support/api/list-parts.ts'
import { namedFile } from '../../support/api/named-file.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { reportFiles } from '../../support/api/report-files.ts'
import { useApi } from '../../support/api/use-api.ts'
import type { CaseFile } from '../../support/database/builders.ts'
import { check, listOf, nameFor, upload } from '../imports/import-run.ts'

const api = useApi()
const office = useOffice(api)
const german = { language: 'de' } as const

const meaningOf = (measure: Parameters<typeof definitionOf>[0]): string[] =>
  Object.values(definitionOf(measure, 'de'))

/** What the newest export of this kind has left in the trace. */
async function traceOf(action: string, who: Staff) {
  const { rows } = await sql<{ fields: string[]; details: unknown }>`
    SELECT fields, details FROM audit_event WHERE action = ${action} AND account_id = ${office.accounts[who].id}
    ORDER BY id DESC LIMIT 1`.execute(api.database.arrange)
  return rows[0]
}

async function codeOf(id: string): Promise<string> {
  const file = api.database.arrange.selectFrom('case_file').select('code').where('id', '=', id)
  return (await file.executeTakeFirstOrThrow()).code
}

const columnOf = ({ columns, lines }: ReturnType<typeof listParts>, name: string): string[] =>
  lines.map((line) => line[columns.indexOf(name)] ?? '')

describe('the lists of the start page', () => {
  let file: CaseFile
  beforeAll(async () => {
    file = await namedFile(api, office.caseload, 'Amina Haddad')
    const due = {
      case_file_id: file.id,
      alliance_id: file.allianceId,
      due_on: '2026-11-20',
      recorded_by: office.accounts.lead.id,
    }
    await api.database.arrange
      .insertInto('task')
      .values(Array.from({ length: 103 }, (_, at) => ({ ...due, title: `Frau Haddad anrufen, ${at}` })))
      .execute()
  })

  it.each(['due', 'waiting', 'news'] as const)('hold as CSV what the number counts: %s', async (list) => {
    for (const who of ['lead', 'deputy', 'supervisor'] as const) {
      const today = await office.as(who).call(getToday, {})
      const { content } = await office.as(who).call(exportToday, { query: { list, ...german } })
      const { lines, told, head } = listParts(content)
      expect([who, lines.length]).toEqual([who, today[list].length + today.more[list]])
      expect(told.get('Zeilen')).toBe(String(lines.length))
      expect(head).toContainEqual(meaningOf(`today.${list}`))
      expect(await traceOf('today.exported', who)).toEqual({
        fields: ['list'],
        details: { rows: lines.length },
      })
    }
  })

  it('go on where the page has stopped, by the code of the file, without names and what people wrote', async () => {
    const { more } = await office.as('lead').call(getToday, {})
    expect(more.due).toBeGreaterThan(0)
    const { content, fileName } = await office
      .as('lead')
      .call(exportToday, { query: { list: 'due', ...german } })
    expect(fileName).toBe('Überfällig und heute 2026-11-22.csv')
    const parts = listParts(content)
    expect(columnOf(parts, 'Aktenzeichen')).toContain(await codeOf(file.id))
    expect(columnOf(parts, 'Fällig')).toContain('20.11.2026')
    expect(content).not.toMatch(/amina|haddad|anrufen/i)
  })
})

describe('the list of files', () => {
  beforeAll(async () => {
    await reportFiles(api, [office.caseload, office.otherCaseload], 70, 5)
  }, 60_000)

  it.each([
    { state: 'all' },
    { sort: 'standstill' },
    { state: 'all', level: 'none', sort: 'deadline' },
  ] as const)('is taken away as it stands on the page: %o', async (query) => {
    const { items } = await office.as('supervisor').call(listCaseFiles, { query: { ...query, limit: 200 } })
    expect(items.length).toBeGreaterThan(5)
    const { content } = await office.as('supervisor').call(exportCaseFiles, {
      query: { ...query, ...german, measure: 'file.standstillMonths' },
    })
    const parts = listParts(content)
    expect(columnOf(parts, 'Aktenzeichen')).toEqual(items.map(({ code }) => code))
    expect(parts.columns).not.toContain('Name')
    expect(items.filter(({ name }) => name.length > 3 && content.includes(name))).toEqual([])
    const at = parts.head.findIndex(([word]) => word === 'Was die Zahlen bedeuten')
    expect(parts.head[at + 2]).toEqual(meaningOf('file.standstillMonths'))
    expect(await traceOf('caseList.exported', 'supervisor')).toEqual({
      fields: Object.keys(query),
      details: { rows: items.length },
    })
  })

  it('says by name which caseload was chosen, and which files the state leaves out', async () => {
    const { name } = await api.database.arrange
      .selectFrom('caseload')
      .select('name')
      .where('id', '=', office.caseload.id)
      .executeTakeFirstOrThrow()
    const chosen = `Fallbestand ${name}`
    for (const [state, choice, others] of [
      ['open', 'offene Akten', 'geschlossene Akten; '],
      ['closed', 'geschlossene Akten', 'offene Akten; '],
      ['all', 'offene und geschlossene Akten', ''],
    ] as const) {
      const query = { state, caseloadId: office.caseload.id, ...german }
      const { told } = listParts((await office.as('lead').call(exportCaseFiles, { query })).content)
      expect(told.get('Auswahl')).toBe(`${choice}; ${chosen}`)
      expect(told.get('Nicht enthalten')).toBe(
        `Akten, die Sie nicht öffnen dürfen; ${others}Namen von Personen`,
      )
    }
  })

  it('holds nothing of a caseload that is not the own', async () => {
    const { content } = await office
      .as('stranger')
      .call(exportCaseFiles, { query: { state: 'all', ...german } })
    expect(listParts(content).lines).toEqual([])
  })

  it('is found by search and taken away without the words of the search', async () => {
    const text = 'Zarathustra'
    for (let times = 0; times < 3; times += 1) await namedFile(api, office.caseload, `${text} ${times}`)
    const hits = await office.as('lead').call(searchCaseFiles, { body: { text } })
    const { content } = await office.as('lead').call(exportSearchHits, { body: { text, ...german } })
    const parts = listParts(content)
    expect(hits).toHaveLength(3)
    expect(columnOf(parts, 'Aktenzeichen')).toEqual(hits.map(({ code }) => code))
    expect(content).not.toContain(text)
    expect(parts.head).toContainEqual(meaningOf('search.hits'))
    expect(await traceOf('searchHits.exported', 'lead')).toMatchObject({ details: { rows: 3 } })
  })
})

describe('the lists of the alliance', () => {
  it('count who was addressed as the page does, of one organisation or of all', async () => {
    const place = { organisationId: office.organisation.id, month: '2026-11', municipality: '05162024' }
    for (const reason of ['no_time', 'no_time', 'no_trust'] as const)
      await office.as('lead').call(countOutreach, { body: { ...place, reason }, idempotencyKey: freshKey() })
    const { organisationId, month } = place
    for (const query of [{ month, organisationId }, { month }]) {
      const { content } = await office.as('lead').call(exportOutreach, { query: { ...query, ...german } })
      const parts = listParts(content)
      expect(columnOf(parts, 'Anzahl')).toEqual(['2', '1'])
      expect(columnOf(parts, 'Grund')).toEqual(['keine Zeit (Arbeit, Familie)', 'kein Vertrauen'])
      expect(parts.head).toContainEqual(['Angesprochen und nicht gewonnen: 3'])
    }
    const elsewhere = await office.as('lead').call(exportOutreach, {
      query: { month, organisationId: office.elsewhere.id, ...german },
    })
    const { lines, told } = listParts(elsewhere.content)
    const { name } = await api.database.arrange
      .selectFrom('organisation')
      .select('name')
      .where('id', '=', office.elsewhere.id)
      .executeTakeFirstOrThrow()
    expect([lines, told.get('Auswahl')]).toEqual([[], `Monat 2026-11; ${name}`])
  })

  it('narrow accounts by the same words as the page', async () => {
    const all = await office.as('administrator').call(listAccounts, {})
    const taken = async (search: string, state: 'all' | 'disabled') => {
      const body = { search, state, ...german }
      return listParts((await office.as('administrator').call(exportAccounts, { body })).content)
    }
    expect(columnOf(await taken('', 'all'), 'E-Mail-Adresse')).toEqual(all.map(({ email }) => email))
    const found = await taken('leitend', 'all')
    expect(columnOf(found, 'Name')).toEqual(['Lea Leitend'])
    expect(columnOf(found, 'Rollen')[0]).toContain('Teilhabemanagement, ')
    expect(found.told.get('Auswahl')).toBe('alle Konten; Suchtext „leitend“')
    expect((await taken('', 'disabled')).lines).toEqual([])
    expect(await traceOf('account.exported', 'administrator')).toEqual({
      fields: ['state'],
      details: { rows: 0 },
    })
  })

  it('hold every organisation and every type of the catalogue', async () => {
    const organisations = await office.as('lead').call(listOrganisations, {})
    const taken = listParts((await office.as('lead').call(exportOrganisations, { query: german })).content)
    expect(columnOf(taken, 'Name')).toEqual(organisations.map(({ name }) => name))
    const types = await office.as('administrator').call(listOverlay, {})
    const catalogue = async (choice: object) => {
      const body = { ...choice, ...german }
      return listParts((await office.as('administrator').call(exportOverlay, { body })).content)
    }
    expect(columnOf(await catalogue({}), 'Kürzel')).toEqual(types.map(({ code }) => code))
    expect(columnOf(await catalogue({ search: 'bvb' }), 'Kürzel')).toContain('BVB')
    expect((await catalogue({ own: 'only' })).lines).toEqual([])
  })

  it('hold caseloads with their open files, and no cell that a spreadsheet would run', async () => {
    const body = { organisationId: office.organisation.id, name: '=1+1' }
    await office.as('supervisor').call(addCaseload, { body, idempotencyKey: freshKey() })
    const { caseloads } = await office.as('supervisor').call(getArrangement, {})
    const parts = listParts((await office.as('supervisor').call(exportCaseloads, { query: german })).content)
    expect(columnOf(parts, 'Offene Akten')).toEqual(caseloads.map(({ openFiles }) => String(openFiles)))
    expect(columnOf(parts, 'Fallbestand')).toContain("'=1+1")
    expect(columnOf(parts, 'Heute zugeteilt').toSorted()).toEqual(['ja', 'ja', 'nein'])
    expect(parts.lines.flat().join()).not.toMatch(/Leitend|Kollege/)
  })
})

it('rows of a list that is read in are taken by what became of them, without what they hold', async () => {
  const row = { Maßnahme: 'MAT', Beginn: '2024' }
  const text = listOf(
    { 'Nr.': '1', 'Name (wie gewünscht)': nameFor('first'), ...row },
    { 'Nr.': '2', 'Name (wie gewünscht)': nameFor('second'), ...row, Maßnahme: 'Geheimkurs' },
  )
  const { id, counts } = await check(
    office.as('lead'),
    await upload(office.as('lead'), text),
    office.caseload,
  )
  const params = { batchId: id }
  for (const [state, counted] of [
    [undefined, counts?.rows],
    ['valid', counts?.valid],
    ['faulty', counts?.faulty],
    ['review', counts?.toReview],
  ] as const) {
    const query = state === undefined ? {} : { state }
    const { items } = await office.as('lead').call(listImportRows, { params, query })
    const { content } = await office
      .as('lead')
      .call(exportImportRows, { params, query: { ...query, ...german } })
    const parts = listParts(content)
    expect(parts.lines).toHaveLength(counted ?? -1)
    expect(columnOf(parts, 'Zeile')).toEqual(items.map(({ number }) => String(number)))
    expect(content).not.toContain('Geheimkurs')
  }
  expect(counts).toMatchObject({ rows: 2, faulty: 1 })
})

it('tells of a row that contradicts an earlier one without naming the person of either', async () => {
  const rows = ['Amina Haddad', 'Egon Wolf'].map((name) => ({
    'Nr.': 'Nr. 77',
    'Name (wie gewünscht)': name,
  }))
  const lead = office.as('lead')
  const batch = await check(lead, await upload(lead, listOf(...rows)), office.caseload)
  const params = { batchId: batch.id }
  const { items } = await lead.call(listImportRows, { params, query: {} })
  expect(items.flatMap(({ faults }) => faults.map(({ code }) => code))).toContain('person-contradicts')
  for (const [language, sentence] of [
    ['de', 'Unter der Nummer „…“ steht weiter oben …, mit anderem Namen'],
    ['en', 'Under the number “…” the list has … further up'],
  ] as const) {
    const { content } = await lead.call(exportImportRows, { params, query: { language } })
    expect(content).toContain(sentence)
    expect(content).not.toMatch(/amina|haddad|egon|wolf|77/i)
  }
})
