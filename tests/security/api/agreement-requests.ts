import * as consents from '@wegmarke/contract/consents'
import * as plans from '@wegmarke/contract/plans'
import { recordFilePrint } from '@wegmarke/contract/prints'
import { type Client, freshKey } from '../../support/api/client.ts'
import type { Account, CaseFile, Organisation } from '../../support/database/builders.ts'
import type { FilledAgreements, FilledFile } from './filled-file.ts'
import { ask, type Asked } from './request.ts'

type Place = FilledFile
const PERIOD = { from: '2026-11-22', to: null }
const SIGNATURE = { signedOn: '2026-11-22', evidence: 'Papierakte', interpreter: null }
const UNSIGNED = { signedOn: null, evidence: null, interpreter: null }
const HEAD: plans.PlanHead = {
  agreedOn: '2026-11-20',
  agreedWith: 'zu zweit',
  language: 'de',
  goal: 'Frau Haddad holt den Abschluss nach.',
  goalId: null,
  nextReviewOn: null,
}
const ITEM: plans.NewPlanItem = {
  what: 'Schule Musterstein ansehen',
  who: 'caseworker',
  whoText: null,
  dueOn: null,
  stepId: null,
}

function newConsents(recipientId: string): consents.NewConsents {
  return {
    categories: ['documents'],
    recipientId,
    purpose: 'Gemeinsame Planung',
    language: 'de',
    ...PERIOD,
    ...UNSIGNED,
  }
}

/** What the lead agrees on with the person. */
export async function fillAgreements(
  lead: Client,
  { id: caseFileId }: Pick<CaseFile, 'id'>,
  recipient: Organisation,
  guest: Account,
): Promise<FilledAgreements> {
  const params = { caseFileId }
  const taking = await lead.call(consents.listConsents, { params })
  const open = taking.flatMap(({ participations }) => participations).find(({ endedAt }) => endedAt === null)
  if (open === undefined) throw new Error('nobody takes part in this file')
  const record = (body: consents.NewConsents) =>
    lead.call(consents.recordConsents, { params, body, idempotencyKey: freshKey() })
  const body = newConsents(recipient.id)
  const signed = { ...body, signedOn: SIGNATURE.signedOn, evidence: SIGNATURE.evidence }
  const agreed = { ...HEAD, follows: 0 }
  const plan = await lead.call(plans.agreePlan, { params, body: agreed, idempotencyKey: freshKey() })
  return {
    prepared: await record(body),
    signed: await record(signed),
    participationId: open.id,
    plan,
    item: await lead.call(plans.addPlanItem, {
      params: { caseFileId, planId: plan.id },
      body: ITEM,
      idempotencyKey: freshKey(),
    }),
    recipientId: recipient.id,
    guestId: guest.id,
  }
}

const inFile = ({ file }: Place) => ({ caseFileId: file.id })
const ofPlan = (at: Place) => ({ ...inFile(at), planId: at.agreements.plan.id })
const firstOf = ({ consents: [first] }: consents.ConsentForm) => first?.id ?? ''

/** A valid request for every route of consents, plans and prints of a file. */
export const AGREEMENT_REQUESTS: Readonly<Record<string, Asked<Place>>> = {
  listConsents: ask(consents.listConsents, (at: Place) => ({ params: inFile(at) })),
  listConsentRecipients: ask(consents.listConsentRecipients, (at: Place) => ({ params: inFile(at) })),
  recordConsents: ask(consents.recordConsents, (at: Place) => ({
    params: inFile(at),
    body: newConsents(at.agreements.recipientId),
  })),
  signConsents: ask(consents.signConsents, (at: Place) => ({
    params: { ...inFile(at), formId: at.agreements.prepared.id },
    body: SIGNATURE,
  })),
  withdrawConsents: ask(consents.withdrawConsents, (at: Place) => ({
    params: inFile(at),
    body: { consentIds: [firstOf(at.agreements.signed)] },
  })),
  nameParticipant: ask(consents.nameParticipant, (at: Place) => ({
    params: { ...inFile(at), consentId: firstOf(at.agreements.signed) },
    body: { accountId: at.agreements.guestId, level: 'read' as const, ...PERIOD },
  })),
  endParticipation: ask(consents.endParticipation, (at: Place) => ({
    params: { ...inFile(at), participationId: at.agreements.participationId },
  })),
  listPlans: ask(plans.listPlans, (at: Place) => ({ params: inFile(at) })),
  agreePlan: ask(plans.agreePlan, (at: Place) => ({
    params: inFile(at),
    body: { ...HEAD, follows: at.agreements.plan.number },
  })),
  changePlan: ask(plans.changePlan, (at: Place) => ({
    params: ofPlan(at),
    version: at.agreements.plan.version,
    body: HEAD,
  })),
  addPlanItem: ask(plans.addPlanItem, (at: Place) => ({ params: ofPlan(at), body: ITEM })),
  changePlanItem: ask(plans.changePlanItem, (at: Place) => ({
    params: { ...ofPlan(at), itemId: at.agreements.item.id },
    version: at.agreements.item.version,
    body: { ...ITEM, state: 'done' as const },
  })),
  recordFilePrint: ask(recordFilePrint, (at: Place) => ({
    params: inFile(at),
    body: { thing: 'plan' as const, thingId: at.agreements.plan.id, hasNames: false },
  })),
}
