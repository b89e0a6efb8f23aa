import * as contract from '@wegmarke/contract/report'
import * as views from '@wegmarke/contract/saved-views'
import { quarterOf } from '@wegmarke/domain/report/quarter'
import type { FastifyRequest } from 'fastify'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { decideInRequest, readInRequest } from '../../platform/http/read-in-request.ts'
import { exportReport } from './export.ts'
import { reportFrom, selectReport } from './queries.ts'
import { decideReportPage, type PageQuery, type ReportPage } from './rows.ts'
import { changeSavedView, deleteSavedView, getSavedView, listSavedViews, saveView } from './saved-views.ts'
import { selectSettings } from './staff-columns.ts'

export function reportRoutes(app: App): void {
  app.route({
    ...contract.getReport,
    handler(request) {
      // Asked for before the reader is known, so that the statements hold the quarter as a plain value.
      const { caseloadId, quarter = quarterOf(app.services.today()) } = request.query
      const asked = { caseloadId, quarter }
      return readInRequest(request, selectReport(asked), (answers, principal) =>
        reportFrom(asked, answers, principal),
      )
    },
  })
  app.route({
    ...contract.listReportRows,
    handler: (request) => readPage(request, request.query),
  })
  app.route({
    ...contract.exportReport,
    async handler(request, reply) {
      const { fileName, content } = await exportReport(
        (work) => inRequest(request, work),
        (query) => readPage(request, query),
        request.query,
      )
      return await reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
        .send(content as never)
    },
  })
  viewRoutes(app)
}

function readPage(request: FastifyRequest, query: PageQuery): Promise<ReportPage> {
  return decideInRequest(request, [selectSettings({})], ([settings = []], principal) =>
    decideReportPage(query, settings, principal),
  )
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
