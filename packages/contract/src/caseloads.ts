import { POST_KINDS } from '@wegmarke/domain/caseload/post-check'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CaseloadId, CivilDate, CLOSED, Id, Instant, Name, Version } from './fields.ts'
import { ListWish } from './list-export.ts'
import { TextFile } from './measures.ts'
import { Nullable } from './paging.ts'

const tags = ['caseloads']
const ofCaseload = { caseloadId: CaseloadId }

/** Who works a caseload from when to when, last day included. `coversFor` names the absent lead whom this post covers. */
export const CaseloadPost = Type.Object({
  id: Id,
  version: Version,
  accountId: Id,
  holder: Type.String(),
  kind: Type.Enum(POST_KINDS),
  from: CivilDate,
  to: Nullable(CivilDate),
  coversFor: Nullable(Type.String()),
  /** False: the access of this account waits for a confirmation, so the post opens nothing yet. */
  isConfirmed: Type.Boolean(),
  recordedBy: Nullable(Type.String()),
  recordedAt: Instant,
  endedBy: Nullable(Type.String()),
})
export type CaseloadPost = Static<typeof CaseloadPost>

/** A caseload with who holds it today and later; no lead today = unassigned. */
export const ArrangedCaseload = Type.Object({
  id: CaseloadId,
  version: Version,
  name: Type.String(),
  organisationId: Id,
  organisationName: Type.String(),
  openFiles: Type.Integer(),
  posts: Type.Array(CaseloadPost),
})
export type ArrangedCaseload = Static<typeof ArrangedCaseload>

/** Somebody who may hold a post in an organisation. */
export const Colleague = Type.Object({
  accountId: Id,
  name: Type.String(),
  organisationId: Id,
  isConfirmed: Type.Boolean(),
})
export type Colleague = Static<typeof Colleague>

/** Somebody is away, today or later; the covers end with it. */
export const Absence = Type.Object({
  id: Id,
  version: Version,
  accountId: Id,
  name: Type.String(),
  organisationId: Id,
  from: CivilDate,
  to: CivilDate,
  covers: Type.Array(
    Type.Object({ ...ofCaseload, caseloadName: Type.String(), accountId: Id, name: Type.String() }),
  ),
})
export type Absence = Static<typeof Absence>

export const CaseloadArrangement = Type.Object({
  caseloads: Type.Array(ArrangedCaseload),
  absences: Type.Array(Absence),
  staff: Type.Array(Colleague),
})
export type CaseloadArrangement = Static<typeof CaseloadArrangement>

/** Caseloads of the organisations that this account supervises, unassigned ones first. */
export const getArrangement = {
  method: 'GET',
  url: '/caseloads/arrangement',
  config: { action: 'post.arrange' },
  schema: { summary: 'Who works which caseload', tags, response: { 200: CaseloadArrangement } },
} as const satisfies Endpoint

/** The same caseloads as CSV, with how many open files lie in each; who holds them is not named. */
export const exportCaseloads = {
  method: 'GET',
  url: '/caseloads/arrangement/export',
  config: { action: 'post.arrange' },
  schema: {
    summary: 'Caseloads as CSV',
    tags,
    querystring: ListWish,
    response: { 200: TextFile },
  },
} as const satisfies Endpoint

export const addCaseload = {
  method: 'POST',
  url: '/caseloads',
  config: { action: 'post.arrange', creates: true },
  schema: {
    summary: 'Add a caseload',
    tags,
    body: Type.Object({ organisationId: Id, name: Name }, CLOSED),
    response: { 201: ArrangedCaseload },
  },
} as const satisfies Endpoint

export const renameCaseload = {
  method: 'PUT',
  url: '/caseloads/:caseloadId',
  config: { action: 'post.arrange', changes: true },
  schema: {
    summary: 'Rename a caseload',
    tags,
    params: Type.Object(ofCaseload, CLOSED),
    body: Type.Object({ name: Name }, CLOSED),
    response: { 200: ArrangedCaseload },
  },
} as const satisfies Endpoint

/** All who ever held the caseload, the latest first. */
export const listPosts = {
  method: 'GET',
  url: '/caseloads/:caseloadId/posts',
  config: { action: 'post.arrange' },
  schema: {
    summary: 'Who held a caseload when',
    tags,
    params: Type.Object(ofCaseload, CLOSED),
    response: { 200: Type.Array(CaseloadPost) },
  },
} as const satisfies Endpoint

/** A new lead ends one who has no end yet, the day before. Nobody appoints themselves. */
export const appointHolder = {
  method: 'POST',
  url: '/caseloads/:caseloadId/posts',
  config: { action: 'post.arrange', creates: true },
  schema: {
    summary: 'Appoint a lead or a deputy',
    tags,
    params: Type.Object(ofCaseload, CLOSED),
    body: Type.Object(
      { accountId: Id, kind: Type.Enum(POST_KINDS), from: CivilDate, to: Nullable(CivilDate) },
      CLOSED,
    ),
    response: { 201: ArrangedCaseload },
  },
} as const satisfies Endpoint

/** Ends a post after `lastDay`; null ends it at once. */
export const endPost = {
  method: 'POST',
  url: '/caseloads/:caseloadId/posts/:postId/ending',
  config: { action: 'post.arrange', changes: true },
  schema: {
    summary: 'End a post',
    tags,
    params: Type.Object({ ...ofCaseload, postId: Id }, CLOSED),
    body: Type.Object({ lastDay: Nullable(CivilDate) }, CLOSED),
    response: { 200: ArrangedCaseload },
  },
} as const satisfies Endpoint

export const recordAbsence = {
  method: 'POST',
  url: '/absences',
  config: { action: 'post.arrange', creates: true },
  schema: {
    summary: 'Somebody is away: enter who covers',
    tags,
    body: Type.Object(
      {
        organisationId: Id,
        accountId: Id,
        from: CivilDate,
        to: CivilDate,
        covers: Type.Array(Type.Object({ ...ofCaseload, accountId: Id }, CLOSED), { maxItems: 50 }),
      },
      CLOSED,
    ),
    response: { 201: Absence },
  },
} as const satisfies Endpoint

/** Ends an absence and its covers after `lastDay`; null ends them at once. */
export const endAbsence = {
  method: 'POST',
  url: '/absences/:absenceId/ending',
  config: { action: 'post.arrange', changes: true },
  schema: {
    summary: 'End an absence early',
    tags,
    params: Type.Object({ absenceId: Id }, CLOSED),
    body: Type.Object({ lastDay: Nullable(CivilDate) }, CLOSED),
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint
