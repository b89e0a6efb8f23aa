import type { CivilDate } from '../calendar/civil-date.ts'
import type { Axis } from '../ladder/axes.ts'
import type { Level } from '../ladder/levels.ts'
import type { StepKind } from '../pathway/vocabulary.ts'
import type { Rechtskreis } from '../residence/vocabulary.ts'

/** The promise that a step of the type makes by default; null: no certified level. */
export interface DefaultPromise {
  readonly axis: Axis
  readonly level: Level
}

/**
 * One type of measure. What the law or a guideline says about it is data with a source and the day it was
 * looked at, never code; a screen shows it as "Hinweis, geprüft am …".
 */
export interface MeasureType {
  readonly code: string
  readonly labelDe: string
  readonly labelEn: string
  readonly kind: StepKind
  /** The lowest school level and the highest language level of a range. */
  readonly promise: DefaultPromise | null
  /** Legal basis or funding, as it is quoted. */
  readonly legalBasis: string | null
  /** Who can pay. Empty: paid by Land, Bund, BAMF or a firm, whatever the Rechtskreis. */
  readonly rechtskreise: readonly Rechtskreis[]
  /** Whole months; null: lasts as long as it lasts. */
  readonly usualDurationMonths: number | null
  /** Length or weekly hours as the source gives them. */
  readonly hours: string | null
  readonly containsCompetenceAssessment: boolean
  readonly validFrom: CivilDate | null
  readonly validTo: CivilDate | null
  /** Address of the source; null: not seen in a source. */
  readonly source: string | null
  readonly checkedOn: CivilDate
}

/** The day on which all rows of the shipped catalogue were looked at. */
export const CHECKED_ON: CivilDate = '2026-11-22'
