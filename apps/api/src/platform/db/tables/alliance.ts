import type { DefaultJson, Instant, Json, NullableJson, Versioned } from './columns.ts'
import type { Generated } from 'kysely'
import type { FieldOfWork, OrganisationKind } from '@wegmarke/domain/alliance/vocabulary'
import type { PreviewFailure, PreviewState } from '@wegmarke/domain/settings/preview'

export interface AllianceTable {
  id: Generated<string>
  name: string
  district: string
  is_demo: Generated<boolean>
  created_at: Generated<Instant>
}

export interface AllianceSettingTable {
  alliance_id: Generated<string>
  version: number
  thresholds: Json
  role_names: DefaultJson
  age_limits: DefaultJson
  options: DefaultJson
  reason: string | null
  set_at: Generated<Instant>
  set_by: Generated<string | null>
}

export interface SettingPreviewTable {
  id: Generated<string>
  alliance_id: Generated<string>
  thresholds: Json
  state: Generated<PreviewState>
  failure: PreviewFailure | null
  result: NullableJson
  requested_by: Generated<string>
  requested_at: Generated<Instant>
  finished_at: Instant | null
}

export interface MeasureTypeOverlayTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  code: string
  label_de: string | null
  label_en: string | null
  is_offered: Generated<boolean>
  note: string | null
  provider: string | null
}

export interface OrganisationTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  parent_id: string | null
  name: string
  field: FieldOfWork
  kind: OrganisationKind
  may_hold_content: Generated<boolean>
  municipality_ags: string | null
}
