import * as contract from '@wegmarke/contract/people'
import type { App } from '../../platform/http/app.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { changeContact, changeIdentity, changePerson } from './commands.ts'

export function peopleRoutes(app: App): void {
  app.route({
    ...contract.changePerson,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => changePerson(tx, principal, target, request.body))
    },
  })
  app.route({
    ...contract.changeIdentity,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => changeIdentity(tx, principal, target, request.body))
    },
  })
  app.route({
    ...contract.changeContact,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => changeContact(tx, principal, target, request.body))
    },
  })
}
