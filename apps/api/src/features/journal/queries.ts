import type { JournalEntry } from '@wegmarke/contract/journal'
import { isCivilDate } from '@wegmarke/domain/calendar/civil-date'
import { type RawBuilder, sql } from 'kysely'
import { ensureOnFile } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { auditRead } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { cursorOf, isId, positionOf } from '../../platform/http/cursor.ts'
import { refuse } from '../../platform/http/refuse.ts'

const USUAL_PAGE = 50

/** One page of the journal, as asked for. */
interface PageOfJournal {
  readonly after?: string
  readonly limit?: number
}

interface Row {
  id: string
  version: number
  kind: JournalEntry['kind']
  happened_on: string
  body: string
  recorded_at: string
  written_by: string | null
  is_own: boolean
}

/** The journal of a file, newest first. */
export async function listJournal(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  { after, limit = USUAL_PAGE }: PageOfJournal,
): Promise<{ items: JournalEntry[]; next: string | null }> {
  await ensureOnFile(tx, principal, caseFileId, 'journal.read')
  const [day, id] = positionOf(after, [isDay, isId]) ?? [null, null]
  const { rows } = await entries(sql`j.case_file_id = ${caseFileId}
    AND (${day}::date IS NULL OR j.happened_on < ${day} OR (j.happened_on = ${day} AND j.id > ${id}))
    ORDER BY j.happened_on DESC, j.id LIMIT ${limit + 1}`).execute(tx)
  await auditRead(tx, caseFileId, 'journal.read')
  const items = rows.slice(0, limit).map(toEntry)
  const last = items.at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return { items, next: hasMore ? cursorOf([last.happenedOn, last.id]) : null }
}

/** One entry of a file's journal. @throws 404 when it is not in it */
export async function getJournalEntry(tx: Tx, caseFileId: string, entryId: string): Promise<JournalEntry> {
  const { rows } = await entries(sql`j.case_file_id = ${caseFileId} AND j.id = ${entryId}`).execute(tx)
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return toEntry(row)
}

function entries(which: RawBuilder<unknown>) {
  return sql<Row>`
    SELECT j.id, j.version, j.kind, j.happened_on, j.body, j.recorded_at, a.display_name AS written_by,
      j.recorded_by IS NOT DISTINCT FROM app.account_id() AS is_own
    FROM journal_entry j LEFT JOIN account a ON a.id = j.recorded_by WHERE ${which}`
}

function toEntry(row: Row): JournalEntry {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    happenedOn: row.happened_on,
    text: row.body,
    writtenBy: row.written_by ?? '',
    writtenAt: row.recorded_at,
    isOwn: row.is_own,
  }
}

const isDay = (value: unknown): boolean => typeof value === 'string' && isCivilDate(value)
