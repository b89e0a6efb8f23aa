import type { CivilDate } from '../calendar/civil-date.ts'
import type { Axis } from '../ladder/axes.ts'
import type { EntryLevels, Level } from '../ladder/levels.ts'
import type {
  EndReason,
  EvidenceState,
  GapReason,
  GoalKind,
  PromiseArea,
  Recognition,
  StepKind,
  StepResult,
  StepState,
} from './vocabulary.ts'

/** What a step leads to when passed: its own promise, by default that of its type. */
export type StepPromise =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none'; readonly area: PromiseArea | null }
  | { readonly kind: 'level'; readonly axis: Axis; readonly level: Level }

/** A cumulative part `n` of `of` of one occupation. */
export interface UnitOf {
  readonly n: number
  readonly of: number
}

/**
 * One attendance of one person. Dates are resolved to days: a start of month or year precision to its first day,
 * an end to its last (`earliestDay`, `latestDay`). Planned dates never make a step begun, only its state does.
 */
export interface StepFact {
  readonly id: string
  readonly typeCode: string
  readonly kind: StepKind
  readonly promise: StepPromise
  readonly unit: UnitOf | null
  readonly occupation: string | null
  readonly plannedStart: CivilDate | null
  readonly plannedEnd: CivilDate | null
  readonly actualStart: CivilDate | null
  readonly actualEnd: CivilDate | null
  readonly state: StepState
  readonly result: StepResult | null
  readonly endReason: EndReason | null
}

/** A period for which somebody recorded a reason (or a source says "unknown"); an open one has no `to`. */
export interface GapFact {
  readonly id: string
  readonly from: CivilDate
  readonly to: CivilDate | null
  readonly reason: GapReason
}

/** A certificate. `level` is null for what is no level (EQ, a single unit). An award date of null places it nowhere. */
export interface AttainmentFact {
  readonly id: string
  readonly axis: Axis
  readonly level: Level | null
  readonly awardedOn: CivilDate | null
  readonly evidence: EvidenceState
  readonly isForeign: boolean
  readonly recognition: Recognition
}

/** A period in which the file was open. */
export interface EpisodeFact {
  readonly openedOn: CivilDate
  readonly closedOn: CivilDate | null
}

/** What the person works towards, from a day on; the latest one holds. */
export interface GoalFact {
  readonly id: string
  readonly goal: GoalKind
  readonly from: CivilDate
}

/** What the source of the facts can know at all. */
export interface FactSource {
  readonly recordsAttainments: boolean
  readonly knownUntil: CivilDate | null
}

/** Everything about one file that the rules read. Order never matters. */
export interface CareerFacts {
  readonly episodes: readonly EpisodeFact[]
  readonly goals: readonly GoalFact[]
  readonly entryLevels: EntryLevels
  readonly steps: readonly StepFact[]
  readonly gaps: readonly GapFact[]
  readonly attainments: readonly AttainmentFact[]
  readonly source: FactSource
}
