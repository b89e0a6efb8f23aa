import type { NewConcern } from '@wegmarke/contract/mentees'
import { seeUntil } from '@wegmarke/domain/mentoring/see-until'
import { sql } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { readSettings } from '../settings/queries.ts'
import { ensureOwnForWriting, type OwnMentorship } from './own-mentorship.ts'

export async function raiseConcern(
  tx: Tx,
  principal: SignedIn,
  mentorshipId: string,
  entry: NewConcern,
): Promise<string> {
  const own = await ensureOwnForWriting(tx, principal, mentorshipId, 'concern.raise')
  return await insertConcern(tx, principal, own, entry)
}

/** Writes the concern with the last day on which lead or deputy can look at it before the supervisor does. */
export async function insertConcern(
  tx: Tx,
  { today }: SignedIn,
  { caseFileId, mentorshipId }: OwnMentorship,
  { urgency, text }: NewConcern,
): Promise<string> {
  const id = crypto.randomUUID()
  const { 'concern.escalationDays': workingDays } = await readSettings(tx)
  const until = seeUntil(today, urgency, workingDays)
  await sql`
    INSERT INTO concern (id, case_file_id, mentorship_id, urgency, body, see_until)
    VALUES (${id}, ${caseFileId}, ${mentorshipId}, ${urgency}, ${text}, ${until})`.execute(tx)
  await audit(tx, {
    action: 'concern.raised',
    thing: 'concern',
    thingId: id,
    caseFileId,
    fields: ['urgency', 'text'],
  })
  return id
}
