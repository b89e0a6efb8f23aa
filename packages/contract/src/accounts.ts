import { ROLES } from '@wegmarke/domain/access/roles'
import { ACCOUNT_STATES } from '@wegmarke/domain/lists/account-filter'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CivilDate, CLOSED, Email, Id, Instant, Name, Version } from './fields.ts'
import { listWish } from './list-export.ts'
import { TextFile } from './measures.ts'
import { Nullable } from './paging.ts'

const tags = ['accounts']
const ofAccount = Type.Object({ accountId: Id }, CLOSED)

export const RoleGrant = Type.Object({
  id: Id,
  version: Version,
  role: Type.Enum(ROLES),
  organisationId: Id,
  organisationName: Type.String(),
  from: CivilDate,
  to: Nullable(CivilDate),
  isConfirmed: Type.Boolean(),
})
export type RoleGrant = Static<typeof RoleGrant>

/** An account as its administrator sees it: no case content. */
export const Account = Type.Object({
  id: Id,
  version: Version,
  email: Type.String(),
  displayName: Type.String(),
  isDisabled: Type.Boolean(),
  hasPassword: Type.Boolean(),
  /** Until when the newest unused link can be used; null: there is none. */
  linkValidUntil: Nullable(Instant),
  lastSignInAt: Nullable(Instant),
  grants: Type.Array(RoleGrant),
})
export type Account = Static<typeof Account>

/** A link that is shown once; whoever has it sets the password. */
export const OneTimeLink = Type.Object({ url: Type.String(), expiresAt: Instant })
export type OneTimeLink = Static<typeof OneTimeLink>

export const listAccounts = {
  method: 'GET',
  url: '/accounts',
  config: { action: 'account.administer' },
  schema: { summary: 'Accounts of the alliance', tags, response: { 200: Type.Array(Account) } },
} as const satisfies Endpoint

/** Accounts of a choice as CSV. What is searched for stays out of the address: it is a name. */
export const exportAccounts = {
  method: 'POST',
  url: '/accounts/export',
  config: { action: 'account.administer' },
  schema: {
    summary: 'Accounts of the alliance as CSV',
    tags,
    body: Type.Object(
      { search: Type.String({ maxLength: 100 }), state: Type.Enum(ACCOUNT_STATES), ...listWish },
      CLOSED,
    ),
    response: { 200: TextFile },
  },
} as const satisfies Endpoint

const newGrantFields = {
  role: Type.Enum(ROLES),
  organisationId: Id,
  from: CivilDate,
  to: Nullable(CivilDate),
}

export const inviteAccount = {
  method: 'POST',
  url: '/accounts',
  config: { action: 'account.administer', creates: true },
  schema: {
    summary: 'Invite somebody',
    tags,
    body: Type.Object(
      {
        email: Email,
        displayName: Name,
        grants: Type.Array(Type.Object(newGrantFields, CLOSED), { minItems: 1, maxItems: 12 }),
      },
      CLOSED,
    ),
    response: { 201: Type.Object({ account: Account, link: OneTimeLink }) },
  },
} as const satisfies Endpoint

export const changeAccount = {
  method: 'PUT',
  url: '/accounts/:accountId',
  config: { action: 'account.administer', changes: true },
  schema: {
    summary: 'Rename, switch off or switch on an account',
    tags,
    params: ofAccount,
    body: Type.Object({ displayName: Name, isDisabled: Type.Boolean() }, CLOSED),
    response: { 200: Account },
  },
} as const satisfies Endpoint

export const grantRole = {
  method: 'POST',
  url: '/accounts/:accountId/grants',
  config: { action: 'account.administer', creates: true },
  schema: {
    summary: 'Grant a role',
    tags,
    params: ofAccount,
    body: Type.Object(newGrantFields, CLOSED),
    response: { 201: Account },
  },
} as const satisfies Endpoint

export const endGrant = {
  method: 'DELETE',
  url: '/accounts/:accountId/grants/:grantId',
  config: { action: 'account.administer', changes: true },
  schema: {
    summary: 'End a role today',
    tags,
    params: Type.Object({ accountId: Id, grantId: Id }, CLOSED),
    response: { 200: Account },
  },
} as const satisfies Endpoint

/** Sets another last day. A role that is to last longer and opens files waits for its confirmation again. */
export const changeGrant = {
  method: 'PUT',
  url: '/accounts/:accountId/grants/:grantId',
  config: { action: 'account.administer', changes: true },
  schema: {
    summary: 'Let a role last longer or shorter',
    tags,
    params: Type.Object({ accountId: Id, grantId: Id }, CLOSED),
    body: Type.Object({ to: Nullable(CivilDate) }, CLOSED),
    response: { 200: Account },
  },
} as const satisfies Endpoint

/** Ends the links of somebody who has never signed in, and switches the account off. */
export const withdrawInvitation = {
  method: 'DELETE',
  url: '/accounts/:accountId/invitation',
  config: { action: 'account.administer' },
  schema: { summary: 'Withdraw an invitation', tags, params: ofAccount, response: { 200: Account } },
} as const satisfies Endpoint

export const createLink = {
  method: 'POST',
  url: '/accounts/:accountId/link',
  config: { action: 'account.administer' },
  schema: {
    summary: 'Make a new invitation or reset link; earlier ones end',
    tags,
    params: ofAccount,
    response: { 200: OneTimeLink },
  },
} as const satisfies Endpoint

export const endSessionsOf = {
  method: 'DELETE',
  url: '/accounts/:accountId/sessions',
  config: { action: 'account.administer' },
  schema: {
    summary: 'End all sessions of an account',
    tags,
    params: ofAccount,
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint

export const UnconfirmedGrant = Type.Object({
  id: Id,
  accountName: Type.String(),
  email: Type.String(),
  role: Type.Enum(ROLES),
  organisationName: Type.String(),
  cause: Type.Enum(['new-grant', 'password-reset']),
  since: Instant,
})
export type UnconfirmedGrant = Static<typeof UnconfirmedGrant>

/** Access that waits for a supervisor of the organisation (for the first supervisor: a second administrator). */
export const listUnconfirmedGrants = {
  method: 'GET',
  url: '/unconfirmed-grants',
  config: { action: 'session.own' },
  schema: {
    summary: 'Access that waits for my confirmation',
    tags,
    response: { 200: Type.Array(UnconfirmedGrant) },
  },
} as const satisfies Endpoint

export const confirmGrant = {
  method: 'POST',
  url: '/unconfirmed-grants/:grantId/confirmation',
  config: { action: 'session.own' },
  schema: {
    summary: 'Confirm access',
    tags,
    params: Type.Object({ grantId: Id }, CLOSED),
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint
