import * as contract from '@wegmarke/contract/steps'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { changeStep, recordStep, withdrawStep } from './commands.ts'
import { getStep } from './queries.ts'
import { findSimilarSteps } from './similar-steps.ts'

export function stepRoutes(app: App): void {
  app.route({
    ...contract.recordStep,
    handler: (request) => {
      const { caseFileId } = request.params
      return createOnce(request, {
        create: (tx, principal) => recordStep(tx, principal, caseFileId, request.body),
        read: (tx, _principal, id) => getStep(tx, caseFileId, id),
      })
    },
  })
  app.route({
    ...contract.changeStep,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => changeStep(tx, principal, target, request.body))
    },
  })
  app.route({
    ...contract.withdrawStep,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => withdrawStep(tx, principal, target))
    },
  })
  app.route({
    ...contract.findSimilarSteps,
    handler: (request) => {
      const { caseFileId } = request.params
      return inRequest(request, (tx, principal) => findSimilarSteps(tx, principal, caseFileId, request.body))
    },
  })
}
