import {
  changeAccount,
  changeGrant,
  confirmGrant,
  createLink,
  endGrant,
  exportAccounts,
  endSessionsOf,
  grantRole,
  inviteAccount,
  listAccounts,
  listUnconfirmedGrants,
  withdrawInvitation,
} from '@wegmarke/contract/accounts'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { ownOrigin } from '../../platform/http/same-origin.ts'
import * as commands from './commands.ts'
import { exportAccounts as takeAccounts } from './export.ts'
import * as grants from './grants.ts'
import { inviteAccount as invite } from './invite.ts'
import * as links from './links.ts'
import * as queries from './queries.ts'

export function accountRoutes(app: App): void {
  administrationRoutes(app)
  grantRoutes(app)
  endingRoutes(app)
  confirmationRoutes(app)
}

function administrationRoutes(app: App): void {
  app.route({ ...listAccounts, handler: (request) => inRequest(request, queries.listAccounts) })
  app.route({
    ...exportAccounts,
    handler: (request) => inRequest(request, (tx, principal) => takeAccounts(tx, principal, request.body)),
  })

  app.route({
    ...inviteAccount,
    handler: (request) =>
      createOnce(request, {
        create: (tx, principal) => invite(tx, principal, request.body),
        // A repetition cannot show the first link again, only its hash is stored: it makes a new one.
        read: async (tx, principal, id) => ({
          account: await queries.getAccount(tx, id),
          link: await links.makeLink(tx, principal, id, ownOrigin(request)),
        }),
      }),
  })

  app.route({
    ...changeAccount,
    handler: (request) =>
      inRequest(request, async (tx, principal) => {
        const { accountId } = request.params
        await commands.changeAccount(
          tx,
          principal,
          { accountId, version: expectedVersion(request) },
          request.body,
        )
        return await queries.getAccount(tx, accountId)
      }),
  })

  app.route({
    ...createLink,
    handler: (request) =>
      inRequest(request, (tx, principal) =>
        links.makeLink(tx, principal, request.params.accountId, ownOrigin(request)),
      ),
  })

  app.route({
    ...endSessionsOf,
    handler: (request) =>
      inRequest(request, async (tx) => {
        await commands.endSessionsOf(tx, request.params.accountId)
        return null
      }),
  })
}

function grantRoutes(app: App): void {
  app.route({
    ...grantRole,
    handler: (request) =>
      createOnce(request, {
        create: (tx, principal) => grants.grantRole(tx, principal, request.params.accountId, request.body),
        read: (tx, _principal, id) => queries.getAccount(tx, id),
      }),
  })

  app.route({
    ...endGrant,
    handler: (request) =>
      inRequest(request, async (tx, principal) => {
        await grants.endGrant(tx, principal, { ...request.params, version: expectedVersion(request) })
        return await queries.getAccount(tx, request.params.accountId)
      }),
  })
}

function endingRoutes(app: App): void {
  app.route({
    ...withdrawInvitation,
    handler: (request) =>
      inRequest(request, async (tx, principal) => {
        await links.withdrawInvitation(tx, principal, request.params.accountId)
        return await queries.getAccount(tx, request.params.accountId)
      }),
  })

  app.route({
    ...changeGrant,
    handler: (request) =>
      inRequest(request, async (tx, principal) => {
        const target = { ...request.params, version: expectedVersion(request) }
        await grants.changeGrant(tx, principal, target, request.body.to)
        return await queries.getAccount(tx, request.params.accountId)
      }),
  })
}

function confirmationRoutes(app: App): void {
  app.route({
    ...listUnconfirmedGrants,
    handler: (request) => inRequest(request, queries.listUnconfirmedGrants),
  })

  app.route({
    ...confirmGrant,
    handler: (request) =>
      inRequest(request, async (tx) => {
        await grants.confirmGrant(tx, request.params.grantId)
        return null
      }),
  })
}
