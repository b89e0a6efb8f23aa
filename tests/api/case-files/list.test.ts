import { CASE_SORTS, type CaseRow, listCaseFiles } from '@wegmarke/contract/case-list'
import type { Static } from 'typebox'
import { beforeAll, describe, expect, it } from 'vitest'
import { client, refusal } from '../../support/api/client.ts'
import { namedFile } from '../../support/api/named-file.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'

const api = useApi()
const office = useOffice(api)
const FILES = 300
const CLOSED = 30
const NAMES = ['Älex', 'alex', 'Österreicher', 'Oswald', 'Zoë', 'Çağla', 'Đỗ', 'Ümit', 'ümit']

type Query = NonNullable<Parameters<typeof page>[1]>
const page = (who: Staff, query: Static<typeof listCaseFiles.schema.querystring> = {}) =>
  office.as(who).call(listCaseFiles, { query })

async function all(who: Staff, query: Query = {}): Promise<CaseRow[]> {
  const rows: CaseRow[] = []
  let after: string | null = ''
  while (after !== null) {
    const next = await page(who, { limit: 41, ...query, ...(after !== '' && { after }) })
    rows.push(...next.items)
    after = next.next
  }
  return rows
}

beforeAll(async () => {
  for (let n = 0; n < FILES; n += 1) {
    const isKnown = n % 3 !== 0
    await namedFile(api, n % 10 === 9 ? office.otherCaseload : office.caseload, NAMES[n % NAMES.length]!, {
      file: n < CLOSED ? { closed_on: '2026-01-01' } : {},
      row: {
        standstill_months: isKnown ? n % 17 : null,
        months_since_gain: isKnown ? n % 23 : null,
        current_step_ends_on: isKnown ? `2027-01-${String((n % 28) + 1).padStart(2, '0')}` : null,
        next_deadline: isKnown ? `2027-02-${String((n % 28) + 1).padStart(2, '0')}` : null,
        level: n % 50 === 0 ? 'career' : 'none',
      },
    })
  }
}, 60_000)

const FACTS = {
  name: (row: CaseRow) => row.name,
  standstill: (row: CaseRow) => row.standstillMonths,
  since_gain: (row: CaseRow) => row.monthsSinceGain,
  step_end: (row: CaseRow) => row.nextDeadline?.replace('-02-', '-01-') ?? null,
  deadline: (row: CaseRow) => row.nextDeadline,
} satisfies Record<(typeof CASE_SORTS)[number], (row: CaseRow) => string | number | null>

type Compare = (a: string | number, b: string | number) => number
const collator = new Intl.Collator('de')
const german: Compare = (a, b) => collator.compare(String(a), String(b))
const longestFirst: Compare = (a, b) => Number(b) - Number(a)
const ORDERS = {
  name: german,
  standstill: longestFirst,
  since_gain: longestFirst,
  step_end: german,
  deadline: german,
} as const satisfies Record<(typeof CASE_SORTS)[number], Compare>

describe('the list of files', () => {
  it.each(CASE_SORTS)('gives each file once, sorted by %s, over all pages', async (sort) => {
    const rows = await all('supervisor', { sort, state: 'all' })
    expect(new Set(rows.map((row) => row.id)).size).toBe(FILES)
    const factOf: (row: CaseRow) => string | number | null = FACTS[sort]
    const facts = rows.map(factOf)
    const known = facts.filter((fact) => fact !== null)
    expect(facts.slice(0, known.length)).toEqual(known)
    expect(known).toEqual(known.toSorted(ORDERS[sort]))
  })

  it('shows the open ones unless asked otherwise', async () => {
    const count = async (query: Query) => (await all('supervisor', query)).length
    expect(await count({})).toBe(FILES - CLOSED)
    expect(await count({ state: 'open' })).toBe(FILES - CLOSED)
    expect(await count({ state: 'closed' })).toBe(CLOSED)
  })

  it('is narrowed by level and caseload', async () => {
    const careers = await all('supervisor', { level: 'career', state: 'all' })
    expect(careers.map((row) => row.level)).toEqual(Array.from({ length: 6 }, () => 'career'))
    const others = await all('supervisor', { caseloadId: office.otherCaseload.id, state: 'all' })
    expect(others).toHaveLength(FILES / 10)
  })

  it('holds exactly the caseloads that the reader works or supervises', async () => {
    expect(await all('lead', { state: 'all' })).toHaveLength(FILES - FILES / 10)
    expect(await all('deputy', { state: 'all' })).toHaveLength(FILES - FILES / 10)
    expect(await all('colleague', { state: 'all' })).toHaveLength(FILES / 10)
    expect(await all('stranger', { state: 'all' })).toEqual([])
    expect(await all('lead', { caseloadId: office.otherCaseload.id })).toEqual([])
  })

  it('is narrowed to the files that an import has touched', async () => {
    const { arrange } = api.database
    const { id: batch } = await arrange
      .insertInto('import_batch')
      .values({
        alliance_id: office.alliance.id,
        organisation_id: office.organisation.id,
        file_name: 'liste.csv',
        encoding: 'utf-8',
        delimiter: ';',
        header: ['Name'],
        recorded_by: office.accounts.lead.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const [one] = (await page('lead')).items
    await arrange
      .insertInto('import_effect')
      .values({
        alliance_id: office.alliance.id,
        batch_id: batch,
        thing: 'case_file',
        thing_id: one!.id,
        case_file_id: one!.id,
        action: 'created',
      })
      .execute()
    expect((await all('lead', { import: batch })).map((row) => row.id)).toEqual([one!.id])
  })

  it('refuses a cursor that it has not given, one of another order, and a page beyond measure', async () => {
    const { next } = await page('lead', { sort: 'standstill', limit: 1 })
    await refusal(page('lead', { sort: 'name', after: next! }), 'validation-failed')
    await refusal(page('lead', { after: 'x' }), 'validation-failed')
    await refusal(page('lead', { limit: 201 }), 'validation-failed')
    const unknown = await office.as('lead').inject({ method: 'GET', url: '/api/v1/case-files?total=true' })
    expect(unknown.statusCode).toBe(422)
  })

  it('is for caseworkers and supervisors', async () => {
    expect(await refusal(page('administrator'), 'not-allowed')).toMatchObject({ action: 'caseFile.list' })
    await refusal(client(api).call(listCaseFiles, {}), 'not-signed-in')
  })
})
