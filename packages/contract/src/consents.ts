import { CATEGORIES } from '@wegmarke/domain/access/roles'
import { CONSENT_STATES, PARTICIPATION_LEVELS } from '@wegmarke/domain/consent/vocabulary'
import { PAPER_LANGUAGES } from '@wegmarke/domain/printing/paper-languages'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CivilDate, CLOSED, Id, Instant, ShortText } from './fields.ts'
import { Nullable } from './paging.ts'

const tags = ['consents']
const inFile = Type.Object({ caseFileId: Id }, CLOSED)
const named = Type.Object({ id: Id, name: Type.String() })

/** An account that a consent opens its category to. `endedAt` is the moment in which it ended before its period. */
export const Participation = Type.Object({
  id: Id,
  account: named,
  level: Type.Enum(PARTICIPATION_LEVELS),
  from: CivilDate,
  to: Nullable(CivilDate),
  endedAt: Nullable(Instant),
})
export type Participation = Static<typeof Participation>

/**
 * One category to one organisation for one purpose and period. Its content never changes, so it carries no version:
 * it is signed once and withdrawn once. `formVersion` is null when another paper than ours was signed; `mentorships`
 * counts the ones that rest on it and would end with it.
 */
export const Consent = Type.Object({
  id: Id,
  formId: Id,
  category: Type.Enum(CATEGORIES),
  recipient: named,
  purpose: ShortText,
  language: Type.String(),
  formVersion: Nullable(Type.String()),
  from: CivilDate,
  to: Nullable(CivilDate),
  preparedAt: Instant,
  signedOn: Nullable(CivilDate),
  evidence: Nullable(Type.String()),
  interpreter: Nullable(Type.String()),
  withdrawnAt: Nullable(Instant),
  state: Type.Enum(CONSENT_STATES),
  endsSoon: Type.Boolean(),
  participations: Type.Array(Participation),
  mentorships: Type.Integer(),
})
export type Consent = Static<typeof Consent>

/** Consents of a file, newest form first; a participant sees the ones that open the file to them. */
export const listConsents = {
  method: 'GET',
  url: '/case-files/:caseFileId/consents',
  config: { action: 'consent.read' },
  schema: { summary: 'Consents of a file', tags, params: inFile, response: { 200: Type.Array(Consent) } },
} as const satisfies Endpoint

const signature = {
  signedOn: CivilDate,
  /** Where the signed paper lies. */
  evidence: ShortText,
  /** Who translated when it was explained, and into which language. */
  interpreter: Nullable(ShortText),
}

/** Several categories to one recipient on one form. Without `signedOn` it is prepared, to be printed and signed. */
export const NewConsents = Type.Object(
  {
    categories: Type.Array(Type.Enum(CATEGORIES), {
      minItems: 1,
      maxItems: CATEGORIES.length,
      uniqueItems: true,
    }),
    recipientId: Id,
    purpose: ShortText,
    language: Type.Enum(PAPER_LANGUAGES),
    from: CivilDate,
    to: Nullable(CivilDate),
    signedOn: Nullable(CivilDate),
    evidence: Nullable(ShortText),
    interpreter: Nullable(ShortText),
  },
  CLOSED,
)
export type NewConsents = Static<typeof NewConsents>

/** The consents of one form: one for each category. */
export const ConsentForm = Type.Object({ id: Id, consents: Type.Array(Consent) })
export type ConsentForm = Static<typeof ConsentForm>

export const recordConsents = {
  method: 'POST',
  url: '/case-files/:caseFileId/consents',
  config: { action: 'consent.write', creates: true },
  schema: {
    summary: 'Prepare consents on one form, or record them as signed',
    tags,
    params: inFile,
    body: NewConsents,
    response: { 201: ConsentForm },
  },
} as const satisfies Endpoint

/** The signature opens all consents of the form that are not withdrawn. @throws 409 `state-conflict` when signed already */
export const signConsents = {
  method: 'POST',
  url: '/case-files/:caseFileId/consent-forms/:formId/signature',
  config: { action: 'consent.write' },
  schema: {
    summary: 'Record the signature under a prepared form',
    tags,
    params: Type.Object({ caseFileId: Id, formId: Id }, CLOSED),
    body: Type.Object(signature, CLOSED),
    response: { 200: ConsentForm },
  },
} as const satisfies Endpoint
export type Signature = Static<(typeof signConsents)['schema']['body']>

/** Ends the consents at once, with every participation and mentorship that rests on them; on a closed file too. Final. */
export const withdrawConsents = {
  method: 'POST',
  url: '/case-files/:caseFileId/consents/withdrawal',
  config: { action: 'consent.withdraw' },
  schema: {
    summary: 'Withdraw consents',
    tags,
    params: inFile,
    body: Type.Object(
      { consentIds: Type.Array(Id, { minItems: 1, maxItems: CATEGORIES.length, uniqueItems: true }) },
      CLOSED,
    ),
    response: { 200: Type.Array(Consent) },
  },
} as const satisfies Endpoint

/** An organisation that may hold content, with the accounts that a consent to it can be opened to. */
export const ConsentRecipient = Type.Object({
  id: Id,
  name: Type.String(),
  /** Keeps the file itself: may be given consent for its mentors only. */
  isController: Type.Boolean(),
  /** At the limit: takes part in as many files as one account may. */
  accounts: Type.Array(Type.Object({ id: Id, name: Type.String(), isAtLimit: Type.Boolean() })),
})
export type ConsentRecipient = Static<typeof ConsentRecipient>

export const listConsentRecipients = {
  method: 'GET',
  url: '/case-files/:caseFileId/consent-recipients',
  config: { action: 'consent.write' },
  schema: {
    summary: 'Who a consent can name',
    tags,
    params: inFile,
    response: { 200: Type.Array(ConsentRecipient) },
  },
} as const satisfies Endpoint

export const NewParticipation = Type.Object(
  { accountId: Id, level: Type.Enum(PARTICIPATION_LEVELS), from: CivilDate, to: Nullable(CivilDate) },
  CLOSED,
)
export type NewParticipation = Static<typeof NewParticipation>

/** Opens the category of a signed consent to one account by name, to at most 200 files an account. */
export const nameParticipant = {
  method: 'POST',
  url: '/case-files/:caseFileId/consents/:consentId/participations',
  config: { action: 'consent.write', creates: true },
  schema: {
    summary: 'Name an account of the recipient',
    tags,
    params: Type.Object({ caseFileId: Id, consentId: Id }, CLOSED),
    body: NewParticipation,
    response: { 201: Participation },
  },
} as const satisfies Endpoint

export const endParticipation = {
  method: 'POST',
  url: '/case-files/:caseFileId/participations/:participationId/ending',
  config: { action: 'consent.write' },
  schema: {
    summary: 'End a participation at once',
    tags,
    params: Type.Object({ caseFileId: Id, participationId: Id }, CLOSED),
    response: { 200: Participation },
  },
} as const satisfies Endpoint
