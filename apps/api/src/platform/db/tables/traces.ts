import type { Instant, Json, NullableJson } from './columns.ts'
import type { Generated, GeneratedAlways } from 'kysely'

export interface AuditEventTable {
  id: GeneratedAlways<number>
  alliance_id: string | null
  organisation_id: string | null
  account_id: string | null
  session_id: string | null
  action: string
  case_file_id: string | null
  thing: string | null
  thing_id: string | null
  fields: string[] | null
  details: NullableJson
  happened_at: Generated<Instant>
  read_bucket: Instant | null
  request_id: string | null
}

export interface IdempotencyKeyTable {
  account_id: Generated<string>
  key: string
  alliance_id: Generated<string>
  route: string
  body_hash: Buffer
  status: number | null
  resource_id: string | null
  created_at: Generated<Instant>
}

export interface DraftTable {
  account_id: Generated<string>
  place: string
  alliance_id: Generated<string>
  content: Json
  saved_at: Generated<Instant>
}
