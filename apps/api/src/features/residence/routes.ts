import * as contract from '@wegmarke/contract/residence'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { changeResidence, recordResidence, withdrawResidence } from './commands.ts'
import { changeEntitlement, recordEntitlement, withdrawEntitlement } from './entitlement-commands.ts'
import { listEntitlements, listResidence, pick } from './queries.ts'

export function residenceRoutes(app: App): void {
  periodRoutes(app)
  entitlementRoutes(app)
}

function periodRoutes(app: App): void {
  app.route({
    ...contract.recordResidence,
    handler: (request) => {
      const { caseFileId } = request.params
      return createOnce(request, {
        create: (tx, principal) => recordResidence(tx, principal, caseFileId, request.body),
        read: async (tx, _principal, id) => pick(await listResidence(tx, caseFileId), id),
      })
    },
  })
  app.route({
    ...contract.changeResidence,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => changeResidence(tx, principal, target, request.body))
    },
  })
  app.route({
    ...contract.withdrawResidence,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => withdrawResidence(tx, principal, target))
    },
  })
}

function entitlementRoutes(app: App): void {
  app.route({
    ...contract.recordEntitlement,
    handler: (request) => {
      const { caseFileId } = request.params
      return createOnce(request, {
        create: (tx, principal) => recordEntitlement(tx, principal, caseFileId, request.body),
        read: async (tx, _principal, id) => pick(await listEntitlements(tx, caseFileId), id),
      })
    },
  })
  app.route({
    ...contract.changeEntitlement,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => changeEntitlement(tx, principal, target, request.body))
    },
  })
  app.route({
    ...contract.withdrawEntitlement,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => withdrawEntitlement(tx, principal, target))
    },
  })
}
