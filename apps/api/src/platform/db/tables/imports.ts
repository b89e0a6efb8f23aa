import type { DefaultJson, Instant, Json, NullableJson } from './columns.ts'
import type { Generated, GeneratedAlways } from 'kysely'
import type { BatchState, ImportMode, RowDecision, RowState } from '@wegmarke/domain/import/vocabulary'

/** What an import can write. */
export type ImportedThing =
  | 'case_file'
  | 'person'
  | 'person_identity'
  | 'person_contact'
  | 'entry_level'
  | 'goal'
  | 'step'
  | 'gap'
  | 'attainment'
  | 'residence_period'
  | 'entitlement'

export interface ImportProfileTable {
  id: Generated<string>
  alliance_id: Generated<string>
  organisation_id: string
  name: string
  mapping: Json
  recorded_at: Generated<Instant>
  recorded_by: Generated<string | null>
}

export interface ImportBatchTable {
  id: Generated<string>
  alliance_id: Generated<string>
  organisation_id: string
  caseload_id: number | null
  source_id: string | null
  profile_id: string | null
  file_name: string
  encoding: string
  delimiter: string
  header: string[]
  mapping: NullableJson
  state: Generated<BatchState>
  mode: ImportMode | null
  counts: NullableJson
  committed_at: Instant | null
  undone_at: Instant | null
  version: Generated<number>
  recorded_at: Generated<Instant>
  recorded_by: Generated<string>
  changed_at: Instant | null
  changed_by: string | null
}

export interface ImportRowTable {
  batch_id: string
  alliance_id: Generated<string>
  number: number
  cells: string[]
  state: Generated<RowState>
  faults: DefaultJson
  look_alikes: DefaultJson
  decision: RowDecision | null
  decided_file_id: string | null
}

export interface ImportEffectTable {
  id: GeneratedAlways<number>
  batch_id: string
  alliance_id: Generated<string>
  row_number: number | null
  thing: ImportedThing
  thing_id: string
  case_file_id: string
  action: 'created' | 'changed'
  version: Generated<number>
}
