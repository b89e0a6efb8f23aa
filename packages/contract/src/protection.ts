import { CATEGORIES } from '@wegmarke/domain/access/roles'
import { AUDIT_GROUPS } from '@wegmarke/domain/audit/actions'
import { RIGHT_KINDS, SIGHT_REASONS } from '@wegmarke/domain/protection/vocabulary'
import Type, { type Static } from 'typebox'
import { NamedFile } from './audit.ts'
import type { Endpoint } from './endpoint.ts'
import { CivilDate, CLOSED, Id, Instant, Name } from './fields.ts'
import { Nullable } from './paging.ts'

const tags = ['data protection']
const named = Type.Object({ id: Id, name: Type.String() })

/** What needs attention today. */
export const ProtectionOverview = Type.Object({
  openRequests: Type.Integer(),
  overdueRequests: Type.Integer(),
  consentsEndingSoon: Type.Integer(),
  refusalsIn7Days: Type.Integer(),
  failedSignInsIn7Days: Type.Integer(),
})
export type ProtectionOverview = Static<typeof ProtectionOverview>

export const getProtectionOverview = {
  method: 'GET',
  url: '/protection',
  config: { action: 'audit.read' },
  schema: {
    summary: 'What needs the attention of data protection',
    tags,
    response: { 200: ProtectionOverview },
  },
} as const satisfies Endpoint

/** A file that fits a code, or the name that came with a request. The name that is kept is not answered. */
export const ProtectedFile = Type.Object({
  id: Id,
  code: Type.String(),
  organisationName: Type.String(),
  isClosed: Type.Boolean(),
  /** Of the birth date that was given: null when none was given or none is kept. */
  hasSameBirthDate: Nullable(Type.Boolean()),
})
export type ProtectedFile = Static<typeof ProtectedFile>

export const findProtectedFiles = {
  method: 'POST',
  url: '/protection/files/search',
  config: { action: 'accessRequest.keep' },
  schema: {
    summary: 'Find a file by its code or by a name, without opening it',
    tags,
    body: Type.Object({ text: Name, birthDate: Nullable(CivilDate) }, CLOSED),
    response: { 200: Type.Array(ProtectedFile) },
  },
} as const satisfies Endpoint

/** Why an account may open the file on the chosen day, from when to when. */
export const Sight = Type.Object({
  account: named,
  reason: Type.Enum(SIGHT_REASONS),
  /** What a participation opens, and whether the account may add to it. */
  categories: Type.Array(Type.Enum(CATEGORIES)),
  organisationName: Type.String(),
  since: Nullable(CivilDate),
  until: Nullable(CivilDate),
})
export type Sight = Static<typeof Sight>

/** What one account did with the file on one day. */
export const SightDay = Type.Object({
  account: Nullable(named),
  day: CivilDate,
  counts: Type.Array(Type.Object({ group: Type.Enum(AUDIT_GROUPS), actions: Type.Integer() })),
})
export type SightDay = Static<typeof SightDay>

export const FileSight = Type.Object({
  file: NamedFile,
  organisationName: Type.String(),
  isClosed: Type.Boolean(),
  isOpenToMe: Type.Boolean(),
  on: CivilDate,
  may: Type.Array(Sight),
  /** The last 200 account-days, newest first; `hasMore` says that there were earlier ones. */
  did: Type.Array(SightDay),
  hasMore: Type.Boolean(),
})
export type FileSight = Static<typeof FileSight>

/** On a day before today: everybody who could have opened it at any hour of that day. */
export const getFileSight = {
  method: 'GET',
  url: '/protection/files/:caseFileId',
  config: { action: 'audit.read' },
  schema: {
    summary: 'Who may see a file, and who did',
    tags,
    params: Type.Object({ caseFileId: Id }, CLOSED),
    querystring: Type.Object({ on: Type.Optional(CivilDate) }, CLOSED),
    response: { 200: FileSight },
  },
} as const satisfies Endpoint

/** A right that an account has held: a role, a post on a caseload, or what opens a single file. */
export const RightOnRecord = Type.Object({
  account: named,
  kind: Type.Enum(RIGHT_KINDS),
  role: Nullable(Type.String()),
  organisationName: Type.String(),
  caseload: Nullable(Type.String()),
  file: Nullable(NamedFile),
  category: Nullable(Type.Enum(CATEGORIES)),
  since: CivilDate,
  until: Nullable(CivilDate),
  /** Ended early, at this moment; a role or a post was in force until then, also for a part of its day `until`. */
  endedAt: Nullable(Instant),
  /** Of roles that open files: since when a supervisor has confirmed it; null = it opens nothing. */
  confirmedAt: Nullable(Instant),
  givenBy: Nullable(Type.String()),
})
export type RightOnRecord = Static<typeof RightOnRecord>

/** By account, newest first; at most 1,000. `on` leaves out what did not hold on that day. */
export const listRights = {
  method: 'GET',
  url: '/protection/rights',
  config: { action: 'audit.read' },
  schema: {
    summary: 'Who had which rights from when to when',
    tags,
    querystring: Type.Object(
      {
        accountId: Type.Optional(Id),
        on: Type.Optional(CivilDate),
        kind: Type.Optional(Type.Enum(RIGHT_KINDS)),
      },
      CLOSED,
    ),
    response: { 200: Type.Array(RightOnRecord) },
  },
} as const satisfies Endpoint

/** Accounts that hold or held a role in my organisations, or left a trace there: for the filters. */
export const listWatchedAccounts = {
  method: 'GET',
  url: '/protection/accounts',
  config: { action: 'audit.read' },
  schema: { summary: 'Accounts of my organisations', tags, response: { 200: Type.Array(named) } },
} as const satisfies Endpoint
