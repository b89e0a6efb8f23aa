import type { CivilDate } from '@wegmarke/domain/calendar/civil-date'
import { sql } from 'kysely'
import type { Tx } from '../db/in-transaction.ts'
import { judgeFile, type Verdict } from './judge-file.ts'
import { loadFiles } from './load-files.ts'
import { storeCaseRows } from './store-case-rows.ts'
import { storeEvaluations } from './store-evaluations.ts'
import { storeNotes } from './store-notes.ts'

const BATCH = 200

/**
 * Evaluates files in the transaction that has changed them: loads the facts, asks the rules, stores a new answer, lets
 * the Prüfhinweis live on, projects the lines of lists and says when time is to look again. The caller may read the
 * pathway of all of them, and holds the lock of each that somebody else could be writing to.
 */
export async function evaluateFiles(tx: Tx, caseFileIds: readonly string[], today: CivilDate): Promise<void> {
  for (let at = 0; at < caseFileIds.length; at += BATCH) {
    const verdicts = await judgeAndStore(tx, caseFileIds.slice(at, at + BATCH), today)
    const next = verdicts.map(({ file, nextDue }) => ({ id: file.caseFileId, due: nextDue }))
    await sql`SELECT app.set_next_due(x.id, x.due)
      FROM jsonb_to_recordset(${JSON.stringify(next)}::jsonb) AS x (id uuid, due date)`.execute(tx)
  }
}

/** The part that requests and the worker share. */
export async function judgeAndStore(
  tx: Tx,
  caseFileIds: readonly string[],
  today: CivilDate,
): Promise<Verdict[]> {
  const files = await loadFiles(tx, caseFileIds)
  const verdicts = files.map((file) => judgeFile(file, today))
  await storeEvaluations(tx, verdicts)
  await storeNotes(tx, verdicts, today)
  await storeCaseRows(tx, verdicts)
  return verdicts
}
