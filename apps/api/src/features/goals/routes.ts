import * as contract from '@wegmarke/contract/pathway'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { setGoal } from './commands.ts'
import { getGoal } from './queries.ts'

export function goalRoutes(app: App): void {
  app.route({
    ...contract.setGoal,
    handler: (request) => {
      const { caseFileId } = request.params
      return createOnce(request, {
        create: (tx, principal) => setGoal(tx, principal, caseFileId, request.body),
        read: (tx, _principal, id) => getGoal(tx, caseFileId, id),
      })
    },
  })
}
