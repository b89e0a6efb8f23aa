import { sql } from 'kysely'
import { type BoundStatement, statement } from '../db/statement.ts'

const READ_BUCKET_SECONDS = 300

/**
 * The trace that somebody has looked at a file, one row for each five minutes, to be sent along with what is read: both
 * happen or neither. Of a file that may not be seen there is nothing to read and no trace of reading.
 */
export const readTrace: (values: { caseFileId: string; action: `${string}.${string}` }) => BoundStatement =
  // Without a conflict target: with one, row-level security would demand to read the row that is there already.
  statement(
    ({ caseFileId, action }) => sql`
    INSERT INTO audit_event (alliance_id, organisation_id, account_id, session_id, action, case_file_id, read_bucket)
    SELECT app.alliance_id(), f.organisation_id, app.account_id(), current_setting('app.session_id')::uuid, ${action}, f.id,
      to_timestamp(floor(extract(epoch FROM now()) / ${READ_BUCKET_SECONDS}) * ${READ_BUCKET_SECONDS})
    FROM case_file f WHERE f.id = ${caseFileId}
    ON CONFLICT DO NOTHING`,
  )
