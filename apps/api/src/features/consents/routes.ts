import * as contract from '@wegmarke/contract/consents'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { recordConsents, signConsents, withdrawConsents } from './commands.ts'
import { endParticipation, nameParticipant } from './participation-commands.ts'
import { getConsentForm, getParticipation, listConsentRecipients, listConsents } from './queries.ts'

export function consentRoutes(app: App): void {
  app.route({
    ...contract.listConsents,
    handler: (request) => {
      const { caseFileId } = request.params
      return inRequest(request, (tx, principal) => listConsents(tx, principal, caseFileId))
    },
  })
  app.route({
    ...contract.listConsentRecipients,
    handler: (request) => {
      const { caseFileId } = request.params
      return inRequest(request, (tx, principal) => listConsentRecipients(tx, principal, caseFileId))
    },
  })
  app.route({
    ...contract.recordConsents,
    handler: (request) => {
      const { caseFileId } = request.params
      return createOnce(request, {
        create: (tx, principal) => recordConsents(tx, principal, caseFileId, request.body),
        read: (tx, principal, id) => getConsentForm(tx, principal, caseFileId, id),
      })
    },
  })
  app.route({
    ...contract.signConsents,
    handler: (request) =>
      inRequest(request, (tx, principal) => signConsents(tx, principal, request.params, request.body)),
  })
  app.route({
    ...contract.withdrawConsents,
    handler: (request) => {
      const { caseFileId } = request.params
      const { consentIds } = request.body
      return inRequest(request, (tx, principal) => withdrawConsents(tx, principal, caseFileId, consentIds))
    },
  })
  participationRoutes(app)
}

function participationRoutes(app: App): void {
  app.route({
    ...contract.nameParticipant,
    handler: (request) => {
      const { caseFileId } = request.params
      return createOnce(request, {
        create: (tx, principal) => nameParticipant(tx, principal, request.params, request.body),
        read: (tx, _principal, id) => getParticipation(tx, caseFileId, id),
      })
    },
  })
  app.route({
    ...contract.endParticipation,
    handler: (request) =>
      inRequest(request, (tx, principal) => endParticipation(tx, principal, request.params)),
  })
}
