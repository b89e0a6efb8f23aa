import type { Contact, Identity, NewContact, NewIdentity, Person } from '@wegmarke/contract/people'
import { checkIdentity, checkNameAsWished } from '@wegmarke/domain/case-file/file-check'
import { foldName } from '@wegmarke/domain/names/fold-name'
import { tidyName } from '@wegmarke/domain/names/tidy-name'
import { sql } from 'kysely'
import type { Static } from 'typebox'
import { ensureForWriting } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { changedFields } from '../../platform/audit/changed-fields.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { reevaluate } from '../../platform/evaluation/reevaluate.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { getContact, getIdentity, getPerson } from './queries.ts'

/** Which file, and the version that the caller has read. */
interface Target {
  readonly caseFileId: string
  readonly version: number
}

export async function changePerson(
  tx: Tx,
  principal: SignedIn,
  { caseFileId, version }: Target,
  { nameAsWished }: { nameAsWished: string },
): Promise<Person> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'person.change')
  ensureVersion(version, await getPerson(tx, caseFileId))
  ensurePossible(checkNameAsWished(nameAsWished))
  const name = tidyName(nameAsWished)
  await sql`UPDATE person SET name_as_wished = ${name}, search_key = ${foldName(name)}
    WHERE case_file_id = ${caseFileId}`.execute(tx)
  await audit(tx, {
    action: 'person.changed',
    thing: 'person',
    thingId: caseFileId,
    caseFileId,
    fields: ['nameAsWished'],
  })
  await reevaluate(tx, principal, relations, caseFileId)
  return await getPerson(tx, caseFileId)
}

export async function changeIdentity(
  tx: Tx,
  principal: SignedIn,
  { caseFileId, version }: Target,
  body: Static<typeof NewIdentity>,
): Promise<Identity> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'identity.change')
  const current = await getIdentity(tx, caseFileId)
  ensureVersion(version, current)
  ensurePossible(checkIdentity(body, principal.today))
  const { birthDate, nationality, identifiers } = body
  const legalName = body.legalName === null ? null : tidyName(body.legalName)
  // Where nothing was recorded yet, the reader has seen an empty first version: this one is the second.
  await sql`
    INSERT INTO person_identity
      (case_file_id, legal_name, search_key, birth_date, birth_date_precision, nationality, identifiers, version)
    VALUES (${caseFileId}, ${legalName}, ${foldName(legalName ?? '')}, ${birthDate?.date ?? null},
      ${birthDate?.precision ?? null}, ${nationality}, ${identifiers}, 2)
    ON CONFLICT (case_file_id) DO UPDATE SET legal_name = excluded.legal_name, search_key = excluded.search_key,
      birth_date = excluded.birth_date, birth_date_precision = excluded.birth_date_precision,
      nationality = excluded.nationality, identifiers = excluded.identifiers`.execute(tx)
  // The age limit is one of the deadlines that lists show.
  await reevaluate(tx, principal, relations, caseFileId)
  await auditChange(tx, 'identity', caseFileId, changedFields(current, body))
  return await getIdentity(tx, caseFileId)
}

export async function changeContact(
  tx: Tx,
  principal: SignedIn,
  { caseFileId, version }: Target,
  body: Static<typeof NewContact>,
): Promise<Contact> {
  await ensureForWriting(tx, principal, caseFileId, 'contact.change')
  const current = await getContact(tx, caseFileId)
  ensureVersion(version, current)
  const { languages, needsInterpreter, safeContact, phone, email, address } = body
  await sql`
    INSERT INTO person_contact
      (case_file_id, languages, needs_interpreter, safe_contact, phone, email, address, version)
    VALUES (${caseFileId}, ${languages}, ${needsInterpreter}, ${safeContact}, ${phone}, ${email}, ${address}, 2)
    ON CONFLICT (case_file_id) DO UPDATE SET languages = excluded.languages,
      needs_interpreter = excluded.needs_interpreter, safe_contact = excluded.safe_contact, phone = excluded.phone,
      email = excluded.email, address = excluded.address`.execute(tx)
  await auditChange(tx, 'contact', caseFileId, changedFields(current, body))
  return await getContact(tx, caseFileId)
}

async function auditChange(
  tx: Tx,
  thing: 'identity' | 'contact',
  caseFileId: string,
  fields: readonly string[],
): Promise<void> {
  await audit(tx, { action: `${thing}.changed`, thing, thingId: caseFileId, caseFileId, fields })
}
