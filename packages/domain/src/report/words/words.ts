import type { ReportFilter } from '../filter.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import type { ReportWords } from './report-words.ts'

export type ReportLanguage = 'de' | 'en'

export const REPORT_WORDS: Readonly<Record<ReportLanguage, ReportWords>> = { de: german, en: english }

/** The names that a filter holds only as numbers. */
export interface FilterNames {
  readonly caseload?: string | undefined
  readonly municipality?: string | undefined
}

/** What a choice leaves in the list, as short phrases in a fixed order; the first says which files at all. */
export function filterPhrases(filter: ReportFilter, names: FilterNames, language: ReportLanguage): string[] {
  const { filter: words, phase, level, movement } = REPORT_WORDS[language]
  const which =
    filter.movement === undefined
      ? words.state[filter.state ?? 'open']
      : `${movement[filter.movement]}${filter.quarter === undefined ? '' : ` ${words.quarter(filter.quarter)}`}`
  const phrases = [
    which,
    filter.caseloadId === undefined ? null : words.caseload(names.caseload ?? String(filter.caseloadId)),
    filter.lead && words.lead,
    filter.municipality === undefined ? null : words.municipality(names.municipality ?? filter.municipality),
    filter.phase && words.phase(phase[filter.phase]),
    filter.level && words.level(level[filter.level]),
    filter.note && words.note[filter.note],
    filter.mentor && words.mentor[filter.mentor],
    filter.silentWeeks === undefined ? null : words.silentWeeks(filter.silentWeeks),
    filter.next && words.next,
    filter.deadlineDays === undefined ? null : words.deadlineDays(filter.deadlineDays),
    filter.endingDays === undefined ? null : words.endingDays(filter.endingDays),
    filter.missing && words.missing,
  ]
  return phrases.filter((phrase) => phrase !== null && phrase !== undefined)
}
