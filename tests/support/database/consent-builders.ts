import type { Kysely } from 'kysely'
import type { Database } from '@wegmarke/api/platform/db/tables'
import type { Category } from '@wegmarke/domain/access/roles'
import type { Account, CaseFile, Organisation } from './builders.ts'

type Arrange = Kysely<Database>
const LONG_AGO = '2020-01-01'

interface Period {
  readonly from?: string
  readonly to?: string | null
}

interface ConsentWish extends Period {
  readonly category: Category
  readonly recipient: Organisation
  readonly withdrawnAt?: string | null
  /** Null: prepared and not yet signed. */
  readonly signedOn?: string | null
}

/** Consent of the person in a file, for one category and one organisation. */
export async function consent(arrange: Arrange, file: CaseFile, wish: ConsentWish): Promise<string> {
  const { id } = await arrange
    .insertInto('consent')
    .values({
      alliance_id: file.allianceId,
      organisation_id: file.organisationId,
      case_file_id: file.id,
      category: wish.category,
      recipient_id: wish.recipient.id,
      purpose: 'Gemeinsame Planung',
      language: 'de',
      evidence: 'unterschriebenes Formular in der Papierakte',
      signed_on: wish.signedOn === undefined ? LONG_AGO : wish.signedOn,
      valid_from: wish.from ?? LONG_AGO,
      valid_to: wish.to ?? null,
      withdrawn_at: wish.withdrawnAt ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

interface ParticipationWish extends ConsentWish {
  readonly level: 'read' | 'contribute'
  readonly endedAt?: string | null
}

/** Consent and the account that it opens the category to. */
export async function participation(
  arrange: Arrange,
  file: CaseFile,
  who: Account,
  wish: ParticipationWish,
): Promise<string> {
  const consentId = await consent(arrange, file, wish)
  const { id } = await arrange
    .insertInto('participation')
    .values({
      alliance_id: file.allianceId,
      case_file_id: file.id,
      consent_id: consentId,
      category: wish.category,
      account_id: who.id,
      level: wish.level,
      valid_from: LONG_AGO,
      ended_at: wish.endedAt ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

interface MentorshipWish extends Period {
  readonly organisation: Organisation
  readonly endedAt?: string | null
}

export interface Mentorship {
  readonly id: string
  readonly caseFileId: string
  readonly allianceId: string
  readonly account: Account
}

/** A mentorship with its consent; the account becomes a mentor of the organisation when it is none yet. */
export async function mentorship(
  arrange: Arrange,
  file: CaseFile,
  who: Account,
  wish: MentorshipWish,
): Promise<Mentorship> {
  const { allianceId } = file
  const consentId = await consent(arrange, file, { category: 'mentoring', recipient: wish.organisation })
  await arrange
    .insertInto('mentor')
    .values({
      alliance_id: allianceId,
      organisation_id: wish.organisation.id,
      account_id: who.id,
      display_name: who.email,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'organisation_id']).doNothing())
    .execute()
  const { id: mentorId } = await arrange
    .selectFrom('mentor')
    .select('id')
    .where('account_id', '=', who.id)
    .where('organisation_id', '=', wish.organisation.id)
    .executeTakeFirstOrThrow()
  const { id } = await arrange
    .insertInto('mentorship')
    .values({
      alliance_id: allianceId,
      case_file_id: file.id,
      mentor_id: mentorId,
      consent_id: consentId,
      undertaking_signed_on: LONG_AGO,
      valid_from: wish.from ?? LONG_AGO,
      valid_to: wish.to ?? null,
      ended_at: wish.endedAt ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, caseFileId: file.id, allianceId, account: who }
}

/** A meeting of mentor and person, with what was said. */
export async function mentoringSession(
  arrange: Arrange,
  of: Mentorship,
  body = 'Bewerbung geschrieben',
): Promise<string> {
  const common = {
    alliance_id: of.allianceId,
    case_file_id: of.caseFileId,
    mentorship_id: of.id,
    author_id: of.account.id,
  }
  const { id } = await arrange
    .insertInto('mentoring_session')
    .values({ ...common, happened_on: '2026-11-01', outcome: 'happened' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await arrange
    .insertInto('mentoring_session_text')
    .values({ ...common, session_id: id, body })
    .execute()
  return id
}

/** A request of the person concerned, open to one data protection officer. */
export async function accessRequest(
  arrange: Arrange,
  file: CaseFile,
  officer: Account,
  { closedAt = null }: { closedAt?: string | null } = {},
): Promise<string> {
  const { id } = await arrange
    .insertInto('access_request')
    .values({
      alliance_id: file.allianceId,
      organisation_id: file.organisationId,
      case_file_id: file.id,
      account_id: officer.id,
      requested_on: LONG_AGO,
      opened_at: '2026-01-01T00:00:00Z',
      closed_at: closedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
