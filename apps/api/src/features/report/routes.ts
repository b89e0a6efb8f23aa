import * as contract from '@wegmarke/contract/report'
import * as views from '@wegmarke/contract/saved-views'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { exportReport } from './export.ts'
import { getReport } from './queries.ts'
import { listReportRows } from './rows.ts'
import { changeSavedView, deleteSavedView, getSavedView, listSavedViews, saveView } from './saved-views.ts'

export function reportRoutes(app: App): void {
  app.route({
    ...contract.getReport,
    handler: (request) => inRequest(request, (tx, principal) => getReport(tx, principal, request.query)),
  })
  app.route({
    ...contract.listReportRows,
    handler: (request) => inRequest(request, (tx, principal) => listReportRows(tx, principal, request.query)),
  })
  app.route({
    ...contract.exportReport,
    async handler(request, reply) {
      const { fileName, content } = await exportReport((work) => inRequest(request, work), request.query)
      return await reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
        .send(content as never)
    },
  })
  viewRoutes(app)
}

function viewRoutes(app: App): void {
  app.route({ ...views.listSavedViews, handler: (request) => inRequest(request, listSavedViews) })
  app.route({
    ...views.saveView,
    handler: (request) =>
      createOnce(request, {
        create: (tx) => saveView(tx, request.body),
        read: (tx, _principal, id) => getSavedView(tx, id),
      }),
  })
  app.route({
    ...views.changeSavedView,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx) => changeSavedView(tx, target, request.body))
    },
  })
  app.route({
    ...views.deleteSavedView,
    handler: (request) => inRequest(request, (tx) => deleteSavedView(tx, request.params.viewId)),
  })
}
