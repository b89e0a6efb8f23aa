import type { FileRefusal } from '@wegmarke/domain/case-file/refusal'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'

/** Refuses a municipality that is not one of the product's vocabulary. */
export async function checkMunicipality(tx: Tx, ags: string | null): Promise<FileRefusal[]> {
  if (ags === null) return []
  const { rows } = await sql`SELECT FROM municipality WHERE ags = ${ags}`.execute(tx)
  return rows.length === 1 ? [] : [{ code: 'municipality-unknown', pointer: '/municipality' }]
}
