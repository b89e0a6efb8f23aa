import * as contract from '@wegmarke/contract/plans'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { agreePlan, changePlan } from './commands.ts'
import { addPlanItem, changePlanItem } from './item-commands.ts'
import { getPlan, getPlanItem, listPlans } from './queries.ts'

export function planRoutes(app: App): void {
  app.route({
    ...contract.listPlans,
    handler: (request) => {
      const { caseFileId } = request.params
      return inRequest(request, (tx, principal) => listPlans(tx, principal, caseFileId))
    },
  })
  app.route({
    ...contract.agreePlan,
    handler: (request) => {
      const { caseFileId } = request.params
      return createOnce(request, {
        create: (tx, principal) => agreePlan(tx, principal, caseFileId, request.body),
        read: (tx, _principal, id) => getPlan(tx, caseFileId, id),
      })
    },
  })
  app.route({
    ...contract.changePlan,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => changePlan(tx, principal, target, request.body))
    },
  })
  app.route({
    ...contract.addPlanItem,
    handler: (request) => {
      const { params } = request
      return createOnce(request, {
        create: (tx, principal) => addPlanItem(tx, principal, params, request.body),
        read: (tx, _principal, id) => getPlanItem(tx, params.planId, id),
      })
    },
  })
  app.route({
    ...contract.changePlanItem,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => changePlanItem(tx, principal, target, request.body))
    },
  })
}
