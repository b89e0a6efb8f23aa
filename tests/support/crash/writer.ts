import { writeJournalEntry } from '@wegmarke/contract/journal'
import { ProblemError } from '@wegmarke/contract/problems'
import type { RemoteClient } from '../../../scripts/drill/remote-client.ts'

/** The text that an entry with this key is written with. */
export const textOf = (key: string): string => `Eintrag ${key}`

/** Writes one journal entry; true when the server has acknowledged it, false when it could not be reached or was busy. */
export async function writeOnce(
  client: RemoteClient,
  file: { readonly caseFileId: string; readonly today: string },
  key: string,
): Promise<boolean> {
  try {
    await client.call(writeJournalEntry, {
      params: { caseFileId: file.caseFileId },
      body: { kind: 'other', happenedOn: file.today, text: textOf(key) },
      idempotencyKey: key,
    })
    return true
  } catch (error) {
    // A refusal is a failure of this test, and so is an error nobody planned; a break in between is what it is about.
    if (error instanceof ProblemError && error.problem.status !== 503) throw error
    return false
  }
}
