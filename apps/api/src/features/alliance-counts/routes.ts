import * as contract from '@wegmarke/contract/alliance-counts'
import type { App } from '../../platform/http/app.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { getAllianceCounts } from './queries.ts'

export function allianceCountRoutes(app: App): void {
  app.route({ ...contract.getAllianceCounts, handler: (request) => inRequest(request, getAllianceCounts) })
}
