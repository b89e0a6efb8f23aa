import type { CaseloadLoad, MeasuredCount, Report } from '@wegmarke/contract/report'
import { CONTACT_WEEKS, DEADLINE_DAYS, STEP_END_DAYS } from '@wegmarke/domain/measures/limits'
import type { MeasureId } from '@wegmarke/domain/measures/registry'
import { PHASES } from '@wegmarke/domain/pathway/vocabulary'
import { firstDayOfQuarter } from '@wegmarke/domain/report/quarter'
import { type RawBuilder, sql } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import type { TextRows } from '../../platform/db/batch.ts'
import { type BoundStatement, statement } from '../../platform/db/statement.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { selectPresentLeads } from './present-leads.ts'
import { selectSettings, showsStaff } from './staff-columns.ts'

interface Asked {
  readonly caseloadId?: number | undefined
  readonly quarter: string
}

/**
 * What has to be sent for the numbers on top of the report. They come from kept counts: exact, and right at midnight
 * without a job. Over one caseload, or all in sight.
 */
export function selectReport({ caseloadId, quarter }: Asked): BoundStatement[] {
  const begin = firstDayOfQuarter(quarter)
  const counts = caseloadId === undefined ? countAll({ begin }) : countOne({ begin, caseloadId })
  return [
    selectSettings({}),
    counts,
    selectCaseloads({}),
    selectPresentLeads({}),
    selectPhases({}),
    selectMunicipalities({}),
  ]
}

/** The contract's report, from what the statements have answered. @throws 404 for a caseload out of sight: it has no zeros */
export function reportFrom(
  { quarter, caseloadId }: Asked,
  answers: readonly TextRows[],
  principal: SignedIn,
): Report {
  const [settings = [], counts = [], caseloads = [], leads = [], phases = [], municipalities = []] = answers
  const withStaff = showsStaff(principal, settings)
  const leadNames = new Map(leads.map(([caseload, name]) => [Number(caseload), name ?? '']))
  const load = loadIn(caseloads, phases)
  if (caseloadId !== undefined && !load.some(({ id }) => id === caseloadId)) throw refuse('not-found')
  const inScope = load.filter(({ id }) => caseloadId === undefined || id === caseloadId)
  const unassigned = inScope.filter(({ id }) => !leadNames.has(id))
  return {
    day: principal.today,
    quarter,
    counts: countsIn(counts, sumOf(unassigned)),
    load: withStaff ? load.map((one) => ({ ...one, leadName: leadNames.get(one.id) ?? null })) : load,
    municipalities: municipalities.map(([ags, name]) => ({ ags: ags ?? '', name: name ?? '' })),
    hasStaffColumns: withStaff,
  }
}

/** The files of one fact, whose day lies in a range where the fact has one. */
function tallied(fact: string, days: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> {
  return sql`coalesce(sum(t.files) FILTER (WHERE t.fact = ${sql.lit(fact)} AND ${days}), 0)`
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

/** The facts that are counted as a whole, without those of phases and places. */
const FACTS = [
  'open',
  'note',
  'contact',
  'no_step',
  'deadline',
  'step_end',
  'mentored',
  'missing',
  'entered',
  'left',
]

/** All numbers by one reading of the kept counts: added up by fact and day first, however many caseloads they are of. */
function counted(begin: string, which: RawBuilder<unknown>): RawBuilder<unknown> {
  const columns = Object.entries({ ...STANDING, ...moving(begin) })
  return sql`
    SELECT ${sql.join(columns.map(([measure, count]) => sql`${count} AS ${sql.ref(measure.replace('.', '_'))}`))}
    FROM (SELECT t.fact, t.on_day, sum(t.files) AS files FROM case_tally t
      WHERE t.fact IN (${sql.join(FACTS.map((fact) => sql.lit(fact)))}) AND ${which} GROUP BY t.fact, t.on_day) t`
}

const inSight = (caseload: string): RawBuilder<unknown> =>
  sql`${sql.ref(caseload)} = ANY ((SELECT app.my_caseloads())::int[])`
const countAll = statement<{ begin: string }>(({ begin }) => counted(begin, inSight('t.caseload_id')))
const countOne = statement<{ begin: string; caseloadId: number }>(({ begin, caseloadId }) =>
  counted(begin, sql`${inSight('t.caseload_id')} AND t.caseload_id = ${caseloadId}`),
)

function countsIn([row = []]: TextRows, unassigned: number): MeasuredCount[] {
  const counts = COUNTED.map((measure, index) => ({ measure, count: Number(row[index] ?? 0) }))
  return [...counts, { measure: 'report.unassigned', count: unassigned }]
}

// Caseloads, leads and phases are read one by one and put together here: not knowing how many caseloads are in sight,
// the planner would join each with each, which takes a second for two thousand of them.
const selectCaseloads = statement(
  () => sql`
    SELECT c.id, c.name FROM caseload c WHERE ${inSight('c.id')} ORDER BY c.name COLLATE "de-x-icu", c.id`,
)

const selectPhases = statement(
  () => sql`
    SELECT t.caseload_id, substr(t.fact, 7), sum(t.files) FROM case_tally t
    WHERE ${inSight('t.caseload_id')} AND t.fact > 'phase.' AND t.fact < 'phase/' GROUP BY t.caseload_id, t.fact`,
)

/** How the open files are spread over caseloads and phases, by the names of the caseloads. */
function loadIn(caseloads: TextRows, phases: TextRows): CaseloadLoad[] {
  const loads = new Map(
    caseloads.map(([id, name]) => [
      Number(id),
      { id: Number(id), name: name ?? '', files: 0, phases: noPhases() },
    ]),
  )
  for (const [id, phase, files] of phases) {
    const load = loads.get(Number(id))
    if (load === undefined) continue
    load.phases[phase as (typeof PHASES)[number]] = Number(files)
    load.files += Number(files)
  }
  return [...loads.values()]
}

function sumOf(loads: readonly CaseloadLoad[]): number {
  return loads.reduce((sum, { files }) => sum + files, 0)
}

function noPhases(): CaseloadLoad['phases'] {
  return Object.fromEntries(PHASES.map((phase) => [phase, 0])) as CaseloadLoad['phases']
}

const selectMunicipalities = statement(
  () => sql`
    SELECT m.ags, m.name FROM municipality m
    WHERE m.ags IN (SELECT substr(t.fact, 7) FROM case_tally t
      WHERE ${inSight('t.caseload_id')} AND t.fact > 'place.' AND t.fact < 'place/'
      GROUP BY t.fact HAVING sum(t.files) > 0)
    ORDER BY m.name COLLATE "de-x-icu"`,
)
