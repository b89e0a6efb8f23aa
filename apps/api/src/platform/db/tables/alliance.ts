import type { DefaultJson, Instant, Json, Versioned } from './columns.ts'
import type { Generated } from 'kysely'
import type { FieldOfWork, OrganisationKind } from '@wegmarke/domain/alliance/vocabulary'

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
  set_at: Generated<Instant>
  set_by: Generated<string | null>
}

export interface MeasureTypeOverlayTable {
  alliance_id: Generated<string>
  code: string
  label_de: string | null
  label_en: string | null
  is_offered: Generated<boolean>
}

export interface OrganisationTable extends Versioned {
  id: Generated<string>
  alliance_id: Generated<string>
  parent_id: string | null
  name: string
  field: FieldOfWork
  kind: OrganisationKind
  may_hold_content: Generated<boolean>
}
