import type { Admission, OutreachReason } from '@wegmarke/domain/intake/vocabulary'
import type { Generated } from 'kysely'
import type { CivilDate, Instant, Json } from './columns.ts'

export interface AdmissionDecisionTable {
  id: Generated<string>
  alliance_id: Generated<string>
  case_file_id: string
  decision: Admission
  reason: string | null
  findings: Json
  decided_on: CivilDate
  recorded_at: Generated<Instant>
  recorded_by: Generated<string | null>
}

export interface OutreachCountTable {
  id: Generated<string>
  alliance_id: Generated<string>
  organisation_id: string
  month: string
  municipality_ags: string | null
  reason: OutreachReason
  number: number
}
