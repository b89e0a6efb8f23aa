import * as contract from '@wegmarke/contract/hand-overs'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import * as commands from './commands.ts'
import { exportHandOver } from './export.ts'
import { listHandOvers } from './queries/checklists.ts'

export function handOverRoutes(app: App): void {
  app.route({ ...contract.listHandOvers, handler: (request) => inRequest(request, listHandOvers) })

  app.route({
    ...contract.exportHandOver,
    handler: (request) =>
      inRequest(request, (tx, principal) =>
        exportHandOver(tx, principal, request.params.handOverId, request.query),
      ),
  })

  app.route({
    ...contract.handOverFiles,
    handler: (request) =>
      createOnce(request, {
        create: (tx, principal) => commands.handOverFiles(tx, principal, request.body),
        // The files may be out of sight now: what is answered is the way to take them back.
        read: async (_tx, _principal, batchId) => ({ batchId }),
      }),
  })

  app.route({
    ...contract.undoHandOver,
    handler: (request) =>
      inRequest(request, async (tx) => {
        await commands.undoHandOver(tx, request.params.batchId)
        return null
      }),
  })

  app.route({
    ...contract.tickHandOver,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) =>
        commands.tickHandOver(tx, principal, target, request.body.readItems),
      )
    },
  })
}
