import * as contract from '@wegmarke/contract/caseloads'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import * as absences from './absences.ts'
import * as commands from './commands.ts'
import { exportCaseloads } from './export.ts'
import * as queries from './queries.ts'

export function caseloadRoutes(app: App): void {
  folderRoutes(app)
  postRoutes(app)
  absenceRoutes(app)
}

function folderRoutes(app: App): void {
  app.route({ ...contract.getArrangement, handler: (request) => inRequest(request, queries.getArrangement) })
  app.route({
    ...contract.exportCaseloads,
    handler: (request) =>
      inRequest(request, (tx, principal) => exportCaseloads(tx, principal, request.query)),
  })

  app.route({
    ...contract.addCaseload,
    handler: (request) =>
      createOnce(request, {
        create: (tx, principal) => commands.addCaseload(tx, principal, request.body),
        read: (tx, _principal, id) => queries.getArranged(tx, Number(id)),
      }),
  })

  app.route({
    ...contract.renameCaseload,
    handler: (request) =>
      inRequest(request, async (tx) => {
        const { caseloadId } = request.params
        await commands.renameCaseload(
          tx,
          { caseloadId, version: expectedVersion(request) },
          request.body.name,
        )
        return await queries.getArranged(tx, caseloadId)
      }),
  })
}

function postRoutes(app: App): void {
  app.route({
    ...contract.listPosts,
    handler: (request) => inRequest(request, (tx) => queries.listPosts(tx, request.params.caseloadId)),
  })

  app.route({
    ...contract.appointHolder,
    handler: (request) =>
      createOnce(request, {
        create: (tx, principal) =>
          commands.appointHolder(tx, principal, request.params.caseloadId, request.body),
        read: (tx, _principal, id) => queries.getArranged(tx, Number(id)),
      }),
  })

  app.route({
    ...contract.endPost,
    handler: (request) =>
      inRequest(request, async (tx, principal) => {
        const target = { ...request.params, version: expectedVersion(request) }
        await commands.endPost(tx, principal, target, request.body.lastDay)
        return await queries.getArranged(tx, request.params.caseloadId)
      }),
  })
}

function absenceRoutes(app: App): void {
  app.route({
    ...contract.recordAbsence,
    handler: (request) =>
      createOnce(request, {
        create: (tx, principal) => absences.recordAbsence(tx, principal, request.body),
        read: (tx, _principal, id) => queries.getAbsence(tx, id),
      }),
  })

  app.route({
    ...contract.endAbsence,
    handler: (request) =>
      inRequest(request, async (tx, principal) => {
        const target = { ...request.params, version: expectedVersion(request) }
        await absences.endAbsence(tx, principal, target, request.body.lastDay)
        return null
      }),
  })
}
