/** What a number counts. */
export const MEASURE_UNITS = [
  'files',
  'episodes',
  'days',
  'months',
  'level',
  'facts',
  'steps',
  'tasks',
  'entries',
  'rows',
  'sessions',
  'accounts',
  'organisations',
  'contacts',
  'years',
  'areas',
  'criteria',
  'types',
  'caseloads',
] as const
export type MeasureUnit = (typeof MEASURE_UNITS)[number]

/**
 * Which day a number speaks of: the day it is looked at; the day each file was judged for, which is today or the last day
 * its source knows; a quarter, or the present one; the moment in which something was checked or recorded.
 */
export const DATA_DATES = ['today', 'evaluation_day', 'quarter', 'present_quarter', 'recorded'] as const
export type DataDate = (typeof DATA_DATES)[number]

/** The words of one language for one number. */
export interface MeasureWords {
  readonly title: string
  /** What it counts, in one sentence. */
  readonly text: string
  /** How it is reckoned, in words. */
  readonly formula: string
  /** What is not counted, and why. */
  readonly exclusions: string
}

/** The list behind a number: the name of its page and the choice that shows exactly what was counted. */
export interface MeasureList {
  readonly route: string
  readonly query: Readonly<Record<string, string>>
}

/** One number of the product: what it means is said here, and nowhere else. */
export interface Measure {
  readonly unit: MeasureUnit
  readonly dataDate: DataDate
  /** Null where no list stands behind it: the number describes the one record it stands beside. */
  readonly list: MeasureList | null
  readonly de: MeasureWords
  readonly en: MeasureWords
}
