import type { CareerLevel } from '../../career/result.ts'
import type { NoteState } from '../../notes/vocabulary.ts'
import type { Phase, PromiseArea, StepState } from '../../pathway/vocabulary.ts'
import type { DeadlineKind, LevelGround, Movement } from '../vocabulary.ts'

/** The columns of the report; an export has them in this order. */
export const REPORT_COLUMN_NAMES = [
  'code',
  'name',
  'caseload',
  'lead',
  'municipality',
  'phase',
  'mentor',
  'lastSession',
  'daysSinceSession',
  'lastContact',
  'step',
  'stepState',
  'promise',
  'stepEnd',
  'daysLeft',
  'successor',
  'monthsSinceGain',
  'language',
  'languageGround',
  'school',
  'schoolGround',
  'vocational',
  'vocationalGround',
  'note',
  'noteState',
  'deadline',
  'deadlineKind',
  'missing',
] as const
export type ReportColumnName = (typeof REPORT_COLUMN_NAMES)[number]

/** The words of one language for the report: the screen and the export say the same. */
export interface ReportWords {
  readonly title: string
  readonly column: Readonly<Record<ReportColumnName, string>>
  readonly phase: Readonly<Record<Phase, string>>
  readonly level: Readonly<Record<CareerLevel, string>>
  readonly noteState: Readonly<Record<NoteState, string>>
  readonly ground: Readonly<Record<LevelGround, string>>
  readonly deadline: Readonly<Record<DeadlineKind, string>>
  readonly stepState: Readonly<Record<StepState, string>>
  readonly area: Readonly<Record<PromiseArea, string>>
  readonly movement: Readonly<Record<Movement, string>>
  readonly stabilises: (area: string | null) => string
  readonly claimed: (level: string) => string
  readonly yes: string
  readonly no: string
  readonly unknown: string
  readonly never: string
  readonly nobody: string
  /** What a filter leaves in the list, each as a short phrase. */
  readonly filter: {
    readonly state: Readonly<Record<'open' | 'closed' | 'all', string>>
    readonly quarter: (quarter: string) => string
    readonly caseload: (name: string) => string
    readonly municipality: (name: string) => string
    readonly phase: (phase: string) => string
    readonly level: (level: string) => string
    readonly note: Readonly<Record<'open' | 'answered', string>>
    readonly mentor: Readonly<Record<'none' | 'some', string>>
    readonly silentWeeks: (weeks: number) => string
    readonly next: string
    readonly deadlineDays: (days: number) => string
    readonly endingDays: (days: number) => string
    readonly missing: string
    readonly lead: string
  }
  /** What the head of an export says beside what every list says there. */
  readonly export: {
    readonly file: string
    readonly withoutNames: string
    readonly withNames: string
  }
}
