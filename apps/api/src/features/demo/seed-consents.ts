import { randomUUID } from 'node:crypto'
import type { Category } from '@wegmarke/domain/access/roles'
import type { OrganisationKind } from '@wegmarke/domain/alliance/vocabulary'
import { addDays } from '@wegmarke/domain/calendar/civil-date'
import { presentFormVersion } from '@wegmarke/domain/consent/texts/texts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { insertMany } from '../../platform/db/insert-many.ts'
import { openFiles, type WrittenFile } from './written-files.ts'

type Row = Readonly<Record<string, unknown>>

/** What one form of the demo says. */
interface Form {
  readonly categories: readonly Category[]
  readonly recipientId: string
  readonly purpose: string
  readonly to: string | null
  readonly isSigned: boolean
  readonly isWithdrawn?: boolean
}

/** Days from today on which consents to the Jobcenter end: some soon, so that the reminder has something to show. */
const LASTING = [12, 24, 60, 150, 300, 365]

function mentoringForm({ number }: WrittenFile, recipientId: string, today: string): Form | null {
  const draw = number % 20
  if (draw >= 9) return null
  return {
    categories: ['mentoring'],
    recipientId,
    purpose: 'Begleitung durch eine Mentorin oder einen Mentor',
    to: draw % 3 === 0 ? addDays(today, 400) : null,
    isSigned: draw !== 8,
    isWithdrawn: draw === 7,
  }
}

function jobcenterForm({ number }: WrittenFile, recipientId: string, today: string): Form | null {
  if (number % 8 !== 1 && number % 20 !== 0) return null
  return {
    categories: number % 3 === 0 ? ['pathway', 'residence'] : ['pathway'],
    recipientId,
    purpose: 'Gemeinsame Planung der nächsten Schritte',
    to: addDays(today, LASTING[number % LASTING.length] ?? 365),
    isSigned: number % 9 !== 4,
  }
}

function consentRows(file: WrittenFile, form: Form, allianceId: string, today: string): Row[] {
  const formId = randomUUID()
  const sixWeeksAgo = addDays(today, -42 - (file.number % 90))
  const from = sixWeeksAgo > file.openedOn ? sixWeeksAgo : file.openedOn
  return form.categories.map((category) => ({
    id: randomUUID(),
    alliance_id: allianceId,
    organisation_id: file.organisationId,
    case_file_id: file.id,
    category,
    recipient_id: form.recipientId,
    recipient_holds_content: true,
    purpose: form.purpose,
    language: 'de',
    form_id: formId,
    form_version: presentFormVersion('de'),
    evidence: form.isSigned ? 'Papierakte, Fach Einwilligungen' : null,
    interpreter: form.isSigned && file.number % 4 === 0 ? 'Sprachmittlung des Kreises' : null,
    signed_on: form.isSigned ? from : null,
    valid_from: from,
    valid_to: form.to,
    withdrawn_at: form.isWithdrawn ? `${addDays(today, -5)}T10:00:00Z` : null,
    recorded_at: `${from}T09:00:00Z`,
    recorded_by: file.recorderId,
  }))
}

/** Somebody who opens files for this organisation; undefined where the demo has nobody. */
async function staffOf(tx: Tx, organisationId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('role_grant')
    .select('account_id')
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'caseworker')
    .orderBy('account_id')
    .limit(1)
    .executeTakeFirst()
  return row?.account_id
}

async function organisationOfKind(tx: Tx, allianceId: string, kind: OrganisationKind): Promise<string> {
  const { id } = await tx
    .selectFrom('organisation')
    .select('id')
    .where('alliance_id', '=', allianceId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return id
}

/** An account takes part 200 times at most, once for each category of a file; the demo leaves some for whoever tries out. */
const MOST_PARTICIPATIONS = 180

/**
 * Opens what the Jobcenter was given consent for to its staff: the pathway to contribute, the rest to read. Of very many
 * files the first ones alone.
 */
async function seedParticipations(tx: Tx, jobcenterId: string): Promise<void> {
  const accountId = await staffOf(tx, jobcenterId)
  if (accountId === undefined) return
  await sql`
    INSERT INTO participation (alliance_id, case_file_id, consent_id, category, account_id, level, valid_from, recorded_by, recorded_at)
    SELECT alliance_id, case_file_id, id, category, ${accountId},
      CASE category WHEN 'pathway' THEN 'contribute' ELSE 'read' END, valid_from, recorded_by, recorded_at
    FROM (SELECT c.*, count(*) OVER (ORDER BY f.code, f.id) AS place
      FROM consent c JOIN case_file f ON f.id = c.case_file_id
      WHERE c.recipient_id = ${jobcenterId} AND c.signed_on IS NOT NULL AND c.withdrawn_at IS NULL) given
    WHERE place <= ${MOST_PARTICIPATIONS}`.execute(tx)
}

/**
 * Consents of the demo: for mentoring to the volunteers' association for nearly half of the open files (one of them only
 * prepared, one withdrawn, of each twenty), and to the Jobcenter for some, with the account that takes part.
 */
export async function seedConsents(tx: Tx, allianceId: string, today: string): Promise<void> {
  const volunteersId = await organisationOfKind(tx, allianceId, 'volunteer_association')
  const jobcenterId = await organisationOfKind(tx, allianceId, 'jobcenter')
  const rows = (await openFiles(tx, allianceId)).flatMap((file) =>
    [mentoringForm(file, volunteersId, today), jobcenterForm(file, jobcenterId, today)].flatMap((form) =>
      form === null ? [] : consentRows(file, form, allianceId, today),
    ),
  )
  await insertMany(tx, 'consent', rows)
  await seedParticipations(tx, jobcenterId)
}
