import { ALLIANCE_COUNTS } from './alliance-counts.ts'
import { IMPORT_COUNTS } from './import-counts.ts'
import { INTAKE_COUNTS } from './intake-counts.ts'
import type { Measure } from './measure.ts'
import { MENTORING_COUNTS } from './mentoring-counts.ts'
import { PROTECTION_COUNTS } from './protection-counts.ts'
import { RECORD_COUNTS } from './record-counts.ts'
import { REPORT_COLUMNS } from './report-columns.ts'
import { REPORT_COUNTS } from './report-counts.ts'
import { REPORT_MOVEMENT } from './report-movement.ts'
import { SHEET_COUNTS } from './sheet-counts.ts'
import { SIGNAL_COUNTS } from './signal-counts.ts'
import { SUPERVISION_COUNTS } from './supervision-counts.ts'
import { TODAY_COUNTS } from './today-counts.ts'

/** Every number that the product shows, by its name; screens, API and exports take their words from here. */
export const MEASURES = {
  ...REPORT_COUNTS,
  ...REPORT_MOVEMENT,
  ...REPORT_COLUMNS,
  ...ALLIANCE_COUNTS,
  ...TODAY_COUNTS,
  ...IMPORT_COUNTS,
  ...INTAKE_COUNTS,
  ...RECORD_COUNTS,
  ...PROTECTION_COUNTS,
  ...MENTORING_COUNTS,
  ...SUPERVISION_COUNTS,
  ...SHEET_COUNTS,
  ...SIGNAL_COUNTS,
} as const satisfies Record<string, Measure>

export type MeasureId = keyof typeof MEASURES

export const MEASURE_IDS = Object.keys(MEASURES) as MeasureId[]

/** The definition of a number. */
export function measureOf(id: MeasureId): Measure {
  return MEASURES[id]
}
