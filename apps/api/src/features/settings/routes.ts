import { changeThresholds, getThresholds } from '@wegmarke/contract/settings'
import type { App } from '../../platform/http/app.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import * as commands from './commands.ts'
import * as queries from './queries.ts'

export function settingRoutes(app: App): void {
  app.route({ ...getThresholds, handler: (request) => inRequest(request, queries.getThresholds) })

  app.route({
    ...changeThresholds,
    handler: (request) =>
      inRequest(request, async (tx, principal) => {
        await commands.changeThresholds(tx, principal, expectedVersion(request), request.body)
        return await queries.getThresholds(tx)
      }),
  })
}
