import * as contract from '@wegmarke/contract/outreach'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { countOutreach, takeBackOutreach } from './commands.ts'
import { exportOutreach } from './export.ts'
import { getOutreach, listOutreach } from './queries.ts'

export function outreachRoutes(app: App): void {
  app.route({
    ...contract.listOutreach,
    handler: (request) => inRequest(request, (tx) => listOutreach(tx, request.query.month)),
  })
  app.route({
    ...contract.exportOutreach,
    handler: (request) => inRequest(request, (tx, principal) => exportOutreach(tx, principal, request.query)),
  })
  app.route({
    ...contract.countOutreach,
    handler: (request) =>
      createOnce(request, {
        create: (tx, principal) => countOutreach(tx, principal, request.body),
        read: (tx, _principal, id) => getOutreach(tx, id),
      }),
  })
  app.route({
    ...contract.takeBackOutreach,
    handler: (request) =>
      createOnce(request, {
        create: (tx, principal) => takeBackOutreach(tx, principal, request.body),
        read: (tx, _principal, id) => getOutreach(tx, id),
      }),
  })
}
