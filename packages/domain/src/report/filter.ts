import type { CareerLevel } from '../career/result.ts'
import type { Phase } from '../pathway/vocabulary.ts'
import type { Movement } from './vocabulary.ts'

/** What a list of the report shows; what is left out is not filtered. Without `movement` and `state` it shows open files. */
export interface ReportFilter {
  readonly state?: 'open' | 'closed' | 'all' | undefined
  readonly caseloadId?: number | undefined
  /** A municipality by its AGS. */
  readonly municipality?: string | undefined
  readonly phase?: Phase | undefined
  readonly level?: CareerLevel | undefined
  readonly note?: 'open' | 'answered' | undefined
  readonly mentor?: 'none' | 'some' | undefined
  readonly silentWeeks?: number | undefined
  readonly next?: 'none' | undefined
  readonly deadlineDays?: number | undefined
  readonly endingDays?: number | undefined
  readonly missing?: 'some' | undefined
  readonly lead?: 'none' | undefined
  /** Entries, exits or stock of `quarter` (`YYYY-Qn`), which is the present one when left out. */
  readonly movement?: Movement | undefined
  readonly quarter?: string | undefined
}

/** The names of all filters, in the order in which they are shown and told. */
export const REPORT_FILTERS = [
  'state',
  'movement',
  'quarter',
  'caseloadId',
  'lead',
  'municipality',
  'phase',
  'level',
  'note',
  'mentor',
  'silentWeeks',
  'next',
  'deadlineDays',
  'endingDays',
  'missing',
] as const satisfies readonly (keyof ReportFilter)[]
