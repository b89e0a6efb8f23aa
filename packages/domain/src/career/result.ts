import type { CivilDate } from '../calendar/civil-date.ts'
import type { Month } from '../calendar/month.ts'
import type { Axis } from '../ladder/axes.ts'
import type { Level } from '../ladder/levels.ts'
import type { Signal, SignalCode } from './signal.ts'

/** The answer for one file. Not enough data stands in place of an answer that a missing fact could change. */
export const CAREER_LEVELS = ['none', 'resting', 'onset', 'career', 'not_enough_data'] as const
export type CareerLevel = (typeof CAREER_LEVELS)[number]

/** What opened the present period: the start, a gain, or a new goal after the former one was reached. */
export interface Anchor {
  readonly kind: 'start' | 'gain' | 'goal'
  /** Id of the attainment or goal; null for the start. */
  readonly id: string | null
  readonly month: Month | null
}

/** A level that was gained, in the order of its award. */
export interface Gain {
  readonly attainmentId: string
  readonly axis: Axis
  readonly level: Level
  readonly month: Month
}

export const MISSING_DATA_KINDS = [
  'end_missing',
  'start_missing',
  'result_missing',
  'promise_missing',
  'occupation_missing',
  'evidence_missing',
  'award_date_missing',
  'entry_level_missing',
  'goal_missing',
  'source_without_attainments',
] as const
export type MissingDataKind = (typeof MISSING_DATA_KINDS)[number]

/** A fact that is missing, named by record and field. */
export interface MissingData {
  readonly kind: MissingDataKind
  readonly record: 'step' | 'attainment' | 'case_file' | 'source'
  readonly recordId: string | null
  readonly field: string
  /** Whether the level could be another one if the fact were known. */
  readonly isDecisive: boolean
}

/** What the rules say about one file on one day. */
export interface Evaluation {
  readonly evaluationDay: CivilDate
  readonly level: CareerLevel
  readonly signals: readonly Signal[]
  /** Signals that cannot be judged from this source. */
  readonly undetermined: readonly SignalCode[]
  readonly anchor: Anchor
  readonly gains: readonly Gain[]
  /** Counted steps since the last gain; signal A leaves excused ends out of them. */
  readonly sinceLastGain: number
  /** Months of the standstill clock, excused ones left out; null where the source records no attainments. */
  readonly monthsOfStandstill: number | null
  /** Running steps that are progress; while one runs, a career or onset rests. */
  readonly progressStepIds: readonly string[]
  readonly isGoalReached: boolean
  readonly isClosed: boolean
  readonly missing: readonly MissingData[]
  /** The next day on which time alone can change level or signals; null when none can. */
  readonly nextDate: CivilDate | null
}
