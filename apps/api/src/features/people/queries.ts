import type { Contact, Identity, Person } from '@wegmarke/contract/people'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { refuse } from '../../platform/http/refuse.ts'

/** The contract's person over `person p`. */
export const personJson: RawBuilder<Person> = sql`
  jsonb_build_object('version', p.version, 'nameAsWished', p.name_as_wished)`

/** The contract's identity over `person_identity i`; where nothing was ever recorded it is empty, in its first version. */
export const identityJson: RawBuilder<Identity> = sql`
  jsonb_build_object('version', coalesce(i.version, 1), 'legalName', i.legal_name,
    'birthDate', CASE WHEN i.birth_date IS NOT NULL
      THEN jsonb_build_object('date', i.birth_date, 'precision', i.birth_date_precision) END,
    'nationality', i.nationality, 'identifiers', i.identifiers)`

/** The contract's contact over `person_contact c`; where nothing was ever recorded it is empty, in its first version. */
export const contactJson: RawBuilder<Contact> = sql`
  jsonb_build_object('version', coalesce(c.version, 1), 'languages', c.languages, 'needsInterpreter', c.needs_interpreter,
    'safeContact', c.safe_contact, 'phone', c.phone, 'email', c.email, 'address', c.address)`

/** The name as wished of the person in a file. @throws 404 when it may not be seen */
export async function getPerson(tx: Tx, caseFileId: string): Promise<Person> {
  const { rows } = await sql<{ person: Person }>`
    SELECT ${personJson} AS person FROM person p WHERE p.case_file_id = ${caseFileId}`.execute(tx)
  return rows[0]?.person ?? missing()
}

/** Who the person in a file is by law; the caller has checked that it may be read. */
export async function getIdentity(tx: Tx, caseFileId: string): Promise<Identity> {
  const { rows } = await sql<{ identity: Identity }>`
    SELECT ${identityJson} AS identity FROM person p
    LEFT JOIN person_identity i ON i.case_file_id = p.case_file_id WHERE p.case_file_id = ${caseFileId}`.execute(
    tx,
  )
  return rows[0]?.identity ?? missing()
}

/** How to reach the person in a file; the caller has checked that it may be read. */
export async function getContact(tx: Tx, caseFileId: string): Promise<Contact> {
  const { rows } = await sql<{ contact: Contact }>`
    SELECT ${contactJson} AS contact FROM person p
    LEFT JOIN person_contact c ON c.case_file_id = p.case_file_id WHERE p.case_file_id = ${caseFileId}`.execute(
    tx,
  )
  return rows[0]?.contact ?? missing()
}

function missing(): never {
  throw refuse('not-found')
}
