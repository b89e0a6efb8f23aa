import type { CivilDate, Instant, NullableJson, Versioned } from './columns.ts'
import type { Generated, GeneratedAlways } from 'kysely'
import type { HandOverItem } from '@wegmarke/domain/case-file/hand-over'
import type { CareerLevel } from '@wegmarke/domain/career/result'
import type { SignalCode } from '@wegmarke/domain/career/signal'
import type { Level } from '@wegmarke/domain/ladder/levels'
import type { NoteState } from '@wegmarke/domain/notes/vocabulary'
import type { ClosingReason, GoalKind, Outcome, Phase } from '@wegmarke/domain/pathway/vocabulary'
import type { DeadlineKind, LevelGround } from '@wegmarke/domain/report/vocabulary'

export interface CaseloadTable {
  id: GeneratedAlways<number>
  alliance_id: Generated<string>
  organisation_id: string
  name: string
  holds_content: Generated<boolean>
  created_at: Generated<Instant>
  version: Generated<number>
}

export interface AbsenceTable {
  id: Generated<string>
  alliance_id: Generated<string>
  organisation_id: string
  account_id: string
  valid_from: CivilDate
  valid_to: CivilDate
  recorded_at: Generated<Instant>
  recorded_by: Generated<string | null>
  changed_at: Instant | null
  changed_by: string | null
  version: Generated<number>
}

export interface CaseloadPostTable {
  id: Generated<string>
  alliance_id: Generated<string>
  organisation_id: string
  caseload_id: number
  account_id: string
  kind: 'lead' | 'deputy'
  valid_from: Generated<CivilDate>
  valid_to: CivilDate | null
  recorded_at: Generated<Instant>
  recorded_by: Generated<string | null>
  absence_id: string | null
  changed_at: Instant | null
  changed_by: string | null
  version: Generated<number>
}

export interface HandOverTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  organisation_id: string
  case_file_id: string
  batch_id: string
  from_caseload_id: number
  to_caseload_id: number
  message: string
  items: HandOverItem[]
  read_items: Generated<HandOverItem[]>
  finished_at: Instant | null
  undone_at: Instant | null
}

export interface SourceTable {
  id: Generated<string>
  alliance_id: Generated<string>
  organisation_id: string
  kind: 'import' | 'organisation'
  name: string
  records_attainments: Generated<boolean>
  known_until: CivilDate | null
  recorded_at: Generated<Instant>
  recorded_by: Generated<string | null>
}

export interface CaseFileTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  organisation_id: string
  caseload_id: number
  code: string
  municipality_ags: string | null
  phase: Generated<Phase>
  opened_on: Generated<CivilDate>
  closed_on: CivilDate | null
  merged_into: string | null
  source_id: string | null
  external_id: string | null
}

export interface PlacementTable {
  id: Generated<string>
  alliance_id: string
  organisation_id: string
  case_file_id: string
  caseload_id: number
  valid_from: CivilDate
  valid_to: CivilDate | null
  recorded_at: Generated<Instant>
  recorded_by: Generated<string | null>
}

export interface EpisodeTable {
  id: Generated<string>
  alliance_id: string
  case_file_id: string
  opened_on: CivilDate
  closed_on: CivilDate | null
  closing_reason: ClosingReason | null
  outcome: Outcome | null
  recorded_at: Generated<Instant>
  recorded_by: Generated<string | null>
}

/** Last days of episodes, null for one that lasts. */
type LastDays = (CivilDate | null)[]

export interface CaseRowTable {
  case_file_id: string
  alliance_id: Generated<string>
  caseload_id: number
  organisation_id: string
  code: string
  name: string
  municipality_ags: string | null
  goal: GoalKind | null
  phase: Phase
  opened_on: CivilDate | null
  entered_on: Generated<CivilDate[]>
  left_on: Generated<LastDays>
  is_closed: Generated<boolean>
  current_step: NullableJson
  current_step_ends_on: CivilDate | null
  has_successor: Generated<boolean>
  highest_l: Level | null
  highest_s: Level | null
  highest_v: Level | null
  evidence_l: LevelGround | null
  evidence_s: LevelGround | null
  evidence_v: LevelGround | null
  claimed_l: Level | null
  claimed_s: Level | null
  claimed_v: Level | null
  rank_l: number | null
  rank_s: number | null
  rank_v: number | null
  level: Generated<CareerLevel>
  signals: Generated<SignalCode[]>
  is_goal_reached: Generated<boolean>
  steps_since_gain: number | null
  last_gain_month: string | null
  clock_month: string | null
  months_since_gain: number | null
  standstill_months: number | null
  jobless_months: number | null
  next_deadline: CivilDate | null
  next_deadline_kind: DeadlineKind | null
  last_contact_on: CivilDate | null
  mentor_name: string | null
  mentored_until: CivilDate | null
  last_session_on: CivilDate | null
  note_state: NoteState | null
  next_change_on: CivilDate | null
  open_notes: Generated<number>
  missing_count: Generated<number>
  evaluated_on: CivilDate
  projected_at: Generated<Instant>
}
