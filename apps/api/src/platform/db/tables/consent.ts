import type { CivilDate, Instant } from './columns.ts'
import type { Generated } from 'kysely'
import type { Category } from '@wegmarke/domain/access/roles'

export interface ConsentTable {
  id: Generated<string>
  alliance_id: Generated<string>
  organisation_id: string
  case_file_id: string
  category: Category
  recipient_id: string
  recipient_holds_content: Generated<boolean>
  purpose: string
  language: string
  evidence: string | null
  form_id: Generated<string>
  form_version: string | null
  interpreter: string | null
  signed_on: CivilDate | null
  valid_from: CivilDate
  valid_to: CivilDate | null
  withdrawn_at: Instant | null
  recorded_at: Generated<Instant>
  recorded_by: Generated<string | null>
}

export interface ParticipationTable {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  consent_id: string
  category: Category
  account_id: string
  level: 'read' | 'contribute'
  valid_from: CivilDate
  valid_to: CivilDate | null
  ended_at: Instant | null
  recorded_at: Generated<Instant>
  recorded_by: Generated<string | null>
}

export interface SamePersonTable {
  id: Generated<string>
  alliance_id: Generated<string>
  file_a: string
  file_b: string
  consent_a: string
  consent_b: string
  linked_at: Generated<Instant>
  unlinked_at: Instant | null
}

export interface AccessRequestTable {
  id: Generated<string>
  alliance_id: Generated<string>
  organisation_id: string
  case_file_id: string
  account_id: string
  requested_on: CivilDate
  opened_at: Generated<Instant>
  closed_at: Instant | null
  reason: string | null
  closed_by: string | null
  outcome: 'answered' | 'withdrawn' | 'refused' | null
}
