import { ACCESS_REQUEST_OUTCOMES } from '@wegmarke/domain/protection/vocabulary'
import { REQUEST_STATES } from '@wegmarke/domain/lists/oversight-words'
import Type, { type Static } from 'typebox'
import { NamedFile } from './audit.ts'
import type { Endpoint } from './endpoint.ts'
import { CivilDate, CLOSED, Id, Instant } from './fields.ts'
import { listWish } from './list-export.ts'
import { TextFile } from './measures.ts'
import { Nullable } from './paging.ts'

const tags = ['access requests']

/** A person concerned asks what is kept about them (Art. 15 GDPR). While it is open, the file is open to the officer. */
export const AccessRequest = Type.Object({
  id: Id,
  file: NamedFile,
  organisationName: Type.String(),
  officer: Type.Object({ id: Id, name: Type.String() }),
  /** Opened by the reader: to nobody else the file is open. */
  isMine: Type.Boolean(),
  receivedOn: CivilDate,
  /** One month after it came in (Art. 12(3) GDPR). */
  dueOn: CivilDate,
  reason: Nullable(Type.String()),
  openedAt: Instant,
  closedAt: Nullable(Instant),
  closedBy: Nullable(Type.String()),
  outcome: Nullable(Type.Enum(ACCESS_REQUEST_OUTCOMES)),
})
export type AccessRequest = Static<typeof AccessRequest>

/** Open ones by due date, then the closed ones, newest first; at most 200 of these. */
export const listAccessRequests = {
  method: 'GET',
  url: '/protection/requests',
  config: { action: 'accessRequest.keep' },
  schema: {
    summary: 'Access requests of my organisations',
    tags,
    response: { 200: Type.Array(AccessRequest) },
  },
} as const satisfies Endpoint

/** The same as CSV, by the codes of files; all of them, or those in a state. */
export const exportAccessRequests = {
  method: 'GET',
  url: '/protection/requests/export',
  config: { action: 'accessRequest.keep' },
  schema: {
    summary: 'Access requests of my organisations as CSV',
    tags,
    querystring: Type.Object({ state: Type.Optional(Type.Enum(REQUEST_STATES)), ...listWish }, CLOSED),
    response: { 200: TextFile },
  },
} as const satisfies Endpoint

export const NewAccessRequest = Type.Object(
  {
    caseFileId: Id,
    receivedOn: CivilDate,
    reason: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
  },
  CLOSED,
)
export type NewAccessRequest = Static<typeof NewAccessRequest>

/** Opens the file to the officer who asks. @throws 409 while one of theirs is open for this file */
export const openAccessRequest = {
  method: 'POST',
  url: '/protection/requests',
  config: { action: 'accessRequest.keep', creates: true },
  schema: {
    summary: 'Open an access request',
    tags,
    body: NewAccessRequest,
    response: { 201: AccessRequest },
  },
} as const satisfies Endpoint

/** Closes it for good; the file is shut at once. */
export const closeAccessRequest = {
  method: 'POST',
  url: '/protection/requests/:requestId/closing',
  config: { action: 'accessRequest.keep' },
  schema: {
    summary: 'Close an access request',
    tags,
    params: Type.Object({ requestId: Id }, CLOSED),
    body: Type.Object({ outcome: Type.Enum(ACCESS_REQUEST_OUTCOMES) }, CLOSED),
    response: { 200: AccessRequest },
  },
} as const satisfies Endpoint
