import { sql } from 'kysely'
import { type BoundStatement, statement } from '../db/statement.ts'
import type { AuditEvent } from './record.ts'

const insertEvent = statement<
  Record<
    'organisationId' | 'caseFileId' | 'action' | 'thing' | 'thingId' | 'fields' | 'details',
    string | null
  >
>(
  ({ organisationId, caseFileId, action, thing, thingId, fields, details }) => sql`
    INSERT INTO audit_event (alliance_id, organisation_id, account_id, session_id, action, case_file_id, thing, thing_id, fields, details)
    VALUES (app.alliance_id(), ${organisationId}, app.account_id(), current_setting('app.session_id')::uuid, ${action},
      ${caseFileId}, ${thing}, ${thingId}, ${fields}, ${details})`,
)

/**
 * What `audit()` writes, as a statement that is sent along with others. The organisation of a file is left to the trigger
 * of the table, which finds it also where the writer may not see the file.
 */
export function trace(event: AuditEvent): BoundStatement {
  const { action, thing = null, thingId = null, caseFileId = null, organisationId = null } = event
  return insertEvent({
    organisationId,
    caseFileId,
    action,
    thing,
    thingId,
    fields: event.fields ? arrayOf(event.fields) : null,
    details: event.details ? JSON.stringify(event.details) : null,
  })
}

/** An array as PostgreSQL reads it. */
function arrayOf(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replaceAll(/[\\"]/g, '\\$&')}"`).join(',')}}`
}
