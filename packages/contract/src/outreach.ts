import { OUTREACH_REASONS } from '@wegmarke/domain/intake/vocabulary'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { Ags, CLOSED, Id, Month } from './fields.ts'
import { listWish } from './list-export.ts'
import { TextFile } from './measures.ts'
import { Nullable } from './paging.ts'

const tags = ['outreach']

const countFields = {
  organisationId: Id,
  month: Month,
  municipality: Nullable(Ags),
  reason: Type.Enum(OUTREACH_REASONS),
}

/** How many people an organisation addressed in a month and did not win, for one reason. No identity, no text. */
export const OutreachCount = Type.Object({ id: Id, ...countFields, number: Type.Integer({ minimum: 0 }) })
export type OutreachCount = Static<typeof OutreachCount>
export const OutreachPlace = Type.Object(countFields, CLOSED)
export type OutreachPlace = Static<typeof OutreachPlace>

/** The counts of one's own organisations in a month. */
export const listOutreach = {
  method: 'GET',
  url: '/outreach',
  config: { action: 'outreach.record' },
  schema: {
    summary: 'Addressed, not won: the counts of a month',
    tags,
    querystring: Type.Object({ month: Month }, CLOSED),
    response: { 200: Type.Array(OutreachCount) },
  },
} as const satisfies Endpoint

/** The same counts as CSV, of all one's organisations or of one. */
export const exportOutreach = {
  method: 'GET',
  url: '/outreach/export',
  config: { action: 'outreach.record' },
  schema: {
    summary: 'Addressed, not won: the counts of a month as CSV',
    tags,
    querystring: Type.Object({ month: Month, organisationId: Type.Optional(Id), ...listWish }, CLOSED),
    response: { 200: TextFile },
  },
} as const satisfies Endpoint

/** One more. */
export const countOutreach = {
  method: 'POST',
  url: '/outreach',
  config: { action: 'outreach.record', creates: true },
  schema: {
    summary: 'Count one person who was addressed and not won',
    tags,
    body: OutreachPlace,
    response: { 201: OutreachCount },
  },
} as const satisfies Endpoint

/** One less: what was counted by mistake. Refused with 409 where nothing is counted. */
export const takeBackOutreach = {
  method: 'POST',
  url: '/outreach/withdrawals',
  config: { action: 'outreach.record', creates: true },
  schema: {
    summary: 'Take one back',
    tags,
    body: OutreachPlace,
    response: { 201: OutreachCount },
  },
} as const satisfies Endpoint
