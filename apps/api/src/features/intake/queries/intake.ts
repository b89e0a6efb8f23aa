import type { AdmissionDecision, Intake } from '@wegmarke/contract/intake'
import { may } from '@wegmarke/domain/access/may'
import type { FileRelations } from '@wegmarke/domain/access/principal'
import { findAdmission } from '@wegmarke/domain/intake/admission'
import type { IntakeStatement } from '@wegmarke/domain/intake/answers'
import type { Finding } from '@wegmarke/domain/intake/criteria'
import { intakeProgress, type KnownRecords } from '@wegmarke/domain/intake/progress'
import { findTargetGroup } from '@wegmarke/domain/intake/target-group'
import { sql } from 'kysely'
import { ensureOnFile } from '../../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../../platform/access/principal.ts'
import { auditRead } from '../../../platform/audit/record.ts'
import type { Tx } from '../../../platform/db/in-transaction.ts'
import { refuse } from '../../../platform/http/refuse.ts'
import { readFacts, type StoredFacts, targetGroupFacts } from './facts.ts'
import { listStatements } from './statements.ts'

/** The intake of a file: what was said, what is open, what the criteria say, what was decided. */
export async function getIntake(tx: Tx, principal: SignedIn, caseFileId: string): Promise<Intake> {
  const relations = await ensureOnFile(tx, principal, caseFileId, 'needs.read')
  await auditRead(tx, caseFileId, 'needs.read')
  const statements = await listStatements(tx, caseFileId)
  const stored = await readFacts(tx, caseFileId)
  const { areas, answered, of } = intakeProgress(statements, knownRecords(stored, principal, relations))
  const found = readsEverything(principal, relations) ? findings(stored, statements, principal.today) : null
  return {
    areas: areas.map((area) => ({
      ...area,
      openFields: [...area.openFields],
      openRecords: [...area.openRecords],
    })),
    answered,
    of,
    statements,
    targetGroup: found && found.targetGroup.map(toFinding),
    criteria: found && found.criteria.map(toFinding),
    decisions: await listDecisions(tx, caseFileId),
  }
}

/** What the nine criteria say today; the caller may read everything that they are drawn from. */
export function findings(stored: StoredFacts, statements: readonly IntakeStatement[], today: string) {
  return {
    targetGroup: findTargetGroup(targetGroupFacts(stored, statements, today), today),
    criteria: findAdmission(statements),
  }
}

/** One finding is drawn from several categories, so it opens only to who reads them all. */
function readsEverything(principal: SignedIn, relations: FileRelations): boolean {
  return (['identity.read', 'residence.read', 'pathway.read', 'needs.read'] as const).every((action) =>
    may(principal, action, relations),
  )
}

function knownRecords(stored: StoredFacts, principal: SignedIn, relations: FileRelations): KnownRecords {
  const identity = (isKnown: boolean) => (may(principal, 'identity.read', relations) ? isKnown : null)
  const residence = (isKnown: boolean) => (may(principal, 'residence.read', relations) ? isKnown : null)
  return {
    legal_name: identity(stored.hasLegalName),
    birth_date: identity(stored.birthDate !== null),
    nationality: identity(stored.hasNationality),
    residence_status: residence(stored.statuses.length > 0),
    municipality: stored.livesIn !== null,
    entitlement: residence(stored.hasEntitlement),
  }
}

function toFinding({ params, missing, ...rest }: Finding) {
  return { ...rest, params: { ...params }, missing: [...missing] }
}

const decisions = sql<AdmissionDecision>`
  SELECT d.id, d.decision, d.reason, d.decided_on AS "decidedOn", d.findings, coalesce(a.display_name, '') AS "decidedBy",
    d.recorded_at AS "recordedAt"
  FROM admission_decision d LEFT JOIN account a ON a.id = d.recorded_by`

/** The decisions on admission, the one that holds first. */
export async function listDecisions(tx: Tx, caseFileId: string): Promise<AdmissionDecision[]> {
  const { rows } = await sql<AdmissionDecision>`${decisions}
    WHERE d.case_file_id = ${caseFileId} ORDER BY d.decided_on DESC, d.recorded_at DESC, d.id DESC`.execute(
    tx,
  )
  return rows
}

/** One decision of a file. @throws 404 when it is not in it */
export async function getDecision(tx: Tx, caseFileId: string, id: string): Promise<AdmissionDecision> {
  const { rows } = await sql<AdmissionDecision>`${decisions}
    WHERE d.case_file_id = ${caseFileId} AND d.id = ${id}`.execute(tx)
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return row
}
