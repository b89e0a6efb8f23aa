import { sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'

/** The records that a list of protection can be narrowed to. */
interface ChosenIds {
  readonly accountId?: string | undefined
  readonly caseFileId?: string | undefined
  readonly recipientId?: string | undefined
}

/** What they are called; undefined where none was chosen. */
export interface ChosenNames {
  readonly account: string | undefined
  readonly file: string | undefined
  readonly recipient: string | undefined
}

/**
 * What the chosen records are called, whether or not the list has a line of them: as the reader may know them, else by
 * their id, so that a choice is never silent.
 */
export async function namesOfChosen(
  tx: Tx,
  { accountId, caseFileId, recipientId }: ChosenIds,
): Promise<ChosenNames> {
  const { rows } = await sql<Readonly<Record<keyof ChosenNames, string | null>>>`
    SELECT (SELECT a.display_name FROM account a WHERE a.id = ${accountId ?? null}::uuid) AS account,
      (SELECT f.code FROM app.protected_file(${caseFileId ?? null}::uuid) f) AS file,
      (SELECT o.name FROM organisation o WHERE o.id = ${recipientId ?? null}::uuid) AS recipient`.execute(tx)
  const [known] = rows
  return {
    account: known?.account ?? accountId,
    file: known?.file ?? caseFileId,
    recipient: known?.recipient ?? recipientId,
  }
}
