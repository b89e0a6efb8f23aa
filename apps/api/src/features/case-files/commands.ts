import type { AuditActionOn } from '@wegmarke/domain/audit/actions'
import type { Phase } from '@wegmarke/domain/pathway/vocabulary'
import { sql } from 'kysely'
import { ensureForWriting } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { reevaluate } from '../../platform/evaluation/reevaluate.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { checkMunicipality } from './check-municipality.ts'
import { findOrganisationOf, getFileVersion } from './queries.ts'

/** Which file, and the version that the caller has read. */
export interface FileTarget {
  readonly caseFileId: string
  readonly version: number
}

export async function changeCaseFile(
  tx: Tx,
  principal: SignedIn,
  { caseFileId, version }: FileTarget,
  { municipality, phase }: { municipality: string | null; phase: Phase },
): Promise<{ version: number }> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'person.change')
  await ensureFileVersion(tx, caseFileId, version)
  ensurePossible(await checkMunicipality(tx, municipality))
  await sql`UPDATE case_file SET municipality_ags = ${municipality}, phase = ${phase}
    WHERE id = ${caseFileId}`.execute(tx)
  await auditFile(tx, 'caseFile.changed', caseFileId, ['municipality', 'phase'])
  await reevaluate(tx, principal, relations, caseFileId)
  return await presentVersion(tx, caseFileId)
}

/**
 * Lays an open file into another caseload of its organisation. Makes no version; whoever moves it may have lost sight
 * of it afterwards. @throws 422 `caseload-unknown` for a caseload elsewhere
 */
export async function moveCaseFile(
  tx: Tx,
  principal: SignedIn,
  { caseFileId, version }: FileTarget,
  { caseloadId }: { caseloadId: number },
): Promise<{ version: number }> {
  await ensureForWriting(tx, principal, caseFileId, 'caseFile.move')
  const { organisationId } = await ensureFileVersion(tx, caseFileId, version)
  const isSameOrganisation = (await findOrganisationOf(tx, caseloadId)) === organisationId
  ensurePossible(isSameOrganisation ? [] : [{ code: 'caseload-unknown', pointer: '/caseloadId' }])
  // Before the move: after it the file may be out of sight, and with it the organisation that the trace names.
  await auditFile(tx, 'caseFile.moved', caseFileId, ['caseloadId'])
  await sql`SELECT app.move_file(${caseFileId}, ${caseloadId})`.execute(tx)
  return { version }
}

/** Compares with the file's own version; what is more than the version never leaves with the refusal. */
export async function ensureFileVersion(
  tx: Tx,
  caseFileId: string,
  expected: number,
): Promise<{ organisationId: string }> {
  const { version, organisationId } = await getFileVersion(tx, caseFileId)
  ensureVersion(expected, { version })
  return { organisationId }
}

export async function auditFile(
  tx: Tx,
  action: AuditActionOn<'caseFile'>,
  caseFileId: string,
  fields: readonly string[],
): Promise<void> {
  await audit(tx, { action, thing: 'caseFile', thingId: caseFileId, caseFileId, fields })
}

/** What a change of the file answers: its version now. */
export async function presentVersion(tx: Tx, caseFileId: string): Promise<{ version: number }> {
  const { version } = await getFileVersion(tx, caseFileId)
  return { version }
}
