import * as contract from '@wegmarke/contract/pathway'
import type { App } from '../../platform/http/app.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { setEntryLevels } from './commands.ts'

export function entryLevelRoutes(app: App): void {
  app.route({
    ...contract.setEntryLevels,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => setEntryLevels(tx, principal, target, request.body))
    },
  })
}
