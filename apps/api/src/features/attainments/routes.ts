import * as contract from '@wegmarke/contract/pathway'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { changeAttainment, recordAttainment, withdrawAttainment } from './commands.ts'
import { getAttainment } from './queries.ts'

export function attainmentRoutes(app: App): void {
  app.route({
    ...contract.recordAttainment,
    handler: (request) => {
      const { caseFileId } = request.params
      return createOnce(request, {
        create: (tx, principal) => recordAttainment(tx, principal, caseFileId, request.body),
        read: (tx, _principal, id) => getAttainment(tx, caseFileId, id),
      })
    },
  })
  app.route({
    ...contract.changeAttainment,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => changeAttainment(tx, principal, target, request.body))
    },
  })
  app.route({
    ...contract.withdrawAttainment,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => withdrawAttainment(tx, principal, target))
    },
  })
}
