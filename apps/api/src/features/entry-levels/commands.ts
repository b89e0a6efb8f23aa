import type { EntryLevels } from '@wegmarke/contract/pathway'
import type { Axis } from '@wegmarke/domain/ladder/axes'
import type { Level } from '@wegmarke/domain/ladder/levels'
import { checkEntryLevels } from '@wegmarke/domain/pathway/entry-level-check'
import { ensureForWriting } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { changedFields } from '../../platform/audit/changed-fields.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { reevaluate } from '../../platform/evaluation/reevaluate.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { findEntryLevels } from './queries.ts'

type Entry = Readonly<Record<Axis, Level | 'unknown'>>

/** What readers are told where nobody has stated anything yet: the version before the first row. */
const NOT_STATED: EntryLevels = { version: 1, L: 'unknown', S: 'unknown', V: 'unknown' }

export async function setEntryLevels(
  tx: Tx,
  principal: SignedIn,
  { caseFileId, version }: { readonly caseFileId: string; readonly version: number },
  entry: Entry,
): Promise<EntryLevels> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'entryLevel.set')
  const current = (await findEntryLevels(tx, caseFileId)) ?? NOT_STATED
  ensureVersion(version, current)
  ensurePossible(checkEntryLevels(entry))
  const columns = { language: entry.L, school: entry.S, vocational: entry.V }
  await tx
    .insertInto('entry_level')
    .values({ case_file_id: caseFileId, version: NOT_STATED.version + 1, ...columns })
    .onConflict((conflict) => conflict.column('case_file_id').doUpdateSet(columns))
    .execute()
  await reevaluate(tx, principal, relations, caseFileId)
  const fields = changedFields(current, entry)
  await audit(tx, { action: 'entryLevel.set', thing: 'entryLevel', thingId: caseFileId, caseFileId, fields })
  return (await findEntryLevels(tx, caseFileId)) as EntryLevels
}
