import * as contract from '@wegmarke/contract/journal'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { addTask, changeTask, withdrawTask } from './commands.ts'
import { getTask } from './queries.ts'

export function taskRoutes(app: App): void {
  app.route({
    ...contract.addTask,
    handler: (request) => {
      const { caseFileId } = request.params
      return createOnce(request, {
        create: (tx, principal) => addTask(tx, principal, caseFileId, request.body),
        read: (tx, _principal, id) => getTask(tx, caseFileId, id),
      })
    },
  })
  app.route({
    ...contract.changeTask,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => changeTask(tx, principal, target, request.body))
    },
  })
  app.route({
    ...contract.withdrawTask,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => withdrawTask(tx, principal, target))
    },
  })
}
