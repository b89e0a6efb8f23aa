import type { Dated } from '@wegmarke/domain/calendar/dated'
import type { JournalKind } from '@wegmarke/domain/journal/vocabulary'
import type { Axis } from '@wegmarke/domain/ladder/axes'
import type { EntryLevels, Level } from '@wegmarke/domain/ladder/levels'
import type { StepPromise } from '@wegmarke/domain/pathway/facts'
import type {
  BlockReason,
  ClosingReason,
  EndReason,
  EvidenceState,
  GapReason,
  GoalKind,
  Outcome,
  Phase,
  Recognition,
  StepKind,
  StepResult,
  StepState,
} from '@wegmarke/domain/pathway/vocabulary'
import type { Rechtskreis, ResidenceStatus, WorkPermission } from '@wegmarke/domain/residence/vocabulary'

/** The level that the author of a story expects; written down with the story, never computed. */
export type ExpectedLevel = 'none' | 'resting' | 'onset' | 'career' | 'not_enough_data'

export interface SampleStep {
  readonly typeCode: string
  readonly kind: StepKind
  readonly promise: StepPromise
  readonly provider: string
  readonly state: StepState
  readonly start: Dated | null
  readonly end: Dated | null
  readonly plannedStart: Dated | null
  readonly plannedEnd: Dated | null
  readonly result: StepResult | null
  readonly endReason: EndReason | null
  readonly occupation: string | null
  readonly unit: { readonly n: number; readonly of: number } | null
  readonly successor: string | null
  readonly whatIsDifferent: string | null
  readonly blocked: { readonly reason: BlockReason; readonly since: string } | null
}

export interface SampleGap {
  readonly from: Dated
  readonly to: Dated | null
  readonly reason: GapReason
  readonly note: string | null
}

export interface SampleAttainment {
  readonly axis: Axis
  readonly level: Level | null
  readonly title: string | null
  readonly awardedOn: Dated
  readonly evidence: EvidenceState
  readonly document: string | null
  readonly isFromAbroad: boolean
  readonly recognition: Recognition
}

export interface SampleResidence {
  readonly status: ResidenceStatus
  readonly from: string
  readonly to: string | null
  readonly documentValidUntil: string | null
  readonly workPermission: WorkPermission
}

/** One invented person with a whole file. Dates are relative to the day of seeding. */
export interface SampleFile {
  readonly number: number
  readonly story: string
  readonly expectedLevel: ExpectedLevel
  readonly person: {
    readonly nameAsWished: string
    readonly legalName: string | null
    readonly birthDate: Dated | null
    readonly nationality: string | null
    readonly languages: string | null
    readonly needsInterpreter: boolean | null
    readonly safeContact: string | null
    readonly phone: string | null
  }
  readonly municipality: string
  readonly phase: Phase
  readonly episodes: readonly {
    readonly openedOn: string
    readonly closedOn: string | null
    readonly reason: ClosingReason | null
    readonly outcome: Outcome | null
  }[]
  readonly goal: { readonly kind: GoalKind; readonly occupation: string | null; readonly from: string }
  readonly entryLevels: EntryLevels
  readonly steps: readonly SampleStep[]
  readonly gaps: readonly SampleGap[]
  readonly attainments: readonly SampleAttainment[]
  readonly residence: readonly SampleResidence[]
  readonly entitlements: readonly {
    readonly rechtskreis: Rechtskreis
    readonly from: string
    readonly to: string | null
  }[]
  readonly tasks: readonly { readonly title: string; readonly dueOn: string; readonly isDone: boolean }[]
  readonly journal: readonly {
    readonly kind: JournalKind
    readonly happenedOn: string
    readonly text: string
  }[]
}
