import * as contract from '@wegmarke/contract/prints'
import type { App } from '../../platform/http/app.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { recordFilePrint, recordListPrint } from './commands.ts'

export function printRoutes(app: App): void {
  app.route({
    ...contract.recordFilePrint,
    handler: (request) => {
      const { caseFileId } = request.params
      return inRequest(request, (tx, principal) => recordFilePrint(tx, principal, caseFileId, request.body))
    },
  })
  app.route({
    ...contract.recordListPrint,
    handler: (request) => {
      const { caseFileIds, hasNames } = request.body
      return inRequest(request, (tx) => recordListPrint(tx, caseFileIds, hasNames))
    },
  })
}
