import { type FileAction, may } from '@wegmarke/domain/access/may'
import type { FileRelations } from '@wegmarke/domain/access/principal'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../db/tables.ts'
import { refuse } from '../http/refuse.ts'
import type { SignedIn } from './principal.ts'
import { relationsTo } from './relations.ts'

/**
 * The first line of every query on one file: 404 when it may not be seen, 403 with the name of the right when it may
 * not be done. When only the state of the file stands in the way, that is said instead: closed, or open already.
 */
export async function ensureOnFile(
  tx: Transaction<Database>,
  principal: SignedIn,
  caseFileId: string,
  action: FileAction,
): Promise<FileRelations> {
  const relations = await relationsTo(tx, principal, caseFileId)
  if (relations === null || !may(principal, 'caseFile.read', relations)) throw refuse('not-found')
  if (may(principal, action, relations)) return relations
  const { isClosed } = relations
  if (may(principal, action, { ...relations, isClosed: !isClosed })) {
    throw refuse(isClosed ? 'file-closed' : 'state-conflict', { action })
  }
  throw refuse('not-allowed', { action })
}

/** The first line of every command on one file: as above, after waiting for whoever is writing to the same file. */
export async function ensureForWriting(
  tx: Transaction<Database>,
  principal: SignedIn,
  caseFileId: string,
  action: FileAction,
): Promise<FileRelations> {
  await lockFiles(tx, [caseFileId])
  return await ensureOnFile(tx, principal, caseFileId, action)
}

/**
 * Waits for whoever is writing to one of these files and keeps others waiting until the transaction ends; always in the
 * order of the ids, so that two who need several never wait for each other.
 */
export async function lockFiles(tx: Transaction<Database>, caseFileIds: readonly string[]): Promise<void> {
  // Contributors and mentors may write without being allowed to change the row of the file, so its row cannot be the lock.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(id, 0))
    FROM (SELECT id FROM unnest(${[...new Set(caseFileIds)]}::text[]) AS id ORDER BY id OFFSET 0) AS in_order`.execute(
    tx,
  )
}
