import type { AuditActionOn } from '@wegmarke/domain/audit/actions'
import type { Concern } from '@wegmarke/contract/mentoring'
import { sql } from 'kysely'
import { ensureForWriting } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { getConcern } from './queries/concerns.ts'

/** Which concern of which file. */
interface Target {
  readonly caseFileId: string
  readonly concernId: string
}

/** Looking twice is looking once: the first day counts. */
export async function seeConcern(tx: Tx, principal: SignedIn, target: Target): Promise<Concern> {
  const { caseFileId, concernId } = target
  await ensureForWriting(tx, principal, caseFileId, 'concern.handle')
  const { seenOn } = await getConcern(tx, caseFileId, concernId)
  if (seenOn === null) {
    await sql`UPDATE concern SET seen_on = ${principal.today} WHERE id = ${concernId}`.execute(tx)
    await auditConcern(tx, 'concern.seen', target)
  }
  return await getConcern(tx, caseFileId, concernId)
}

/** Answered once: the mentor may have read it. Answering is seeing. @throws 409 when somebody has answered already */
export async function answerConcern(
  tx: Tx,
  principal: SignedIn,
  target: Target,
  text: string,
): Promise<string> {
  const { caseFileId, concernId } = target
  await ensureForWriting(tx, principal, caseFileId, 'concern.handle')
  const current = await getConcern(tx, caseFileId, concernId)
  if (current.answer !== null) throw refuse('state-conflict', { current })
  await sql`UPDATE concern SET answer = ${text} WHERE id = ${concernId}`.execute(tx)
  await auditConcern(tx, 'concern.answered', target)
  return concernId
}

async function auditConcern(
  tx: Tx,
  action: AuditActionOn<'concern'>,
  { caseFileId, concernId }: Target,
): Promise<void> {
  await audit(tx, { action, thing: 'concern', thingId: concernId, caseFileId })
}
