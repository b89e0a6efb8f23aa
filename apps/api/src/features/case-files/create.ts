import { randomInt } from 'node:crypto'
import type { NewCaseFile } from '@wegmarke/contract/case-files'
import { checkNewFile } from '@wegmarke/domain/case-file/file-check'
import { fileCode } from '@wegmarke/domain/case-file/file-code'
import { foldName } from '@wegmarke/domain/names/fold-name'
import { tidyName } from '@wegmarke/domain/names/tidy-name'
import { sql } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { evaluateFiles } from '../../platform/evaluation/evaluate-files.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { ensure, refuse } from '../../platform/http/refuse.ts'
import { checkMunicipality } from './check-municipality.ts'
import { findOrganisationOf } from './queries.ts'

const MOST_CODES_TRIED = 5

/**
 * Opens a file with everything that belongs to one, in the caller's own caseload. Placement and first episode are
 * begun by the database. @throws 403 for a caseload that the caller does not work, 422 with what contradicts
 */
export async function createCaseFile(tx: Tx, principal: SignedIn, body: NewCaseFile): Promise<string> {
  const organisationId = await findOrganisationOf(tx, body.caseloadId)
  ensurePossible([
    ...checkNewFile(body, principal.today),
    ...(await checkMunicipality(tx, body.municipality)),
    ...(organisationId === undefined ? [{ code: 'caseload-unknown', pointer: '/caseloadId' }] : []),
  ])
  ensure(
    principal.posts.some((post) => post.caseloadId === body.caseloadId),
    'caseFile.create',
  )
  const id = crypto.randomUUID()
  await insertFile(tx, id, organisationId, body)
  await insertPerson(tx, id, body)
  await audit(tx, {
    action: 'caseFile.created',
    thing: 'caseFile',
    thingId: id,
    caseFileId: id,
    fields: Object.keys(body),
  })
  await evaluateFiles(tx, [id], principal.today)
  return id
}

async function insertFile(
  tx: Tx,
  id: string,
  organisationId: string | undefined,
  { caseloadId, municipality, openedOn }: NewCaseFile,
): Promise<void> {
  for (let tried = 0; tried < MOST_CODES_TRIED; tried += 1) {
    const { numAffectedRows } = await sql`
      INSERT INTO case_file (id, organisation_id, caseload_id, code, municipality_ags, opened_on)
      VALUES (${id}, ${organisationId}, ${caseloadId}, ${fileCode(randomInt)}, ${municipality}, ${openedOn})
      ON CONFLICT DO NOTHING`.execute(tx)
    if (numAffectedRows === 1n) return
  }
  throw refuse('busy')
}

async function insertPerson(tx: Tx, id: string, body: NewCaseFile): Promise<void> {
  const name = tidyName(body.nameAsWished)
  const legalName = body.legalName === null ? null : tidyName(body.legalName)
  await sql`INSERT INTO person (case_file_id, name_as_wished, search_key)
    VALUES (${id}, ${name}, ${foldName(name)})`.execute(tx)
  await sql`INSERT INTO person_identity (case_file_id, legal_name, search_key, birth_date, birth_date_precision)
    VALUES (${id}, ${legalName}, ${foldName(legalName ?? '')}, ${body.birthDate?.date ?? null},
      ${body.birthDate?.precision ?? null})`.execute(tx)
  await sql`INSERT INTO person_contact (case_file_id, languages) VALUES (${id}, ${body.languages})`.execute(
    tx,
  )
  await sql`INSERT INTO entry_level (case_file_id) VALUES (${id})`.execute(tx)
  if (body.goal !== null) {
    await sql`INSERT INTO goal (case_file_id, kind, occupation, valid_from)
      VALUES (${id}, ${body.goal}, ${body.goalOccupation}, ${body.openedOn})`.execute(tx)
  }
}
