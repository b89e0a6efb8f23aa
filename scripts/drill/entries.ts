import { listJournal, writeJournalEntry } from '../../packages/contract/src/journal.ts'
import type { RemoteClient } from './remote-client.ts'

const MARK = 'Eintrag der Übung '
const PAGE = 200

/** Writes entries into one file until it is told to stop; the key of every acknowledged one is noted. */
export async function writeUntil(
  { call }: RemoteClient,
  file: { readonly caseFileId: string; readonly today: string },
  stop: AbortSignal,
  acknowledged: Set<string>,
): Promise<void> {
  while (!stop.aborted) {
    const key = crypto.randomUUID()
    await call(writeJournalEntry, {
      params: { caseFileId: file.caseFileId },
      body: { kind: 'other', happenedOn: file.today, text: `${MARK}${key}` },
      idempotencyKey: key,
    })
    acknowledged.add(key)
  }
}

/** The keys of all entries in a file that the drill has written, as often as they are there. */
export async function readEntries({ call }: RemoteClient, caseFileId: string): Promise<string[]> {
  const keys: string[] = []
  let after: string | null | undefined
  do {
    const query: { limit: number; after?: string } = { limit: PAGE, ...(after == null ? {} : { after }) }
    const page: { items: { text: string }[]; next: string | null } = await call(listJournal, {
      params: { caseFileId },
      query,
    })
    keys.push(
      ...page.items.filter(({ text }) => text.startsWith(MARK)).map(({ text }) => text.slice(MARK.length)),
    )
    after = page.next
  } while (after !== null)
  return keys
}
