import {
  addOrganisation,
  changeOrganisation,
  exportOrganisations,
  listOrganisations,
} from '@wegmarke/contract/organisations'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import * as commands from './commands.ts'
import { exportOrganisations as takeOrganisations } from './export.ts'
import * as queries from './queries.ts'

export function organisationRoutes(app: App): void {
  app.route({ ...listOrganisations, handler: (request) => inRequest(request, queries.listOrganisations) })
  app.route({
    ...exportOrganisations,
    handler: (request) =>
      inRequest(request, (tx, principal) => takeOrganisations(tx, principal, request.query)),
  })

  app.route({
    ...addOrganisation,
    handler: (request) =>
      createOnce(request, {
        create: (tx) => commands.addOrganisation(tx, request.body),
        read: (tx, _principal, id) => queries.getOrganisation(tx, id),
      }),
  })

  app.route({
    ...changeOrganisation,
    handler: (request) =>
      inRequest(request, async (tx) => {
        const id = request.params.organisationId
        await commands.changeOrganisation(tx, { id, version: expectedVersion(request) }, request.body)
        return await queries.getOrganisation(tx, id)
      }),
  })
}
