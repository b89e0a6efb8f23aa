import * as contract from '@wegmarke/contract/catalogue'
import type { App } from '../../platform/http/app.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { listMeasureTypes, listMunicipalities } from './queries.ts'

export function catalogueRoutes(app: App): void {
  app.route({ ...contract.listMeasureTypes, handler: (request) => inRequest(request, listMeasureTypes) })
  app.route({ ...contract.listMunicipalities, handler: (request) => inRequest(request, listMunicipalities) })
}
