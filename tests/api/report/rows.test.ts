import {
  listReportRows,
  REPORT_SORTS,
  type ReportQuery,
  type ReportRow,
  type ReportSort,
} from '@wegmarke/contract/report'
import { levelRank } from '@wegmarke/domain/ladder/levels'
import { PHASES } from '@wegmarke/domain/pathway/vocabulary'
import { findMeasureType } from '@wegmarke/domain/catalogue/measure-types'
import { beforeAll, describe, expect, it } from 'vitest'
import { client, refusal } from '../../support/api/client.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { reportFiles } from '../../support/api/report-files.ts'
import { useApi } from '../../support/api/use-api.ts'

const api = useApi()
const office = useOffice(api)
const FILES = 90

beforeAll(async () => {
  await reportFiles(api, [office.caseload, office.otherCaseload], FILES, 7)
}, 60_000)

const page = (who: Staff, query: ReportQuery & { after?: string; limit?: number }) =>
  office.as(who).call(listReportRows, { query })

async function lines(who: Staff, query: ReportQuery): Promise<ReportRow[]> {
  const rows: ReportRow[] = []
  let after: string | null = ''
  while (after !== null) {
    const next: Awaited<ReturnType<typeof page>> = await page(who, {
      limit: 13,
      ...query,
      ...(after && { after }),
    })
    rows.push(...next.items)
    after = next.next
  }
  return rows
}

const LEVELS = ['career', 'onset', 'not_enough_data', 'resting', 'none']
type Fact = string | number | null
/** Longer ago than any day. */
const NEVER = ''
/** The fact that a reader sees the lines sorted by. */
const FACTS: Record<ReportSort, (row: ReportRow) => Fact> = {
  name: (row) => row.name,
  caseload: (row) => row.caseload.name,
  municipality: (row) => row.municipality,
  phase: (row) => PHASES.indexOf(row.phase),
  session: (row) => row.mentor && (row.mentor.lastSessionOn ?? NEVER),
  contact: (row) => row.lastContactOn ?? NEVER,
  step: (row) => (row.currentStep && findMeasureType(row.currentStep.typeCode)?.labelDe) ?? null,
  step_end: (row) => row.currentStep?.endsOn ?? null,
  since_gain: (row) => row.monthsSinceGain,
  language: (row) => row.levels.L.level && levelRank(row.levels.L.level),
  school: (row) => row.levels.S.level && levelRank(row.levels.S.level),
  vocational: (row) => row.levels.V.level && levelRank(row.levels.V.level),
  note: (row) => LEVELS.indexOf(row.level),
  deadline: (row) => row.nextDeadline?.on ?? null,
  missing: (row) => row.missingCount,
}
const collator = new Intl.Collator('de')
const compare = (a: NonNullable<Fact>, b: NonNullable<Fact>): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))

describe('the lines of the report', () => {
  it.each(
    REPORT_SORTS.flatMap((sort) => (['ascending', 'descending'] as const).map((to) => [sort, to] as const)),
  )('come once each, by %s %s, what is not known last', async (sort, direction) => {
    const rows = await lines('supervisor', { sort, direction, state: 'all' })
    expect(new Set(rows.map((row) => row.id)).size).toBe(FILES)
    expect(rows).toHaveLength(FILES)
    const facts = rows.map(FACTS[sort])
    const known = facts.filter((fact) => fact !== null)
    expect(facts.slice(0, known.length)).toEqual(known)
    const sorted = known.toSorted(compare)
    expect(known).toEqual(direction === 'ascending' ? sorted : sorted.toReversed())
  })

  it('show own people first, then who is covered', async () => {
    const { arrange } = api.database
    await arrange
      .insertInto('caseload_post')
      .values({
        alliance_id: office.alliance.id,
        organisation_id: office.organisation.id,
        caseload_id: office.otherCaseload.id,
        account_id: office.accounts.lead.id,
        kind: 'deputy',
        valid_from: '2026-01-01',
      })
      .execute()
    const rows = await lines('lead', {})
    const relations = rows.map((row) => row.relation)
    expect(new Set(relations)).toEqual(new Set(['lead', 'deputy']))
    expect(relations).toEqual(relations.toSorted((a, b) => (a === b ? 0 : a === 'lead' ? -1 : 1)))
    const first = rows.filter((row) => row.relation === 'lead').map((row) => row.name)
    expect(first).toEqual(first.toSorted(collator.compare))
  })

  it('are narrowed by every choice at once', async () => {
    const rows = await lines('supervisor', { mentor: 'some', phase: 'steering', state: 'all' })
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((row) => row.mentor !== null && row.phase === 'steering')).toBe(true)
    const silent = await lines('supervisor', { silentWeeks: 2, missing: 'some', municipality: '05162024' })
    expect(silent.every((row) => row.missingCount > 0 && row.municipality === 'Neuss')).toBe(true)
    const answered = await lines('supervisor', { note: 'answered', level: 'career' })
    expect(answered.every((row) => row.noteState === 'answered' && row.level === 'career')).toBe(true)
  })

  it('refuse a cursor of another order, a choice that does not exist, and free text', async () => {
    const { next } = await page('supervisor', { sort: 'missing', limit: 1 })
    await refusal(page('supervisor', { sort: 'name', after: next ?? '' }), 'validation-failed')
    await refusal(page('supervisor', { after: 'x' }), 'validation-failed')
    for (const query of ['lead=some', 'silentWeeks=0', 'quarter=2026-Q5', 'caseloadId=x', 'text=Amina']) {
      const answer = await office
        .as('supervisor')
        .inject({ method: 'GET', url: `/api/v1/report/files?${query}` })
      expect(answer.statusCode, query).toBe(422)
    }
  })

  it('are for caseworkers and supervisors, and hold nothing out of sight', async () => {
    expect(await lines('stranger', { state: 'all' })).toEqual([])
    await refusal(page('administrator', {}), 'not-allowed')
    await refusal(client(api).call(listReportRows, { query: {} }), 'not-signed-in')
  })
})
