import { GENERAL_ACTIONS } from '@wegmarke/domain/access/may'
import { ROLES } from '@wegmarke/domain/access/roles'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CaseloadId, CivilDate, CLOSED, Email, Id, Instant } from './fields.ts'
import { Nullable } from './paging.ts'

const tags = ['session']

export const POST_KINDS = ['lead', 'deputy'] as const
export const MODES = ['demo', 'production'] as const

/** When a session ends, in seconds from the answer on: the clock of the browser may be wrong. Null: it cannot be renewed. */
export const SessionEnd = Type.Object({
  /** How long a renewed session lasts without a request. */
  idleSeconds: Type.Integer(),
  idleSecondsLeft: Type.Integer(),
  /** Until it ends whatever happens. */
  secondsLeft: Type.Integer(),
})
export type SessionEnd = Static<typeof SessionEnd>

/** Who is signed in, with which rights; read again by the screens whenever it may have changed. */
export const Session = Type.Object({
  account: Type.Object({ id: Id, displayName: Type.String(), email: Type.String(), locale: Type.String() }),
  alliance: Type.Object({ id: Id, name: Type.String() }),
  grants: Type.Array(
    Type.Object({
      role: Type.Enum(ROLES),
      organisationId: Id,
      organisationName: Type.String(),
      isConfirmed: Type.Boolean(),
    }),
  ),
  posts: Type.Array(
    Type.Object({ caseloadId: CaseloadId, name: Type.String(), kind: Type.Enum(POST_KINDS) }),
  ),
  abilities: Type.Array(Type.Enum(GENERAL_ACTIONS)),
  today: CivilDate,
  mode: Type.Enum(MODES),
  ends: Nullable(SessionEnd),
})
export type Session = Static<typeof Session>

export const Credentials = Type.Object(
  { email: Email, password: Type.String({ minLength: 1, maxLength: 256 }) },
  CLOSED,
)

export const signIn = {
  method: 'POST',
  url: '/session',
  config: { action: 'public' },
  schema: { summary: 'Sign in', tags, body: Credentials, response: { 200: Session } },
} as const satisfies Endpoint

export const getSession = {
  method: 'GET',
  url: '/session',
  config: { action: 'session.own' },
  schema: { summary: 'Who am I, and what may I do', tags, response: { 200: Session } },
} as const satisfies Endpoint

export const refreshSession = {
  method: 'POST',
  url: '/session/refresh',
  config: { action: 'public' },
  schema: { summary: 'Renew the access token', tags, response: { 204: Type.Null() } },
} as const satisfies Endpoint

export const signOut = {
  method: 'DELETE',
  url: '/session',
  config: { action: 'session.own' },
  schema: { summary: 'Sign out', tags, response: { 204: Type.Null() } },
} as const satisfies Endpoint

export const endAllSessions = {
  method: 'DELETE',
  url: '/sessions',
  config: { action: 'session.own' },
  schema: { summary: 'End all my sessions on all devices', tags, response: { 204: Type.Null() } },
} as const satisfies Endpoint

/** A device on which the account is signed in; the name of the device is rough, as its browser told it. */
export const OwnSession = Type.Object({
  id: Id,
  device: Nullable(Type.String()),
  startedAt: Instant,
  lastUsedAt: Instant,
  isPresent: Type.Boolean(),
})
export type OwnSession = Static<typeof OwnSession>

export const listOwnSessions = {
  method: 'GET',
  url: '/sessions',
  config: { action: 'session.own' },
  schema: { summary: 'Where I am signed in', tags, response: { 200: Type.Array(OwnSession) } },
} as const satisfies Endpoint

export const endOwnSession = {
  method: 'DELETE',
  url: '/sessions/:sessionId',
  config: { action: 'session.own' },
  schema: {
    summary: 'End one of my sessions',
    tags,
    params: Type.Object({ sessionId: Id }, CLOSED),
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint

export const DemoAccount = Type.Object({
  role: Type.Enum(ROLES),
  displayName: Type.String(),
  email: Type.String(),
  password: Type.String(),
})
export type DemoAccount = Static<typeof DemoAccount>

/** The demo accounts for the sign-in page; an empty list in production. */
export const listDemoAccounts = {
  method: 'GET',
  url: '/demo-accounts',
  config: { action: 'public' },
  schema: { summary: 'Demo accounts', tags, response: { 200: Type.Array(DemoAccount) } },
} as const satisfies Endpoint

const LinkToken = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' })

/** Looks at an invitation or reset link without using it up. */
export const checkLink = {
  method: 'POST',
  url: '/links/check',
  config: { action: 'public' },
  schema: {
    summary: 'Look at an invitation or reset link',
    tags,
    body: Type.Object({ token: LinkToken }, CLOSED),
    response: {
      200: Type.Object({
        kind: Type.Enum(['invitation', 'reset']),
        email: Type.String(),
        displayName: Type.String(),
      }),
    },
  },
} as const satisfies Endpoint

/** Sets the password and uses the link up. */
export const acceptLink = {
  method: 'POST',
  url: '/links/accept',
  config: { action: 'public' },
  schema: {
    summary: 'Set the password by an invitation or reset link',
    tags,
    body: Type.Object({ token: LinkToken, password: Type.String({ minLength: 8, maxLength: 256 }) }, CLOSED),
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint
