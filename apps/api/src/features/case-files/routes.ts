import * as contract from '@wegmarke/contract/case-files'
import {
  exportCaseFiles,
  exportSearchHits,
  findResemblances as resemblances,
  listCaseFiles as list,
  listOpenedFiles,
  searchCaseFiles as search,
} from '@wegmarke/contract/case-list'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { decideInRequest, readInRequest, sendBuilt } from '../../platform/http/read-in-request.ts'
import { changeCaseFile, moveCaseFile } from './commands.ts'
import { createCaseFile } from './create.ts'
import { closeCaseFile, reopenCaseFile } from './episodes.ts'
import { exportedFiles, exportedHits, selectAll } from './export.ts'
import { pageJson, selectPage } from './list.ts'
import { getCodeOf, listCaseloads, selectWholeFile, wholeFile } from './queries.ts'
import { findResemblances, foundHits, hitsJson, selectHits, selectOpened } from './search.ts'

export function caseFileRoutes(app: App): void {
  readingRoutes(app)
  exportRoutes(app)
  changingRoutes(app)
  episodeRoutes(app)
}

function readingRoutes(app: App): void {
  app.route({ ...contract.listCaseloads, handler: (request) => inRequest(request, listCaseloads) })
  app.route({
    ...list,
    handler: (request, reply) =>
      readInRequest(request, [selectPage(request.query)], ([rows = []]) =>
        sendBuilt(reply, pageJson(request.query, rows)),
      ),
  })
  app.route({
    ...listOpenedFiles,
    handler: (request, reply) =>
      readInRequest(request, [selectOpened()], ([rows = []]) => sendBuilt(reply, hitsJson(rows))),
  })
  app.route({
    ...search,
    handler: async (request, reply) =>
      sendBuilt(reply, await decideInRequest(request, [selectHits(request.body.text)], foundHits)),
  })
  app.route({
    ...resemblances,
    handler: (request) =>
      inRequest(request, (tx, principal) => findResemblances(tx, principal, request.body)),
  })
  app.route({
    ...contract.getCaseFile,
    handler: (request) => {
      const { caseFileId } = request.params
      return readInRequest(request, selectWholeFile(caseFileId), ([rows = []], principal) =>
        wholeFile(caseFileId, rows, principal),
      )
    },
  })
}

function exportRoutes(app: App): void {
  app.route({
    ...exportCaseFiles,
    handler: (request) =>
      decideInRequest(request, selectAll(request.query), (found, principal) =>
        exportedFiles(request.query, found, principal),
      ),
  })
  app.route({
    ...exportSearchHits,
    handler: (request) =>
      decideInRequest(request, [selectHits(request.body.text)], (found, principal) =>
        exportedHits(request.body, found, principal),
      ),
  })
}

function changingRoutes(app: App): void {
  app.route({
    ...contract.createCaseFile,
    handler: (request) =>
      createOnce(request, {
        create: (tx, principal) => createCaseFile(tx, principal, request.body),
        read: (tx, _principal, id) => getCodeOf(tx, id),
      }),
  })
  app.route({
    ...contract.changeCaseFile,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => changeCaseFile(tx, principal, target, request.body))
    },
  })
  app.route({
    ...contract.moveCaseFile,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => moveCaseFile(tx, principal, target, request.body))
    },
  })
}

function episodeRoutes(app: App): void {
  app.route({
    ...contract.closeCaseFile,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => closeCaseFile(tx, principal, target, request.body))
    },
  })
  app.route({
    ...contract.reopenCaseFile,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => reopenCaseFile(tx, principal, target, request.body))
    },
  })
}
