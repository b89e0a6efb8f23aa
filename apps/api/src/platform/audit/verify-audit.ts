import type { AuditBreak } from '@wegmarke/domain/protection/vocabulary'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../db/tables.ts'

/** How far the trace of an alliance is chained, and where the chain breaks first. */
export interface AuditVerdict {
  /** null: the chain of what belongs to no alliance. */
  readonly allianceId: string | null
  /** Number of links; 0 when nothing has been chained. */
  readonly seq: number
  /** Hash of the newest link, hexadecimal: what is worth keeping elsewhere. */
  readonly hash: string
  /** When the newest chained event happened. */
  readonly happenedAt: string | null
  readonly firstBreak: {
    readonly kind: AuditBreak
    readonly seq: number | null
    readonly event: number | null
  } | null
}

interface Row {
  readonly alliance_id: string | null
  readonly seq: number
  readonly hash: string
  readonly happened_at: string | null
  readonly break_kind: AuditBreak | null
  readonly break_seq: number | null
  readonly break_event: number | null
}

/**
 * Walks the chain of every alliance and names the first break of each. Writes nothing.
 * @param db connection of the worker role, or of any role that may call `app.verify_audit`
 */
export async function verifyAudit(db: Kysely<Database>): Promise<AuditVerdict[]> {
  const { rows } = await sql<Row>`
    SELECT c.alliance_id, v.seq, encode(v.hash, 'hex') AS hash, v.happened_at, v.break_kind, v.break_seq, v.break_event
    FROM app.audit_chains() AS c (alliance_id), app.verify_audit(c.alliance_id) v
    ORDER BY c.alliance_id NULLS LAST`.execute(db)
  return rows.map((row) => ({
    allianceId: row.alliance_id,
    seq: row.seq,
    hash: row.hash,
    happenedAt: row.happened_at,
    firstBreak:
      row.break_kind === null ? null : { kind: row.break_kind, seq: row.break_seq, event: row.break_event },
  }))
}
