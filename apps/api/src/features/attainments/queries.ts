import type { Attainment } from '@wegmarke/contract/pathway'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { accountName, datedJson } from '../../platform/db/json-values.ts'
import { refuse } from '../../platform/http/refuse.ts'

/** The contract's attainment over `attainment a`. */
export const attainmentJson: RawBuilder<Attainment> = sql`
  jsonb_build_object('id', a.id, 'version', a.version, 'axis', a.axis, 'level', a.level, 'title', a.title,
    'awardedOn', ${datedJson('a.awarded_on')}, 'validUntil', a.valid_until, 'originStepId', a.origin_step_id,
    'isFromAbroad', a.is_from_abroad, 'evidence', a.evidence, 'document', a.document, 'recognition', a.recognition,
    'seenBy', ${accountName('a.seen_by')}, 'seenOn', a.seen_on,
    'isOwn', a.recorded_by IS NOT DISTINCT FROM app.account_id())`

/** One attainment of a file. @throws 404 when it is not in it */
export async function getAttainment(tx: Tx, caseFileId: string, attainmentId: string): Promise<Attainment> {
  const { rows } = await sql<{ attainment: Attainment }>`
    SELECT ${attainmentJson} AS attainment FROM attainment a
    WHERE a.id = ${attainmentId} AND a.case_file_id = ${caseFileId}`.execute(tx)
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return row.attainment
}

/** Whether a step belongs to the file. */
export async function isStepOfFile(tx: Tx, caseFileId: string, stepId: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM step s WHERE s.id = ${stepId} AND s.case_file_id = ${caseFileId}`.execute(tx)
  return rows.length > 0
}
