import * as contract from '@wegmarke/contract/intake'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { decideAdmission, markMistake, recordAnswers } from './commands.ts'
import { exportIntake } from './export.ts'
import { getDecision, getIntake } from './queries/intake.ts'

export function intakeRoutes(app: App): void {
  app.route({
    ...contract.getIntake,
    handler: (request) =>
      inRequest(request, (tx, principal) => getIntake(tx, principal, request.params.caseFileId)),
  })
  app.route({
    ...contract.exportIntake,
    handler: (request) =>
      inRequest(request, (tx, principal) =>
        exportIntake(tx, principal, request.params.caseFileId, request.query),
      ),
  })
  app.route({
    ...contract.recordAnswers,
    handler: (request) =>
      createOnce(request, {
        create: (tx, principal) => recordAnswers(tx, principal, request.params.caseFileId, request.body),
        read: getIntake,
      }),
  })
  app.route({
    ...contract.markMistake,
    handler: (request) =>
      createOnce(request, {
        create: (tx, principal) =>
          markMistake(tx, principal, request.params.caseFileId, request.body.statementId),
        read: getIntake,
      }),
  })
  app.route({
    ...contract.decideAdmission,
    handler: (request) => {
      const { caseFileId } = request.params
      return createOnce(request, {
        create: (tx, principal) => decideAdmission(tx, principal, caseFileId, request.body),
        read: (tx, _principal, id) => getDecision(tx, caseFileId, id),
      })
    },
  })
}
