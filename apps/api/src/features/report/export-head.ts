import { LIST_WORDS } from '@wegmarke/domain/lists/list-words'
import type { MeasureId } from '@wegmarke/domain/measures/registry'
import type { ReportFilter } from '@wegmarke/domain/report/filter'
import { type FilterNames, filterPhrases, REPORT_WORDS } from '@wegmarke/domain/report/words/words'
import { listHead } from '../../platform/csv/list-export.ts'
import type { ExportForm } from './export-row.ts'

/** The numbers that the columns of an export hold. */
const COLUMN_MEASURES: readonly MeasureId[] = [
  'file.daysSinceSession',
  'file.daysSinceContact',
  'file.daysLeft',
  'file.monthsSinceGain',
  'file.levels',
  'file.nextDeadline',
  'file.missingFacts',
]

/** The measures whose list is exactly this kind of choice, so that the export says what was counted. */
function measuresOf(filter: ReportFilter): MeasureId[] {
  const chosen: [unknown, MeasureId][] = [
    [filter.note === 'open', 'report.noteOpen'],
    [filter.silentWeeks, 'report.noContact'],
    [filter.next, 'report.noNextStep'],
    [filter.deadlineDays, 'report.deadlines'],
    [filter.endingDays, 'report.stepEndsAlone'],
    [filter.mentor === 'none', 'report.noMentor'],
    [filter.missing, 'report.missingData'],
    [filter.lead, 'report.unassigned'],
    [filter.movement === 'entries', 'report.entries'],
    [filter.movement === 'exits', 'report.exits'],
    [filter.movement === 'stock', 'report.stock'],
  ]
  return chosen
    .filter(([isChosen]) => isChosen !== undefined && isChosen !== false)
    .map(([, measure]) => measure)
}

interface Exported {
  readonly filter: ReportFilter
  /** The number whose list this is, where it was asked for as such. */
  readonly measure: MeasureId | undefined
  readonly names: FilterNames
  readonly rows: number
}

/** What stands above the lines of an export: the day, the choice, what it leaves out, and what the numbers mean. */
export function exportHead({ filter, measure, names, rows }: Exported, form: ExportForm): string[][] {
  const { language, today, withNames } = form
  const { export: words, title, filter: phrases } = REPORT_WORDS[language]
  const left = [
    LIST_WORDS[language].notYours,
    ...(filter.movement === undefined && (filter.state ?? 'open') === 'open' ? [phrases.state.closed] : []),
  ]
  const asked = measure === undefined ? [] : [measure]
  const measures = new Set<MeasureId>([...asked, 'report.open', ...measuresOf(filter), ...COLUMN_MEASURES])
  return listHead({
    language,
    title,
    day: today,
    rows,
    choice: filterPhrases(filter, names, language),
    leftOut: left,
    remarks: [withNames ? words.withNames : words.withoutNames],
    measures: [...measures],
  })
}
