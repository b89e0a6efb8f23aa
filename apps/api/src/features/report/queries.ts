import type { CaseloadLoad, MeasuredCount, Report } from '@wegmarke/contract/report'
import { CONTACT_WEEKS, DEADLINE_DAYS, STEP_END_DAYS } from '@wegmarke/domain/measures/limits'
import type { MeasureId } from '@wegmarke/domain/measures/registry'
import { PHASES } from '@wegmarke/domain/pathway/vocabulary'
import { firstDayOfQuarter, quarterOf } from '@wegmarke/domain/report/quarter'
import { type RawBuilder, sql } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { unassignedCaseloads } from './filter-sql.ts'
import { presentLeads } from './rows.ts'
import { seesStaff } from './staff-columns.ts'

interface Asked {
  readonly caseloadId?: number | undefined
  readonly quarter?: string | undefined
}

/**
 * The numbers on top of the report, from kept counts: exact, right at midnight without a job, and as fast for a hundred
 * thousand files as for a thousand. Over one caseload, or all in sight.
 */
export async function getReport(tx: Tx, principal: SignedIn, asked: Asked): Promise<Report> {
  const quarter = asked.quarter ?? quarterOf(principal.today)
  const withStaff = await seesStaff(tx, principal)
  return {
    day: principal.today,
    quarter,
    counts: await countMeasures(tx, quarter, asked.caseloadId),
    load: await listLoad(tx, withStaff),
    municipalities: await listMunicipalities(tx),
    hasStaffColumns: withStaff,
  }
}

/** The files of one fact, whose day lies in a range where the fact has one. */
function tallied(fact: string, days: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> {
  return sql`(SELECT coalesce(sum(t.files), 0)::int FROM case_tally t
    WHERE t.caseload_id = ANY (scope.ids) AND t.fact = ${fact} AND ${days})`
}

async function countMeasures(
  tx: Tx,
  quarter: string,
  caseloadId: number | undefined,
): Promise<MeasuredCount[]> {
  const begin = firstDayOfQuarter(quarter)
  const open = tallied('open')
  const counts = {
    'report.open': open,
    'report.noteOpen': tallied('note'),
    'report.noContact': sql`${open} - ${tallied('contact', sql`t.on_day > app.today() - ${CONTACT_WEEKS * 7}::int`)}`,
    'report.noNextStep': tallied('no_step'),
    'report.deadlines': tallied('deadline', sql`t.on_day <= app.today() + ${DEADLINE_DAYS}::int`),
    'report.stepEndsAlone': tallied('step_end', sql`t.on_day <= app.today() + ${STEP_END_DAYS}::int`),
    'report.noMentor': sql`${open} - ${tallied('mentored', sql`t.on_day >= app.today()`)}`,
    'report.missingData': tallied('missing'),
    'report.unassigned': tallied('open', sql`t.caseload_id = ANY (${unassignedCaseloads})`),
    'report.entries': tallied('entered', sql`t.on_day = ${begin}`),
    'report.exits': tallied('left', sql`t.on_day = ${begin}`),
    'report.stock': sql`${tallied('entered', sql`t.on_day <= ${begin}`)} - ${tallied('left', sql`t.on_day <= ${begin}`)}`,
  } as const satisfies Partial<Record<MeasureId, RawBuilder<unknown>>>
  const names = Object.keys(counts) as (keyof typeof counts)[]
  const { rows } = await sql<Record<string, number>>`
    SELECT ${sql.join(names.map((name) => sql`${counts[name]} AS ${sql.ref(name.replace('.', '_'))}`))}
    FROM (SELECT ${caseloadScope(caseloadId)} AS ids) scope`.execute(tx)
  return names.map((measure) => ({ measure, count: rows[0]?.[measure.replace('.', '_')] ?? 0 }))
}

function caseloadScope(caseloadId: number | undefined): RawBuilder<unknown> {
  const all = sql`(SELECT app.my_caseloads())::int[]`
  return caseloadId === undefined
    ? all
    : sql`ARRAY(SELECT id FROM unnest(${all}) id WHERE id = ${caseloadId})`
}

/** How the open files are spread over caseloads and phases, by the names of the caseloads. */
async function listLoad(tx: Tx, withStaff: boolean): Promise<CaseloadLoad[]> {
  const { rows } = await sql<{
    id: number
    name: string
    lead_name: string | null
    phase: string | null
    files: number
  }>`
    WITH ${presentLeads}
    SELECT c.id, c.name, lead.name AS lead_name, substr(t.fact, 7) AS phase, coalesce(sum(t.files), 0)::int AS files
    FROM caseload c LEFT JOIN lead ON lead.caseload_id = c.id
    LEFT JOIN case_tally t ON t.caseload_id = c.id AND t.fact = ANY (${PHASES.map((phase) => `phase.${phase}`)}::text[])
    WHERE c.id = ANY ((SELECT app.my_caseloads())::int[])
    GROUP BY c.id, c.name, lead.name, t.fact ORDER BY c.name COLLATE "de-x-icu", c.id`.execute(tx)
  const loads = new Map<number, CaseloadLoad>()
  for (const { id, name, lead_name, phase, files } of rows) {
    const load = loads.get(id) ?? {
      id,
      name,
      ...(withStaff && { leadName: lead_name }),
      files: 0,
      phases: noPhases(),
    }
    if (phase !== null) load.phases[phase as (typeof PHASES)[number]] = files
    load.files += files
    loads.set(id, load)
  }
  return [...loads.values()]
}

function noPhases(): CaseloadLoad['phases'] {
  return Object.fromEntries(PHASES.map((phase) => [phase, 0])) as CaseloadLoad['phases']
}

async function listMunicipalities(tx: Tx): Promise<Report['municipalities']> {
  const { rows } = await sql<{ ags: string; name: string }>`
    SELECT m.ags, m.name FROM municipality m
    WHERE m.ags IN (SELECT substr(t.fact, 7) FROM case_tally t
      WHERE t.caseload_id = ANY ((SELECT app.my_caseloads())::int[]) AND t.fact > 'place.' AND t.fact < 'place/'
      GROUP BY t.fact HAVING sum(t.files) > 0)
    ORDER BY m.name COLLATE "de-x-icu"`.execute(tx)
  return rows
}
