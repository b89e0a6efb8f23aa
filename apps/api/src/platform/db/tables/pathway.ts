import type { CivilDate, Versioned } from './columns.ts'
import type { Generated } from 'kysely'
import type { DatePrecision } from '@wegmarke/domain/calendar/dated'
import type { Axis } from '@wegmarke/domain/ladder/axes'
import type { Level } from '@wegmarke/domain/ladder/levels'
import type {
  BlockReason,
  EndReason,
  EvidenceState,
  GapReason,
  GoalKind,
  PromiseArea,
  PromiseKind,
  Recognition,
  StepKind,
  StepResult,
  StepState,
} from '@wegmarke/domain/pathway/vocabulary'

export interface EntryLevelTable extends Versioned {
  case_file_id: string
  alliance_id: Generated<string>
  language: Generated<Level | 'unknown'>
  school: Generated<Level | 'unknown'>
  vocational: Generated<Level | 'unknown'>
}

export interface GoalTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  kind: GoalKind
  occupation: string | null
  occupation_code: string | null
  valid_from: CivilDate
}

export interface StepTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  offer_id: string | null
  type_code: string
  type_version: number
  kind: StepKind
  title: string | null
  provider_organisation_id: string | null
  provider_text: string | null
  place: string | null
  funding_line: string | null
  promise_kind: Generated<PromiseKind>
  promise_area: PromiseArea | null
  promise_axis: Axis | null
  promise_level: Level | null
  occupation: string | null
  occupation_code: string | null
  unit_n: number | null
  unit_of: number | null
  planned_start: CivilDate | null
  planned_start_precision: DatePrecision | null
  planned_end: CivilDate | null
  planned_end_precision: DatePrecision | null
  actual_start: CivilDate | null
  actual_start_precision: DatePrecision | null
  actual_end: CivilDate | null
  actual_end_precision: DatePrecision | null
  state: StepState
  result: StepResult | null
  end_reason: EndReason | null
  end_reason_text: string | null
  successor: string | null
  what_is_different: string | null
  blocked_reason: BlockReason | null
  blocked_since: CivilDate | null
  wanted_type: string | null
  hours_per_week: number | null
  source_id: string | null
  external_id: string | null
}

export interface GapTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  starts_on: CivilDate
  starts_on_precision: DatePrecision
  ends_on: CivilDate | null
  ends_on_precision: DatePrecision | null
  reason: GapReason
  remark: string | null
  evidence_on: CivilDate | null
  source_id: string | null
  external_id: string | null
}

export interface AttainmentTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  axis: Axis
  level: Level | null
  title: string | null
  awarded_on: CivilDate | null
  awarded_on_precision: DatePrecision | null
  valid_until: CivilDate | null
  origin_step_id: string | null
  is_from_abroad: Generated<boolean>
  evidence: EvidenceState
  document: string | null
  seen_by: string | null
  seen_on: CivilDate | null
  recognition: Generated<Recognition>
  source_id: string | null
  external_id: string | null
}
