import * as contract from '@wegmarke/contract/measures'
import type { App } from '../../platform/http/app.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { exportMeasures, listMeasures } from './queries.ts'

export function measureRoutes(app: App): void {
  app.route({
    ...contract.listMeasures,
    handler: (request) => inRequest(request, () => Promise.resolve(listMeasures())),
  })
  app.route({
    ...contract.exportMeasures,
    handler: (request) => {
      const { language, measure } = request.query
      return inRequest(request, () => Promise.resolve(exportMeasures(language, measure)))
    },
  })
}
