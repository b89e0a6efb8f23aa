import type { FileAction } from '@wegmarke/domain/access/may'
import type { Transaction } from 'kysely'
import { ensureForWriting } from '../access/ensure-on-file.ts'
import type { SignedIn } from '../access/principal.ts'
import { audit } from '../audit/record.ts'
import type { Database } from '../db/tables.ts'
import { reevaluate } from '../evaluation/reevaluate.ts'
import { ensureVersion } from '../http/expected-version.ts'
import { ensure } from '../http/refuse.ts'

/** Which record of which file, and the version that the caller has read. */
export interface RecordTarget {
  readonly caseFileId: string
  readonly id: string
  readonly version: number
}

/** What is taken back: its table, its name in the audit, the right to do so, and how its present form is read. */
export interface Withdrawal {
  readonly table: 'step' | 'gap' | 'attainment' | 'residence_period' | 'entitlement' | 'task'
  readonly thing: 'step' | 'gap' | 'attainment' | 'residence' | 'entitlement' | 'task'
  readonly action: FileAction
  readonly read: () => Promise<{ readonly version: number }>
}

/** Takes back one record of a file that should not be there; its versions are kept until the file is deleted. */
export async function withdrawRecord(
  tx: Transaction<Database>,
  principal: SignedIn,
  { caseFileId, id, version }: RecordTarget,
  { table, thing, action, read }: Withdrawal,
): Promise<null> {
  const relations = await ensureForWriting(tx, principal, caseFileId, action)
  ensureVersion(version, await read())
  const { numDeletedRows } = await tx.deleteFrom(table).where('id', '=', id).executeTakeFirst()
  // Contributors take back their own rows for 14 days; the policy of the table knows which those are.
  ensure(numDeletedRows === 1n, action)
  await reevaluate(tx, principal, relations, caseFileId)
  await audit(tx, { action: `${thing}.withdrawn`, thing, thingId: id, caseFileId })
  return null
}
