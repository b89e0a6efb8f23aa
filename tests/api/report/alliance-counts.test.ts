import { getAllianceCounts } from '@wegmarke/contract/alliance-counts'
import { getReport, listReportRows } from '@wegmarke/contract/report'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Client, refusal, signedIn } from '../../support/api/client.ts'
import { useOffice } from '../../support/api/office.ts'
import { reportFiles } from '../../support/api/report-files.ts'
import { useApi } from '../../support/api/use-api.ts'
import { account, organisation } from '../../support/database/builders.ts'

const api = useApi()
const office = useOffice(api)
const FILES = 130
let member: Client
let parentSupervisor: Client

beforeAll(async () => {
  const { arrange } = api.database
  const parent = await organisation(arrange, office.alliance)
  await arrange
    .updateTable('organisation')
    .set({ parent_id: parent.id })
    .where('id', '=', office.organisation.id)
    .execute()
  member = await signedIn(
    api,
    await account(arrange, office.alliance, {
      roles: [{ role: 'alliance_member', organisation: office.elsewhere }],
    }),
  )
  parentSupervisor = await signedIn(
    api,
    await account(arrange, office.alliance, { roles: [{ role: 'supervisor', organisation: parent }] }),
  )
  await reportFiles(api, [office.caseload, office.otherCaseload], FILES, 5)
}, 60_000)

const rounded = (count: number) => Math.round(count / 5) * 5

async function exact(): Promise<Map<string, number>> {
  const { counts } = await office.as('supervisor').call(getReport, { query: {} })
  return new Map<string, number>(counts.map(({ measure, count }) => [measure, count]))
}

describe('the numbers of the alliance', () => {
  it('are those of the report, rounded to five, and hidden where they are small or nearly all', async () => {
    const known = await exact()
    const open = known.get('report.open') ?? 0
    const { counts } = await member.call(getAllianceCounts, {})
    expect(counts.length).toBeGreaterThan(9)
    for (const { measure, count } of counts) {
      const files = known.get(measure.replace('alliance.', 'report.')) ?? 0
      const isPart = !['alliance.open', 'alliance.entries', 'alliance.exits'].includes(measure)
      const isHidden = files < 5 || (isPart && open - files < 5)
      expect(count, measure).toBe(isHidden ? null : rounded(files))
    }
    expect(counts.some(({ count }) => count !== null)).toBe(true)
  })

  it('name no person, no file and no account', async () => {
    const answer = await member.inject({ method: 'GET', url: '/api/v1/alliance-counts' })
    expect(answer.body).not.toMatch(/R-\d|Person \d|[0-9a-f]{8}-[0-9a-f]{4}|Leitend|Mentorin/)
  })

  it('hide a municipality with fewer than five files, and every one where it could be worked out', async () => {
    const { municipalities, phases } = await member.call(getAllianceCounts, {})
    const { rows } = await sql<{ ags: string | null; files: number }>`
      SELECT municipality_ags AS ags, count(*)::int AS files FROM case_row WHERE NOT is_closed GROUP BY 1`.execute(
      api.database.arrange,
    )
    const files = new Map(rows.map((row) => [row.ags, row.files]))
    expect(municipalities).toHaveLength(9)
    const isShown = municipalities.some(({ count }) => count !== null)
    for (const { ags, count } of municipalities) {
      const known = files.get(ags) ?? 0
      expect(count, String(ags)).toBe(isShown && known >= 5 ? rounded(known) : null)
    }
    expect(phases).toHaveLength(6)
  })

  it('reach the supervisor of a parent, who opens nothing, as counts of the organisations below', async () => {
    const { counts } = await parentSupervisor.call(getAllianceCounts, {})
    const { counts: all } = await member.call(getAllianceCounts, {})
    expect(counts).toEqual(all)
    expect((await parentSupervisor.call(listReportRows, { query: {} })).items).toEqual([])
    const own = await parentSupervisor.call(getReport, { query: {} })
    expect(own.counts.every(({ count }) => count === 0)).toBe(true)
  })

  it('leave out the files that the reader may open, so that no difference says what the others hold', async () => {
    const { counts } = await office.as('supervisor').call(getAllianceCounts, {})
    expect(counts.every(({ count }) => count === null)).toBe(true)
  })

  it('stay within the alliance, and are refused to caseworkers', async () => {
    await refusal(office.as('lead').call(getAllianceCounts, {}), 'not-allowed')
    await refusal(office.as('administrator').call(getAllianceCounts, {}), 'not-allowed')
    const { rows } = await sql<{ n: number }>`
      SELECT count(*)::int AS n FROM case_tally WHERE alliance_id <> ${office.alliance.id}`.execute(
      api.database.arrange,
    )
    expect(rows[0]?.n).toBe(0)
  })
})

describe('names of staff in the report', () => {
  const set = (value: boolean) =>
    api.database.arrange
      .insertInto('alliance_setting')
      .values({
        alliance_id: office.alliance.id,
        version: value ? 3 : 2,
        thresholds: '{}',
        options: JSON.stringify({ 'report.staffColumns': value }),
      })
      .execute()

  it('can be kept from supervisors by the alliance: then they are not in the answer at all', async () => {
    await set(false)
    const { items } = await office.as('supervisor').call(listReportRows, { query: {} })
    expect(items.length).toBeGreaterThan(0)
    expect(items.some((row) => 'leadName' in row || (row.mentor !== null && 'name' in row.mentor))).toBe(
      false,
    )
    expect(items.some((row) => row.mentor !== null)).toBe(true)
    const report = await office.as('supervisor').call(getReport, { query: {} })
    expect(report.hasStaffColumns).toBe(false)
    expect(report.load.some((load) => 'leadName' in load)).toBe(false)
    const exported = await office
      .as('supervisor')
      .inject({ method: 'GET', url: '/api/v1/report/export?language=de&names=with' })
    expect(exported.body).not.toMatch(/Lea Leitend|Mina Mentorin|Zuständig/)
    const list = await office.as('supervisor').inject({ method: 'GET', url: '/api/v1/case-files' })
    expect(list.body).toContain('"items":[{')
    expect(list.body).not.toMatch(/Lea Leitend|Mina Mentorin|leadName/)
    const own = await office.as('lead').call(listReportRows, { query: {} })
    expect(own.items.every((row) => row.leadName === 'Lea Leitend')).toBe(true)
  })

  it('come back when the alliance wants them', async () => {
    await set(true)
    const { items } = await office
      .as('supervisor')
      .call(listReportRows, { query: { caseloadId: office.caseload.id } })
    expect(items.every((row) => row.leadName === 'Lea Leitend')).toBe(true)
  })
})
