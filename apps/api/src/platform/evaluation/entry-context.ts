import { type Dated, earliestDay } from '@wegmarke/domain/calendar/dated'
import type { EntryContext } from '@wegmarke/domain/pathway/date-check'
import { sql } from 'kysely'
import type { Tx } from '../db/in-transaction.ts'
import { datedJson } from '../db/json-values.ts'

/**
 * What an entry about a pathway is checked against. Who may not read the identity of the person is not told by a
 * refusal when they were born: row-level security leaves the birth date out.
 */
export async function entryContext(tx: Tx, caseFileId: string, today: string): Promise<EntryContext> {
  const { rows } = await sql<{ birth: Dated | null }>`
    SELECT ${datedJson('i.birth_date')} AS birth FROM person_identity i WHERE i.case_file_id = ${caseFileId}`.execute(
    tx,
  )
  const birth = rows[0]?.birth ?? null
  return { today, earliestBirth: birth && earliestDay(birth) }
}
