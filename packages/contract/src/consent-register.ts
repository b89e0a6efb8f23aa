import { CATEGORIES } from '@wegmarke/domain/access/roles'
import { CONSENT_STATES } from '@wegmarke/domain/consent/vocabulary'
import Type, { type Static } from 'typebox'
import { NamedFile } from './audit.ts'
import type { Endpoint } from './endpoint.ts'
import { CivilDate, CLOSED, Id, Instant } from './fields.ts'
import { listWish } from './list-export.ts'
import { TextFile } from './measures.ts'
import { Nullable, Page, PageQuery } from './paging.ts'

const tags = ['consents']

/** One consent in the register: by the code of the file, never by name. */
export const RegisteredConsent = Type.Object({
  id: Id,
  file: NamedFile,
  category: Type.Enum(CATEGORIES),
  recipient: Type.Object({ id: Id, name: Type.String() }),
  purpose: Type.String(),
  from: CivilDate,
  to: Nullable(CivilDate),
  signedOn: Nullable(CivilDate),
  evidence: Nullable(Type.String()),
  withdrawnAt: Nullable(Instant),
  state: Type.Enum(CONSENT_STATES),
  endsSoon: Type.Boolean(),
})
export type RegisteredConsent = Static<typeof RegisteredConsent>

/** `ends_soon`: in force for 28 more days at most. */
export const REGISTER_STATES = [...CONSENT_STATES, 'ends_soon'] as const

export const ConsentFilters = Type.Object({
  state: Type.Optional(Type.Enum(REGISTER_STATES)),
  category: Type.Optional(Type.Enum(CATEGORIES)),
  recipientId: Type.Optional(Id),
  caseFileId: Type.Optional(Id),
})
export type ConsentFilters = Static<typeof ConsentFilters>

/** Consents in the files of my organisations, those that began last first. */
export const listRegisteredConsents = {
  method: 'GET',
  url: '/protection/consents',
  config: { action: 'consent.list' },
  schema: {
    summary: 'Register of consents',
    tags,
    querystring: Type.Object({ ...PageQuery.properties, ...ConsentFilters.properties }, CLOSED),
    response: { 200: Page(RegisteredConsent) },
  },
} as const satisfies Endpoint

/** At most 10,000 lines. */
export const exportConsents = {
  method: 'GET',
  url: '/protection/consents/export',
  config: { action: 'consent.list' },
  schema: {
    summary: 'The register of consents as CSV',
    tags,
    querystring: Type.Object(
      {
        ...ConsentFilters.properties,
        ...listWish,
      },
      CLOSED,
    ),
    response: { 200: TextFile },
  },
} as const satisfies Endpoint
