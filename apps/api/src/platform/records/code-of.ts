import type { Tx } from '../db/in-transaction.ts'

/** The code of a file that the caller has seen a moment ago. */
export async function codeOf(tx: Tx, caseFileId: string): Promise<string> {
  const file = tx.selectFrom('case_file').select('code').where('id', '=', caseFileId)
  return (await file.executeTakeFirstOrThrow()).code
}
