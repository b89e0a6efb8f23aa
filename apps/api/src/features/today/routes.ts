import * as contract from '@wegmarke/contract/today'
import type { App } from '../../platform/http/app.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { exportToday } from './export.ts'
import { getToday } from './queries.ts'

export function todayRoutes(app: App): void {
  app.route({ ...contract.getToday, handler: (request) => inRequest(request, getToday) })
  app.route({
    ...contract.exportToday,
    handler: (request) => inRequest(request, (tx, principal) => exportToday(tx, principal, request.query)),
  })
}
