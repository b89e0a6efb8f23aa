import type { Dated } from '../calendar/dated.ts'
import type { EntryLevels, Level } from '../ladder/levels.ts'
import type { Axis } from '../ladder/axes.ts'
import type { StepPromise, UnitOf } from '../pathway/facts.ts'
import type {
  EndReason,
  EvidenceState,
  GapReason,
  GoalKind,
  StepKind,
  StepResult,
  StepState,
} from '../pathway/vocabulary.ts'
import type { Rechtskreis, ResidenceStatus } from '../residence/vocabulary.ts'

/** The person of one row. `externalId` is the list's own number, or made of name and birth date where it has none. */
export interface PersonDraft {
  readonly externalId: string
  readonly nameAsWished: string
  readonly legalName: string | null
  readonly birthDate: Dated | null
  readonly nationality: string | null
  readonly languages: string | null
  readonly municipality: string | null
  readonly openedOn: string
  readonly goal: GoalKind | null
  readonly goalOccupation: string | null
  readonly entryLevels: EntryLevels
}

export interface StepDraft {
  readonly externalId: string
  readonly typeCode: string
  readonly kind: StepKind
  readonly promise: StepPromise
  readonly provider: string | null
  readonly start: Dated | null
  readonly end: Dated | null
  readonly state: StepState
  readonly result: StepResult | null
  readonly endReason: EndReason | null
  readonly occupation: string | null
  readonly unit: UnitOf | null
}

export interface GapDraft {
  readonly externalId: string
  readonly from: Dated
  readonly to: Dated | null
  readonly reason: GapReason
}

export interface AttainmentDraft {
  readonly externalId: string
  readonly axis: Axis
  readonly level: Level
  readonly awardedOn: Dated
  readonly evidence: EvidenceState
}

export interface ResidenceDraft {
  readonly externalId: string
  readonly status: ResidenceStatus
  readonly from: string
  readonly to: string | null
}

export interface EntitlementDraft {
  readonly externalId: string
  readonly rechtskreis: Rechtskreis
  readonly from: string
}

/** What one row of a list adds to a person's file; a row may add several things at once. */
export interface RowDraft {
  readonly person: PersonDraft
  readonly step: StepDraft | null
  readonly gap: GapDraft | null
  readonly attainment: AttainmentDraft | null
  readonly residence: ResidenceDraft | null
  readonly entitlement: EntitlementDraft | null
}
