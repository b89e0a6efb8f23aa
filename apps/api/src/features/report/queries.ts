import type { CaseloadLoad, MeasuredCount, Report } from '@wegmarke/contract/report'
import { CONTACT_WEEKS, DEADLINE_DAYS, STEP_END_DAYS } from '@wegmarke/domain/measures/limits'
import type { MeasureId } from '@wegmarke/domain/measures/registry'
import { PHASES } from '@wegmarke/domain/pathway/vocabulary'
import { firstDayOfQuarter } from '@wegmarke/domain/report/quarter'
import { type RawBuilder, sql } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import type { TextRows } from '../../platform/db/batch.ts'
import { type BoundStatement, statement } from '../../platform/db/statement.ts'
import { unassignedCaseloads } from './filter-sql.ts'
import { presentLeads } from './rows.ts'
import { selectSettings, showsStaff } from './staff-columns.ts'

interface Asked {
  readonly caseloadId?: number | undefined
  readonly quarter: string
}

/**
 * What has to be sent for the numbers on top of the report. They come from kept counts: exact, right at midnight without
 * a job, and as fast for a hundred thousand files as for a thousand. Over one caseload, or all in sight.
 */
export function selectReport({ caseloadId, quarter }: Asked): BoundStatement[] {
  const begin = firstDayOfQuarter(quarter)
  const counts = caseloadId === undefined ? countAll({ begin }) : countOne({ begin, caseloadId })
  return [selectSettings({}), counts, selectLoad({}), selectMunicipalities({})]
}

/** The contract's report, from what the statements have answered. */
export function reportFrom({ quarter }: Asked, answers: readonly TextRows[], principal: SignedIn): Report {
  const [settings = [], counts = [], load = [], municipalities = []] = answers
  const withStaff = showsStaff(principal, settings)
  return {
    day: principal.today,
    quarter,
    counts: countsIn(counts),
    load: loadIn(load, withStaff),
    municipalities: municipalities.map(([ags, name]) => ({ ags: ags ?? '', name: name ?? '' })),
    hasStaffColumns: withStaff,
  }
}

/** The files of one fact, whose day lies in a range where the fact has one. */
function tallied(fact: string, days: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> {
  return sql`(SELECT coalesce(sum(t.files), 0)::int FROM case_tally t
    WHERE t.caseload_id = ANY (scope.ids) AND t.fact = ${fact} AND ${days})`
}

const open = tallied('open')

/** The numbers that do not ask for a quarter. */
const STANDING = {
  'report.open': open,
  'report.noteOpen': tallied('note'),
  'report.noContact': sql`${open} - ${tallied('contact', sql`t.on_day > app.today() - ${CONTACT_WEEKS * 7}::int`)}`,
  'report.noNextStep': tallied('no_step'),
  'report.deadlines': tallied('deadline', sql`t.on_day <= app.today() + ${DEADLINE_DAYS}::int`),
  'report.stepEndsAlone': tallied('step_end', sql`t.on_day <= app.today() + ${STEP_END_DAYS}::int`),
  'report.noMentor': sql`${open} - ${tallied('mentored', sql`t.on_day >= app.today()`)}`,
  'report.missingData': tallied('missing'),
  'report.unassigned': tallied('open', sql`t.caseload_id = ANY (${unassignedCaseloads})`),
} as const satisfies Partial<Record<MeasureId, RawBuilder<unknown>>>

/** The numbers of the quarter that begins on this day. */
const moving = (begin: string) =>
  ({
    'report.entries': tallied('entered', sql`t.on_day = ${begin}`),
    'report.exits': tallied('left', sql`t.on_day = ${begin}`),
    'report.stock': sql`${tallied('entered', sql`t.on_day <= ${begin}`)} - ${tallied('left', sql`t.on_day <= ${begin}`)}`,
  }) as const satisfies Partial<Record<MeasureId, RawBuilder<unknown>>>

/** In the order of the columns of `counted`. */
const COUNTED = Object.keys({ ...STANDING, ...moving('') }) as MeasureId[]

function counted(begin: string, caseloads: RawBuilder<unknown>): RawBuilder<unknown> {
  const columns = Object.entries({ ...STANDING, ...moving(begin) })
  return sql`
    SELECT ${sql.join(columns.map(([measure, count]) => sql`${count} AS ${sql.ref(measure.replace('.', '_'))}`))}
    FROM (SELECT ${caseloads} AS ids) scope`
}

const allInSight = sql`(SELECT app.my_caseloads())::int[]`
const countAll = statement<{ begin: string }>(({ begin }) => counted(begin, allInSight))
const countOne = statement<{ begin: string; caseloadId: number }>(({ begin, caseloadId }) =>
  counted(begin, sql`ARRAY(SELECT id FROM unnest(${allInSight}) id WHERE id = ${caseloadId})`),
)

function countsIn([row = []]: TextRows): MeasuredCount[] {
  return COUNTED.map((measure, index) => ({ measure, count: Number(row[index] ?? 0) }))
}

/** How the open files are spread over caseloads and phases, by the names of the caseloads. */
const selectLoad = statement(
  () => sql`
    WITH ${presentLeads}
    SELECT c.id, c.name, lead.name AS lead_name, substr(t.fact, 7) AS phase, coalesce(sum(t.files), 0)::int AS files
    FROM caseload c LEFT JOIN lead ON lead.caseload_id = c.id
    LEFT JOIN case_tally t ON t.caseload_id = c.id
      AND t.fact IN (${sql.join(PHASES.map((phase) => sql.lit(`phase.${phase}`)))})
    WHERE c.id = ANY ((SELECT app.my_caseloads())::int[])
    GROUP BY c.id, c.name, lead.name, t.fact ORDER BY c.name COLLATE "de-x-icu", c.id`,
)

function loadIn(rows: TextRows, withStaff: boolean): CaseloadLoad[] {
  const loads = new Map<number, CaseloadLoad>()
  for (const [idText, name, leadName = null, phase, files] of rows) {
    const id = Number(idText)
    const load = loads.get(id) ?? {
      id,
      name: name ?? '',
      ...(withStaff && { leadName }),
      files: 0,
      phases: noPhases(),
    }
    if (phase != null) load.phases[phase as (typeof PHASES)[number]] = Number(files)
    load.files += Number(files)
    loads.set(id, load)
  }
  return [...loads.values()]
}

function noPhases(): CaseloadLoad['phases'] {
  return Object.fromEntries(PHASES.map((phase) => [phase, 0])) as CaseloadLoad['phases']
}

const selectMunicipalities = statement(
  () => sql`
    SELECT m.ags, m.name FROM municipality m
    WHERE m.ags IN (SELECT substr(t.fact, 7) FROM case_tally t
      WHERE t.caseload_id = ANY ((SELECT app.my_caseloads())::int[]) AND t.fact > 'place.' AND t.fact < 'place/'
      GROUP BY t.fact HAVING sum(t.files) > 0)
    ORDER BY m.name COLLATE "de-x-icu"`,
)
