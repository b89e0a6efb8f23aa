import type { EntryLevels } from '@wegmarke/contract/pathway'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'

/** The contract's entry levels over `entry_level e`. */
export const entryLevelsJson: RawBuilder<EntryLevels> = sql`
  jsonb_build_object('version', e.version, 'L', e.language, 'S', e.school, 'V', e.vocational)`

/** What the person brought along; undefined as long as nobody has stated it. */
export async function findEntryLevels(tx: Tx, caseFileId: string): Promise<EntryLevels | undefined> {
  const { rows } = await sql<{ levels: EntryLevels }>`
    SELECT ${entryLevelsJson} AS levels FROM entry_level e WHERE e.case_file_id = ${caseFileId}`.execute(tx)
  return rows[0]?.levels
}
