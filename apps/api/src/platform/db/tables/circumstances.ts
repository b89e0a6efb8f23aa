import type { CivilDate, Versioned } from './columns.ts'
import type { Generated } from 'kysely'
import type { AnswerSource, IntakeAnswerKind } from '@wegmarke/domain/intake/vocabulary'
import type { JournalKind } from '@wegmarke/domain/journal/vocabulary'
import type { Rechtskreis, ResidenceStatus, WorkPermission } from '@wegmarke/domain/residence/vocabulary'

export interface ResidencePeriodTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  status: ResidenceStatus
  valid_from: CivilDate
  valid_to: CivilDate | null
  document_valid_until: CivilDate | null
  work_permission: Generated<WorkPermission>
  work_permission_until: CivilDate | null
  remark: string | null
  source_id: string | null
  external_id: string | null
}

export interface EntitlementTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  rechtskreis: Rechtskreis
  valid_from: CivilDate
  valid_to: CivilDate | null
  source_id: string | null
  external_id: string | null
}

export interface AssessmentItemTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  field: string
  answer: Generated<IntakeAnswerKind>
  value: string | null
  source: Generated<AnswerSource>
  stated_by: string | null
  stated_on: CivilDate
  mistaken_item_id: string | null
}

export interface JournalEntryTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  kind: JournalKind
  happened_on: CivilDate
  body: string
}

export interface TaskTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string | null
  owner_id: string | null
  title: string
  due_on: CivilDate | null
  done_on: CivilDate | null
  done_by: string | null
  origin: Generated<'person' | 'note'>
}
