import * as contract from '@wegmarke/contract/pathway'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { changeGap, recordGap, withdrawGap } from './commands.ts'
import { getGap } from './queries.ts'

export function gapRoutes(app: App): void {
  app.route({
    ...contract.recordGap,
    handler: (request) => {
      const { caseFileId } = request.params
      return createOnce(request, {
        create: (tx, principal) => recordGap(tx, principal, caseFileId, request.body),
        read: (tx, _principal, id) => getGap(tx, caseFileId, id),
      })
    },
  })
  app.route({
    ...contract.changeGap,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => changeGap(tx, principal, target, request.body))
    },
  })
  app.route({
    ...contract.withdrawGap,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => withdrawGap(tx, principal, target))
    },
  })
}
