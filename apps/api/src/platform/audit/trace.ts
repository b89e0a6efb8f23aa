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
    SELECT app.alliance_id(), coalesce(${organisationId}::uuid, (SELECT organisation_id FROM case_file WHERE id = ${caseFileId}::uuid)),
      app.account_id(), current_setting('app.session_id')::uuid, ${action}, ${caseFileId}::uuid, ${thing}, ${thingId},
      (SELECT array_agg(field) FROM jsonb_array_elements_text(${fields}::jsonb) AS field), ${details}::jsonb`,
)

/** What `audit()` writes, as a statement that is sent along with others. */
export function trace(event: AuditEvent): BoundStatement {
  const { action, thing = null, thingId = null, caseFileId = null, organisationId = null } = event
  return insertEvent({
    organisationId,
    caseFileId,
    action,
    thing,
    thingId,
    fields: event.fields ? JSON.stringify(event.fields) : null,
    details: event.details ? JSON.stringify(event.details) : null,
  })
}
