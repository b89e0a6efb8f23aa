import type { NewGoal } from '@wegmarke/contract/pathway'
import { checkGoal } from '@wegmarke/domain/pathway/goal-check'
import { ensureForWriting } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { reevaluate } from '../../platform/evaluation/reevaluate.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'

/** Agrees on a goal from a day on. A second one from the same day corrects the first. */
export async function setGoal(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  { kind, occupation, from }: NewGoal,
): Promise<string> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'goal.set')
  ensurePossible(checkGoal({ from }, principal.today))
  const { id } = await tx
    .insertInto('goal')
    .values({ case_file_id: caseFileId, kind, occupation, valid_from: from })
    .onConflict((conflict) =>
      conflict
        .columns(['case_file_id', 'valid_from'])
        .doUpdateSet({ kind, occupation, occupation_code: null }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  await reevaluate(tx, principal, relations, caseFileId)
  await audit(tx, {
    action: 'goal.set',
    thing: 'goal',
    thingId: id,
    caseFileId,
    fields: ['kind', 'occupation', 'from'],
  })
  return id
}
