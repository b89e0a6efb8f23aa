import * as contract from '@wegmarke/contract/catalogue'
import * as overlay from '@wegmarke/contract/catalogue-overlay'
import type { App } from '../../platform/http/app.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { exportOverlay } from './export.ts'
import { changeOverlay, getOverlaid, listOverlay, listOverlayChanges } from './overlay.ts'
import { listMeasureTypes, listMunicipalities } from './queries.ts'

export function catalogueRoutes(app: App): void {
  app.route({ ...contract.listMeasureTypes, handler: (request) => inRequest(request, listMeasureTypes) })
  app.route({ ...contract.listMunicipalities, handler: (request) => inRequest(request, listMunicipalities) })
  overlayRoutes(app)
}

function overlayRoutes(app: App): void {
  app.route({ ...overlay.listOverlay, handler: (request) => inRequest(request, (tx) => listOverlay(tx)) })
  app.route({
    ...overlay.exportOverlay,
    handler: (request) => inRequest(request, (tx, principal) => exportOverlay(tx, principal, request.body)),
  })
  app.route({ ...overlay.listOverlayChanges, handler: (request) => inRequest(request, listOverlayChanges) })
  app.route({
    ...overlay.changeOverlay,
    handler: (request) =>
      inRequest(request, async (tx) => {
        const { code } = request.params
        await changeOverlay(tx, { code, version: expectedVersion(request) }, request.body)
        return await getOverlaid(tx, code)
      }),
  })
}
