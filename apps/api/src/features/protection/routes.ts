import * as requests from '@wegmarke/contract/access-requests'
import * as audit from '@wegmarke/contract/audit'
import * as consents from '@wegmarke/contract/consent-register'
import * as protection from '@wegmarke/contract/protection'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { askForAuditCheck, getAuditCheck } from './audit-check.ts'
import { exportAudit } from './audit-export.ts'
import { listAudit } from './audit-list.ts'
import { exportConsents } from './consent-export.ts'
import { listRegisteredConsents } from './consent-register.ts'
import { findProtectedFiles } from './file-queries.ts'
import { getProtectionOverview } from './overview.ts'
import { closeAccessRequest, openAccessRequest } from './request-commands.ts'
import { exportAccessRequests } from './request-export.ts'
import { getAccessRequest, listAccessRequests } from './request-queries.ts'
import { listRights, listWatchedAccounts } from './rights.ts'
import { getFileSight } from './sight.ts'

export function protectionRoutes(app: App): void {
  app.route({
    ...protection.getProtectionOverview,
    handler: (request) => inRequest(request, (tx, principal) => getProtectionOverview(tx, principal.today)),
  })
  auditRoutes(app)
  consentRoutes(app)
  sightRoutes(app)
  requestRoutes(app)
}

function auditRoutes(app: App): void {
  app.route({
    ...audit.listAudit,
    handler: (request) => inRequest(request, (tx) => listAudit(tx, request.query)),
  })
  app.route({
    ...audit.exportAudit,
    handler: (request) =>
      inRequest(request, (tx, principal) => exportAudit(tx, principal.today, request.query)),
  })
  app.route({ ...audit.getAuditCheck, handler: (request) => inRequest(request, getAuditCheck) })
  app.route({ ...audit.askForAuditCheck, handler: (request) => inRequest(request, askForAuditCheck) })
}

function consentRoutes(app: App): void {
  app.route({
    ...consents.listRegisteredConsents,
    handler: (request) =>
      inRequest(request, (tx, principal) => listRegisteredConsents(tx, principal.today, request.query)),
  })
  app.route({
    ...consents.exportConsents,
    handler: (request) =>
      inRequest(request, (tx, principal) => exportConsents(tx, principal.today, request.query)),
  })
}

function sightRoutes(app: App): void {
  app.route({
    ...protection.findProtectedFiles,
    handler: (request) => inRequest(request, (tx) => findProtectedFiles(tx, request.body)),
  })
  app.route({
    ...protection.getFileSight,
    handler: (request) =>
      inRequest(request, (tx, principal) =>
        getFileSight(tx, principal, request.params.caseFileId, request.query.on),
      ),
  })
  app.route({
    ...protection.listRights,
    handler: (request) => inRequest(request, (tx) => listRights(tx, request.query)),
  })
  app.route({
    ...protection.listWatchedAccounts,
    handler: (request) => inRequest(request, listWatchedAccounts),
  })
}

function requestRoutes(app: App): void {
  app.route({
    ...requests.listAccessRequests,
    handler: (request) => inRequest(request, listAccessRequests),
  })
  app.route({
    ...requests.exportAccessRequests,
    handler: (request) =>
      inRequest(request, (tx, principal) => exportAccessRequests(tx, principal, request.query)),
  })
  app.route({
    ...requests.openAccessRequest,
    handler: (request) =>
      createOnce(request, {
        create: (tx, principal) => openAccessRequest(tx, principal, request.body),
        read: getAccessRequest,
      }),
  })
  app.route({
    ...requests.closeAccessRequest,
    handler: (request) =>
      inRequest(request, async (tx, principal) => {
        await closeAccessRequest(tx, request.params.requestId, request.body.outcome)
        return await getAccessRequest(tx, principal, request.params.requestId)
      }),
  })
}
