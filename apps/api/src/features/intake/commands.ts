import type { NewAdmissionDecision, NewAnswers } from '@wegmarke/contract/intake'
import { checkAdmission } from '@wegmarke/domain/intake/admission-check'
import { checkAnswers } from '@wegmarke/domain/intake/answer-check'
import { mistakenIds } from '@wegmarke/domain/intake/answers'
import { ensureForWriting } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { insertMany } from '../../platform/db/insert-many.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { ensure, refuse } from '../../platform/http/refuse.ts'
import { readFacts } from './queries/facts.ts'
import { findings } from './queries/intake.ts'
import { listStatements } from './queries/statements.ts'

/** Adds the answers of one form. Answers the file, because the form has no record of its own. */
export async function recordAnswers(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  { answers, source, statedBy, statedOn }: NewAnswers,
): Promise<string> {
  await ensureForWriting(tx, principal, caseFileId, 'needs.record')
  ensurePossible(checkAnswers(answers, statedOn, principal.today))
  await insertMany(
    tx,
    'assessment_item',
    answers.map(({ field, answer, value }) => ({
      case_file_id: caseFileId,
      field,
      answer,
      value: value?.trim() ?? null,
      source,
      stated_by: statedBy,
      stated_on: statedOn,
    })),
  )
  const fields = answers.map(({ field }) => field)
  await audit(tx, { action: 'intake.answered', thing: 'intake', thingId: caseFileId, caseFileId, fields })
  return caseFileId
}

/** Adds the note that a statement was typed wrongly. @throws 404 where it is none of the file, 409 where that is said already */
export async function markMistake(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  statementId: string,
): Promise<string> {
  const relations = await ensureForWriting(tx, principal, caseFileId, 'needs.record')
  const statements = await listStatements(tx, caseFileId)
  const mistaken = statements.find(({ id }) => id === statementId)
  if (mistaken === undefined || mistaken.answer === 'mistake') throw refuse('not-found')
  // Contributors correct themselves, nobody else.
  ensure(relations.isLead || relations.isDeputy || mistaken.isOwn, 'needs.record')
  if (mistakenIds(statements).has(statementId)) throw refuse('state-conflict')
  const { field, source } = mistaken
  await tx
    .insertInto('assessment_item')
    .values({
      case_file_id: caseFileId,
      field,
      source,
      answer: 'mistake',
      value: null,
      stated_on: principal.today,
      mistaken_item_id: statementId,
    })
    .execute()
  await audit(tx, {
    action: 'intake.mistakeMarked',
    thing: 'intake',
    thingId: statementId,
    caseFileId,
    fields: [field],
  })
  return caseFileId
}

/** Decides on admission, with what every criterion said at that moment. */
export async function decideAdmission(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  entry: NewAdmissionDecision,
): Promise<string> {
  await ensureForWriting(tx, principal, caseFileId, 'admission.decide')
  const { targetGroup, criteria } = findings(
    await readFacts(tx, caseFileId),
    await listStatements(tx, caseFileId),
    principal.today,
  )
  const found = [...targetGroup, ...criteria]
  ensurePossible(checkAdmission(entry, found, principal.today))
  const id = crypto.randomUUID()
  await tx
    .insertInto('admission_decision')
    .values({
      id,
      case_file_id: caseFileId,
      decision: entry.decision,
      reason: entry.reason?.trim() ?? null,
      decided_on: entry.decidedOn,
      findings: JSON.stringify(
        Object.fromEntries(found.map(({ criterion, outcome }) => [criterion, outcome])),
      ),
    })
    .execute()
  const fields = Object.keys(entry)
  await audit(tx, { action: 'admission.decided', thing: 'admission', thingId: id, caseFileId, fields })
  return id
}
