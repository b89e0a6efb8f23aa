import { sql, type Transaction } from 'kysely'
import { lockFiles } from '../../platform/access/ensure-on-file.ts'
import type { Database } from '../../platform/db/tables.ts'
import { evaluateFiles } from '../../platform/evaluation/evaluate-files.ts'

type Tx = Transaction<Database>

/** PostgreSQL has room for a few thousand locks in all (max_locks_per_transaction x max_connections). */
const MOST_LOCKED = 1000

/** Waits for whoever is writing to one of these files; of a very long list only for the first thousand. */
export async function holdFiles(tx: Tx, caseFileIds: readonly string[]): Promise<void> {
  await lockFiles(tx, caseFileIds.toSorted().slice(0, MOST_LOCKED))
}

/** Evaluates what a batch has touched; files that could not be held are looked at again by the worker, under their lock. */
export async function evaluateTouched(
  tx: Tx,
  {
    touched,
    held,
    today,
  }: { readonly touched: readonly string[]; readonly held: readonly string[]; readonly today: string },
): Promise<void> {
  await evaluateFiles(tx, touched, today)
  const notHeld = held.toSorted().slice(MOST_LOCKED)
  if (notHeld.length > 0) await sql`SELECT app.mark_due(id) FROM unnest(${notHeld}::uuid[]) AS id`.execute(tx)
}
