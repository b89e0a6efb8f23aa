import * as contract from '@wegmarke/contract/settings'
import type { Settings } from '@wegmarke/domain/settings/registry'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import * as commands from './commands.ts'
import * as queries from './queries.ts'

export function settingRoutes(app: App): void {
  app.route({ ...contract.getSettings, handler: (request) => inRequest(request, queries.getSettings) })

  app.route({
    ...contract.changeSettings,
    handler: (request) =>
      inRequest(request, async (tx, principal) => {
        const { values, reason } = request.body
        const change = { values: values as Partial<Settings>, reason }
        await commands.changeSettings(tx, principal, expectedVersion(request), change)
        return await queries.getSettings(tx)
      }),
  })

  app.route({
    ...contract.listSettingVersions,
    handler: (request) => inRequest(request, queries.listVersions),
  })

  app.route({
    ...contract.requestPreview,
    handler: (request) =>
      createOnce(request, {
        create: (tx) => commands.requestPreview(tx, request.body.values as Partial<Settings>),
        read: (tx, _principal, id) => queries.getPreview(tx, id),
      }),
  })

  app.route({
    ...contract.getPreview,
    handler: (request) => inRequest(request, (tx) => queries.getPreview(tx, request.params.previewId)),
  })
}
