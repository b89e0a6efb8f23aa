import { type FileAction, may } from '@wegmarke/domain/access/may'
import type { FileRelations } from '@wegmarke/domain/access/principal'
import type { CivilDate } from '@wegmarke/domain/calendar/civil-date'
import { sql } from 'kysely'
import { lockFiles } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { relationsOf, relationsTo, relationsUnseen } from '../../platform/access/relations.ts'
import type { TextRows } from '../../platform/db/batch.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { type BoundStatement, statement } from '../../platform/db/statement.ts'
import { refuse } from '../../platform/http/refuse.ts'

/** A mentorship of the account that counts today, with the file behind it, which the mentor never sees. */
export interface OwnMentorship {
  readonly mentorshipId: string
  readonly caseFileId: string
  readonly begunOn: CivilDate
  readonly relations: FileRelations
}

/**
 * The first line of every query of a mentor: 404 when it is no mentorship of this account that counts today, exactly as if
 * it did not exist; 403 when it may not be done.
 */
export async function ensureOwnMentorship(
  tx: Tx,
  principal: SignedIn,
  mentorshipId: string,
  action: FileAction,
): Promise<OwnMentorship> {
  const found = await findOwn(tx, mentorshipId)
  const relations = found === undefined ? null : await relationsTo(tx, principal, found.caseFileId)
  if (found === undefined || relations === null || !relations.isMentor) throw refuse('not-found')
  if (!may(principal, action, relations)) throw refuse('not-allowed', { action })
  return { mentorshipId, ...found, relations }
}

/** The first line of every command of a mentor: as above, after waiting for whoever is writing to the same file. */
export async function ensureOwnForWriting(
  tx: Tx,
  principal: SignedIn,
  mentorshipId: string,
  action: FileAction,
): Promise<OwnMentorship> {
  const found = await findOwn(tx, mentorshipId)
  // Whoever ends the mentorship holds the same lock: what was ended while waiting is not found again.
  if (found !== undefined) await lockFiles(tx, [found.caseFileId])
  return await ensureOwnMentorship(tx, principal, mentorshipId, action)
}

/** What is sent before a mentor writes: waits for whoever is writing to the same file, then reads what holds now. */
export function selectOwnForWriting(mentorshipId: string): BoundStatement[] {
  return [lockOwnFile({ mentorshipId }), selectOwn({ mentorshipId })]
}

/** The mentorship that `selectOwnForWriting` has found. @throws as `ensureOwnForWriting` */
export function ownMentorship(
  [, rows = []]: readonly TextRows[],
  principal: SignedIn,
  mentorshipId: string,
  action: FileAction,
): OwnMentorship {
  const [caseFileId, begunOn, organisationId = null, caseloadId, closedOn] = rows[0] ?? []
  if (caseFileId == null || begunOn == null) throw refuse('not-found')
  const relations =
    organisationId === null
      ? relationsUnseen(principal, caseFileId)
      : relationsOf(principal, {
          id: caseFileId,
          organisationId,
          caseloadId: Number(caseloadId),
          isClosed: closedOn !== null,
        })
  if (!relations?.isMentor) throw refuse('not-found')
  if (!may(principal, action, relations)) throw refuse('not-allowed', { action })
  return { mentorshipId, caseFileId, begunOn, relations }
}

const lockOwnFile = statement<{ mentorshipId: string }>(
  ({ mentorshipId }) => sql`
    SELECT pg_advisory_xact_lock(hashtextextended(case_file_id::text, 0)) FROM mentorship
    WHERE id = ${mentorshipId} AND id = ANY (app.my_mentorships()) AND ended_at IS NULL`,
)

const selectOwn = statement<{ mentorshipId: string }>(
  ({ mentorshipId }) => sql`
    SELECT m.case_file_id, m.valid_from, f.organisation_id, f.caseload_id, f.closed_on
    FROM mentorship m LEFT JOIN case_file f ON f.id = m.case_file_id
    WHERE m.id = ${mentorshipId} AND m.id = ANY (app.my_mentorships()) AND m.ended_at IS NULL`,
)

async function findOwn(
  tx: Tx,
  mentorshipId: string,
): Promise<Pick<OwnMentorship, 'caseFileId' | 'begunOn'> | undefined> {
  const { rows } = await sql<Pick<OwnMentorship, 'caseFileId' | 'begunOn'>>`
    SELECT case_file_id AS "caseFileId", valid_from AS "begunOn" FROM mentorship
    WHERE id = ${mentorshipId} AND id = ANY (app.my_mentorships()) AND ended_at IS NULL`.execute(tx)
  return rows[0]
}
