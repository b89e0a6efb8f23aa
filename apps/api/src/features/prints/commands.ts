import type { FilePrint } from '@wegmarke/contract/prints'
import { sql } from 'kysely'
import { ensureOnFile } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'

/** Leaves the trace that something of a file is put on paper. */
export async function recordFilePrint(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  { thing, thingId, hasNames }: FilePrint,
): Promise<null> {
  await ensureOnFile(tx, principal, caseFileId, 'caseFile.read')
  const named = thingId === null ? {} : { thingId }
  await audit(tx, { action: `${thing}.printed`, thing, ...named, caseFileId, details: { hasNames } })
  return null
}

/** Leaves one trace for each file that this reader sees, so that "who had this file on paper" has one answer. */
export async function recordListPrint(
  tx: Tx,
  caseFileIds: readonly string[],
  hasNames: boolean,
): Promise<null> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM case_file WHERE id = ANY (${[...caseFileIds]}::uuid[])`.execute(tx)
  const details = { hasNames, files: rows.length }
  for (const { id: caseFileId } of rows) {
    await audit(tx, { action: 'caseList.printed', thing: 'caseList', caseFileId, details })
  }
  return null
}
