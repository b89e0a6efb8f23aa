import { getReport, listReportRows, type ReportQuery, type ReportRow } from '@wegmarke/contract/report'
import { addDays } from '@wegmarke/domain/calendar/civil-date'
import { measureOf, type MeasureId } from '@wegmarke/domain/measures/registry'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { refusal } from '../../support/api/client.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { reportFiles } from '../../support/api/report-files.ts'
import { useApi } from '../../support/api/use-api.ts'
import { caseload, type Caseload, TODAY } from '../../support/database/builders.ts'

let today = TODAY
const api = useApi({ today: () => today })
const office = useOffice(api)
const SEED = 20261122
const FILES = 160
let unassigned: Caseload
let files: Awaited<ReturnType<typeof reportFiles>>

beforeAll(async () => {
  unassigned = await caseload(api.database.arrange, office.organisation, {})
  const caseloads = [office.caseload, office.otherCaseload, unassigned]
  files = await reportFiles(api, caseloads, FILES, SEED)
}, 60_000)

/** Every line of a choice, over small pages. */
async function lines(who: Staff, query: ReportQuery): Promise<ReportRow[]> {
  const rows: ReportRow[] = []
  let after: string | null = ''
  while (after !== null) {
    const page: { items: ReportRow[]; next: string | null } = await office
      .as(who)
      .call(listReportRows, { query: { limit: 17, ...query, ...(after !== '' && { after }) } })
    rows.push(...page.items)
    after = page.next
  }
  return rows
}

const numbersOf = async (who: Staff, query: { caseloadId?: number; quarter?: string } = {}) => {
  const { counts } = await office.as(who).call(getReport, { query })
  return new Map(counts.map(({ measure, count }) => [measure, count]))
}

/** What each measure says in words, told once more over the drawn facts. */
type File = (typeof files)[number]
const isOpen = (file: File): boolean => file.is_closed !== true
const within = (days: unknown, most: number): boolean =>
  typeof days === 'string' && days <= addDays(TODAY, most)
const EXPECTED: Partial<Record<MeasureId, (file: File) => boolean>> = {
  'report.open': () => true,
  'report.noteOpen': ({ note_state, level }) =>
    (note_state === 'open' || note_state === 'seen') && (level === 'onset' || level === 'career'),
  'report.noContact': ({ last_contact_on, opened_on }) => within(last_contact_on ?? opened_on, -42),
  'report.noNextStep': ({ current_step, is_goal_reached }) =>
    current_step === null && is_goal_reached !== true,
  'report.deadlines': ({ next_deadline }) => within(next_deadline, 60),
  'report.stepEndsAlone': ({ current_step_ends_on, has_successor }) =>
    within(current_step_ends_on, 56) && has_successor !== true,
  'report.noMentor': ({ mentor_name, mentored_until }) =>
    mentor_name === null || (typeof mentored_until === 'string' && mentored_until < TODAY),
  'report.missingData': ({ missing_count }) => missing_count !== 0,
  'report.unassigned': ({ caseload_id }) => caseload_id === unassigned.id,
}
const MEASURES = Object.keys(EXPECTED) as MeasureId[]

