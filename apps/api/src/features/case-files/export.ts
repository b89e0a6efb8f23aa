import type {
  CaseRow,
  exportCaseFiles as contract,
  exportSearchHits as hitsContract,
  SearchHit,
} from '@wegmarke/contract/case-list'
import type { TextFile } from '@wegmarke/contract/measures'
import { daysBetween } from '@wegmarke/domain/calendar/civil-date'
import { findMeasureType } from '@wegmarke/domain/catalogue/measure-types'
import { CASE_LIST_WORDS } from '@wegmarke/domain/lists/case-list-words'
import { LIST_WORDS, type ListLanguage } from '@wegmarke/domain/lists/list-words'
import type { MeasureId } from '@wegmarke/domain/measures/registry'
import { filterPhrases, REPORT_WORDS } from '@wegmarke/domain/report/words/words'
import { sql } from 'kysely'
import type { Static } from 'typebox'
import type { SignedIn } from '../../platform/access/principal.ts'
import { trace } from '../../platform/audit/trace.ts'
import { germanDay } from '../../platform/csv/german-day.ts'
import { type Column, listAsCsv, listTaken, MOST_LINES } from '../../platform/csv/list-export.ts'
import type { TextRows } from '../../platform/db/batch.ts'
import type { Decision } from '../../platform/db/in-two-trips.ts'
import { type BoundStatement, statement } from '../../platform/db/statement.ts'
import { selectPage } from './list.ts'

/** The numbers that the columns hold. */
const COLUMN_MEASURES: readonly MeasureId[] = [
  'file.daysLeft',
  'file.monthsSinceGain',
  'file.levels',
  'file.nextDeadline',
  'file.missingFacts',
  'file.standstillMonths',
  'file.joblessMonths',
]

type ListWish = Static<typeof contract.schema.querystring>
type HitsWish = Static<typeof hitsContract.schema.body>

const selectCaseloadName = statement<{ caseloadId: number | null }>(
  ({ caseloadId }) => sql`SELECT c.name FROM caseload c WHERE c.id = ${caseloadId}::int`,
)

/** The list of files as one page that holds them all, and what the chosen caseload is called. */
export function selectAll({ language: _language, measure: _measure, ...query }: ListWish): BoundStatement[] {
  return [
    selectPage({ ...query, limit: MOST_LINES }),
    selectCaseloadName({ caseloadId: query.caseloadId ?? null }),
  ]
}

/** The list as CSV, once it is written down that somebody has taken it away. */
export function exportedFiles(
  { language, measure, ...query }: ListWish,
  [found = [], named = []]: readonly TextRows[],
  { today }: SignedIn,
): Decision<TextFile> {
  const words = CASE_LIST_WORDS[language]
  const list = LIST_WORDS[language]
  const caseload = named[0]?.[0] ?? undefined
  const rows = found.map(([row]) => JSON.parse(row ?? '') as CaseRow)
  const { sort: _sort, import: batch, ...filter } = query
  const csv = listAsCsv({
    language,
    title: words.title,
    day: today,
    choice: [
      ...filterPhrases(filter, { caseload }, language),
      ...(batch === undefined ? [] : [words.ofImport]),
    ],
    leftOut: [list.notYours, ...otherState(query.state, language), list.noNames],
    measures: [...new Set([...(measure === undefined ? [] : [measure]), ...COLUMN_MEASURES])],
    columns: [...fileColumns(language), ...stepColumns(language, today), ...standingColumns(language)],
    rows,
  })
  return { writes: [trace(listTaken('caseList.exported', query, rows.length))], answer: () => csv }
}

/** The files that the chosen state leaves out. */
function otherState(state: ListWish['state'] = 'open', language: ListLanguage): string[] {
  const { open, closed } = REPORT_WORDS[language].filter.state
  return { open: [closed], closed: [open], all: [] }[state]
}

function fileColumns(language: ListLanguage): Column<CaseRow>[] {
  const { column, unknown } = REPORT_WORDS[language]
  const { goal, goals, closed } = CASE_LIST_WORDS[language]
  const { yes, no } = LIST_WORDS[language]
  return [
    [column.code, (row) => row.code],
    [column.caseload, (row) => row.caseload?.name ?? ''],
    [column.municipality, (row) => row.municipality ?? unknown],
    [goal, (row) => (row.goal === null ? unknown : goals[row.goal])],
    [closed, (row) => (row.isClosed ? yes : no)],
  ]
}

function stepColumns(language: ListLanguage, today: string): Column<CaseRow>[] {
  const { column, stepState, yes, no, unknown } = REPORT_WORDS[language]
  const ofStep =
    (say: (step: NonNullable<CaseRow['currentStep']>, row: CaseRow) => string | number) =>
    (row: CaseRow): string | number =>
      row.currentStep === null ? '' : say(row.currentStep, row)
  const typeName = (code: string): string => {
    const type = findMeasureType(code)
    return (language === 'de' ? type?.labelDe : type?.labelEn) ?? code
  }
  return [
    [column.step, ofStep(({ typeCode }) => typeName(typeCode))],
    [column.stepState, ofStep(({ state }) => stepState[state])],
    [column.stepEnd, ofStep(({ endsOn }) => (endsOn === null ? unknown : germanDay(endsOn)))],
    [column.daysLeft, ofStep(({ endsOn }) => (endsOn === null ? unknown : daysBetween(today, endsOn)))],
    [column.successor, ofStep((_step, { hasSuccessor }) => (hasSuccessor ? yes : no))],
  ]
}

function standingColumns(language: ListLanguage): Column<CaseRow>[] {
  const { column, level, unknown } = REPORT_WORDS[language]
  const { standstill, jobless } = CASE_LIST_WORDS[language]
  return [
    [column.monthsSinceGain, (row) => row.monthsSinceGain ?? unknown],
    [standstill, (row) => row.standstillMonths ?? unknown],
    [jobless, (row) => row.joblessMonths ?? unknown],
    [column.language, (row) => row.highestL ?? unknown],
    [column.school, (row) => row.highestS ?? unknown],
    [column.vocational, (row) => row.highestV ?? unknown],
    [column.note, (row) => level[row.level]],
    [column.deadline, (row) => germanDay(row.nextDeadline)],
    [column.missing, (row) => row.missingCount],
  ]
}

/** What a search has found as CSV; like the search itself it leaves a trace, and the words stay out of it. */
export function exportedHits(
  { language, measure = 'search.hits' }: HitsWish,
  [found = []]: readonly TextRows[],
  { today }: SignedIn,
): Decision<TextFile> {
  const words = CASE_LIST_WORDS[language]
  const list = LIST_WORDS[language]
  const { column } = REPORT_WORDS[language]
  const rows = found.map(([hit]) => JSON.parse(hit ?? '') as SearchHit)
  const csv = listAsCsv({
    language,
    title: words.hits,
    day: today,
    choice: [words.byText],
    leftOut: [list.notYours, list.noNames, words.birthDates, words.furtherHits],
    measures: [measure],
    columns: [
      [column.code, (hit) => hit.code],
      [column.caseload, (hit) => hit.caseloadName ?? ''],
      [words.closed, (hit) => (hit.isClosed ? list.yes : list.no)],
    ],
    rows,
  })
  return { writes: [trace(listTaken('searchHits.exported', {}, rows.length))], answer: () => csv }
}
