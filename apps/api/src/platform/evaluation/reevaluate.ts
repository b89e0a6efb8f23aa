import type { FileRelations } from '@wegmarke/domain/access/principal'
import type { SignedIn } from '../access/principal.ts'
import type { Tx } from '../db/in-transaction.ts'
import { markDue } from '../jobs/mark-due.ts'
import { evaluateFiles } from './evaluate-files.ts'

/**
 * The last step of a command that has changed what the rules or the lists see. Who may read all facts of the file
 * evaluates it here and now; any other writer only marks it, and the worker evaluates within seconds. So a mentor or
 * contributor never clears or raises what they cannot see.
 */
export async function reevaluate(
  tx: Tx,
  principal: SignedIn,
  relations: FileRelations,
  caseFileId: string,
): Promise<void> {
  const { isLead, isDeputy, isSupervisor } = relations
  if (isLead || isDeputy || isSupervisor) await evaluateFiles(tx, [caseFileId], principal.today)
  else await markDue(tx, caseFileId)
}