describe('a number of the report', () => {
  it.each(MEASURES)('%s is the length of its list, and what its words say', async (measure) => {
    const query = measureOf(measure).list?.query as ReportQuery
    const numbers = await numbersOf('supervisor')
    const listed = await lines('supervisor', query)
    const expected = files.filter((file) => isOpen(file) && EXPECTED[measure]?.(file))
    expect(listed.map((row) => row.code).sort()).toEqual(expected.map((file) => file.code).sort())
    expect(numbers.get(measure)).toBe(expected.length)
    expect(expected.length).toBeGreaterThan(0)
  })

  it.each(['entries', 'exits', 'stock'] as const)(
    'counts %s by episode, in each quarter',
    async (movement) => {
      for (const quarter of ['2026-Q4', '2026-Q3', '2025-Q4', '2025-Q1']) {
        const numbers = await numbersOf('supervisor', { quarter })
        const listed = await lines('supervisor', { movement, quarter })
        expect(listed.length, quarter).toBe(numbers.get(`report.${movement}`))
        expect(listed.every((row) => row.episode !== null)).toBe(true)
      }
      expect((await lines('supervisor', { movement, quarter: '2026-Q4' })).length).toBeGreaterThan(0)
    },
  )

  it('speaks of the quarter of the day where none is asked for', async () => {
    try {
      for (const [day, quarter] of [
        ['2026-12-31', '2026-Q4'],
        ['2027-01-01', '2027-Q1'],
      ] as const) {
        today = day
        const numbers = await numbersOf('supervisor')
        expect(numbers, day).toEqual(await numbersOf('supervisor', { quarter }))
        expect(numbers.get('report.stock')).toBeGreaterThan(0)
        expect((numbers.get('report.entries') ?? 0) > 0, day).toBe(quarter === '2026-Q4')
      }
    } finally {
      today = TODAY
    }
  })

  it('gives who entered twice in a quarter two lines', async () => {
    const twice = files.filter(
      ({ entered_on }) => (entered_on as string[]).filter((day) => day >= '2026-10-01').length > 1,
    )
    const listed = await lines('supervisor', { movement: 'entries', quarter: '2026-Q4' })
    expect(twice.length).toBeGreaterThan(0)
    for (const file of twice)
      expect(listed.filter((row) => row.code === file.code).length, file.code).toBeGreaterThan(1)
  })

  it('counts the files of one caseload alone, and nothing out of sight', async () => {
    for (const who of ['supervisor', 'lead', 'deputy'] as const) {
      const numbers = await numbersOf(who, { caseloadId: office.caseload.id })
      for (const measure of MEASURES) {
        const query = { ...measureOf(measure).list?.query, caseloadId: office.caseload.id } as ReportQuery
        expect((await lines(who, query)).length, `${who} ${measure}`).toBe(numbers.get(measure))
      }
    }
    await refusal(numbersOf('colleague', { caseloadId: office.caseload.id }), 'not-found')
    await refusal(numbersOf('supervisor', { caseloadId: 2_147_483_647 }), 'not-found')
    expect([...(await numbersOf('stranger')).values()].every((count) => count === 0)).toBe(true)
  })

  it('stays right at midnight without a job', async () => {
    const before = await numbersOf('supervisor')
    today = addDays(TODAY, 9)
    try {
      const after = await numbersOf('supervisor')
      for (const measure of MEASURES) {
        const query = measureOf(measure).list?.query as ReportQuery
        expect((await lines('supervisor', query)).length, measure).toBe(after.get(measure))
      }
      expect(after.get('report.deadlines')).toBeGreaterThan(before.get('report.deadlines') ?? 0)
    } finally {
      today = TODAY
    }
  })
})

describe('the kept counts', () => {
  const tallied = async () => {
    const { rows } = await sql<object>`
      SELECT caseload_id, fact, on_day::text, sum(files)::int AS files FROM case_tally
      GROUP BY 1, 2, 3 HAVING sum(files) <> 0 ORDER BY 1, 2, 3`.execute(api.database.arrange)
    return rows
  }
  const recounted = async () => {
    const { rows } = await sql<object>`
      SELECT r.caseload_id, t.fact, t.on_day::text, count(*)::int AS files
      FROM case_row r, app.tallied_facts(r) t GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`.execute(api.database.arrange)
    return rows
  }

  it('follow every change, move and deletion of a line', async () => {
    const { arrange } = api.database
    expect(await tallied()).toEqual(await recounted())
    await sql`UPDATE case_row SET missing_count = missing_count + 1, next_deadline = next_deadline + 1,
      note_state = NULL WHERE code LIKE 'R-1%'`.execute(arrange)
    await sql`UPDATE case_file SET caseload_id = ${office.otherCaseload.id} WHERE id IN (
      SELECT case_file_id FROM case_row WHERE code LIKE 'R-2%')`.execute(arrange)
    await sql`DELETE FROM case_file WHERE id IN (SELECT case_file_id FROM case_row WHERE code LIKE 'R-3%')`.execute(
      arrange,
    )
    expect(await tallied()).toEqual(await recounted())
  })

  it('stay the same when the worker folds them, and take less room', async () => {
    const before = await tallied()
    const lengthOf = async () =>
      (await sql<{ n: number }>`SELECT count(*)::int AS n FROM case_tally`.execute(api.database.arrange))
        .rows[0]?.n ?? 0
    const long = await lengthOf()
    await sql`SELECT app.fold_tallies()`.execute(api.database.worker)
    expect(await tallied()).toEqual(before)
    expect(await lengthOf()).toBeLessThan(long)
    await sql`SELECT app.fold_tallies()`.execute(api.database.worker)
    expect(await tallied()).toEqual(before)
  })
})
