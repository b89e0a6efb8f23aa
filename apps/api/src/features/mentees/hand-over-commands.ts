import { sql } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { ensureOwnForWriting } from './own-mentorship.ts'

/** A note to the next mentor. It is never corrected: a second one stands beside it. */
export async function writeHandOverNote(
  tx: Tx,
  principal: SignedIn,
  mentorshipId: string,
  text: string,
): Promise<string> {
  const { caseFileId } = await ensureOwnForWriting(tx, principal, mentorshipId, 'handOver.write')
  const id = crypto.randomUUID()
  await sql`
    INSERT INTO mentor_hand_over (id, case_file_id, mentorship_id, body)
    VALUES (${id}, ${caseFileId}, ${mentorshipId}, ${text})`.execute(tx)
  await audit(tx, {
    action: 'mentorHandOver.written',
    thing: 'mentorHandOver',
    thingId: id,
    caseFileId,
    fields: ['text'],
  })
  return id
}
