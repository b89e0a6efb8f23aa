import type { Instant } from './columns.ts'
import type { Generated, GeneratedAlways } from 'kysely'

export interface AuditChainTable {
  event_id: number
  alliance_id: string | null
  seq: number
  hash: Buffer
}

export interface AuditHeadTable {
  alliance_id: string | null
  seq: number
  hash: Buffer
  happened_at: Instant
  chained_at: Instant
}

export interface AuditWriterTable {
  is_only: Generated<boolean>
  looked_to: Generated<number>
  next_to: number | null
  next_xmax: string | null
  noted_at: Instant | null
}

export interface AuditCheckTable {
  id: GeneratedAlways<number>
  alliance_id: string | null
  checked_at: Generated<Instant>
  seq: number
  hash: Buffer
  happened_at: Instant | null
  break_kind: string | null
  break_seq: number | null
  break_event: number | null
}
