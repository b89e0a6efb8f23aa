import type { IntakeStatement } from '@wegmarke/contract/intake'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/in-transaction.ts'

/** All statements of a file, newest first; what row-level security keeps closed is left out. */
export async function listStatements(tx: Tx, caseFileId: string): Promise<IntakeStatement[]> {
  const { rows } = await sql<IntakeStatement>`
    SELECT i.id, i.field, i.answer, i.value, i.source, i.stated_by AS "statedBy", i.stated_on AS "statedOn",
      i.mistaken_item_id AS "mistakenId", coalesce(a.display_name, '') AS "recordedBy", i.recorded_at AS "recordedAt",
      i.recorded_by IS NOT DISTINCT FROM app.account_id() AS "isOwn"
    FROM assessment_item i LEFT JOIN account a ON a.id = i.recorded_by
    WHERE i.case_file_id = ${caseFileId} ORDER BY i.stated_on DESC, i.recorded_at DESC, i.id DESC`.execute(tx)
  return rows
}
