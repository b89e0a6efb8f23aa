import type { Gap } from '@wegmarke/contract/pathway'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { datedJson } from '../../platform/db/json-values.ts'
import { refuse } from '../../platform/http/refuse.ts'

/** The contract's gap over `gap g`. */
export const gapJson: RawBuilder<Gap> = sql`
  jsonb_build_object('id', g.id, 'version', g.version, 'from', ${datedJson('g.starts_on')},
    'to', ${datedJson('g.ends_on')}, 'reason', g.reason, 'note', g.remark, 'evidenceOn', g.evidence_on,
    'isOwn', g.recorded_by IS NOT DISTINCT FROM app.account_id())`

/** One gap of a file. @throws 404 when it is not in it */
export async function getGap(tx: Tx, caseFileId: string, gapId: string): Promise<Gap> {
  const { rows } = await sql<{ gap: Gap }>`
    SELECT ${gapJson} AS gap FROM gap g WHERE g.id = ${gapId} AND g.case_file_id = ${caseFileId}`.execute(tx)
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return row.gap
}
