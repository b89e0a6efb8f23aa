import type { AuditAction } from '@wegmarke/domain/audit/actions'
import type { AuditDetail } from '@wegmarke/domain/audit/detail-words'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../db/tables.ts'

/** Something that was done: ids and names of fields, never content. */
export interface AuditEvent {
  /** `thing.pastVerb`, such as `step.recorded`. */
  readonly action: AuditAction
  /** Kind of record, such as `step`. */
  readonly thing?: string
  readonly thingId?: string
  readonly caseFileId?: string
  readonly organisationId?: string
  /** Names of the fields that were written. */
  readonly fields?: readonly string[]
  /** Figures, such as the number of rows, and codes; no content. */
  readonly details?: Readonly<Partial<Record<AuditDetail, string | number | boolean>>>
}

const READ_BUCKET_SECONDS = 300

/**
 * Writes the trace of a change in the transaction of the change: both happen or neither.
 * Of a file the organisation is looked up; other records name theirs.
 */
export async function audit(tx: Transaction<Database>, event: AuditEvent): Promise<void> {
  const { action, thing, thingId, caseFileId = null, organisationId = null, fields, details } = event
  await sql`
    INSERT INTO audit_event (alliance_id, organisation_id, account_id, session_id, action, case_file_id, thing, thing_id, fields, details)
    SELECT app.alliance_id(), coalesce(${organisationId}::uuid, (SELECT organisation_id FROM case_file WHERE id = ${caseFileId}::uuid)),
      app.account_id(), current_setting('app.session_id')::uuid, ${action}, ${caseFileId}::uuid,
      ${thing ?? null}, ${thingId ?? null}, ${fields ? [...fields] : null}::text[],
      ${details ? JSON.stringify(details) : null}::jsonb`.execute(tx)
}

/** Writes that somebody has looked at a file: one row for each five minutes. */
export async function auditRead(
  tx: Transaction<Database>,
  caseFileId: string,
  action: AuditAction = 'caseFile.read',
): Promise<void> {
  // Without a conflict target: with one, row-level security would demand to read the row that is there already.
  await sql`
    INSERT INTO audit_event (alliance_id, organisation_id, account_id, session_id, action, case_file_id, read_bucket)
    SELECT app.alliance_id(), (SELECT organisation_id FROM case_file WHERE id = ${caseFileId}::uuid), app.account_id(),
      current_setting('app.session_id')::uuid, ${action}, ${caseFileId}::uuid,
      to_timestamp(floor(extract(epoch FROM now()) / ${READ_BUCKET_SECONDS}) * ${READ_BUCKET_SECONDS})
    ON CONFLICT DO NOTHING`.execute(tx)
}
