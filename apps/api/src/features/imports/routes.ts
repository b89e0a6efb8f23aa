import {
  checkImport as checkImportEndpoint,
  commitImport as commitImportEndpoint,
  decideImportRow as decideImportRowEndpoint,
  exportImportRows,
  getImport,
  getImportReport,
  getImportTemplate,
  listImportProfiles,
  listImportRows,
  listImports,
  saveImportProfile,
  undoImport as undoImportEndpoint,
  uploadImport as uploadImportEndpoint,
} from '@wegmarke/contract/imports'
import { importTemplate } from '@wegmarke/domain/import/template'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { cursorOf, isId, positionOf } from '../../platform/http/cursor.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { getBatch, getRow, listBatches, listRows } from './batch-queries.ts'
import { checkImport, commitImport, decideImportRow, uploadImport } from './commands.ts'
import { getProfile, listProfiles, saveProfile } from './profiles.ts'
import { importReport } from './report.ts'
import { exportImportRows as takeRows } from './rows-export.ts'
import { undoImport } from './undo.ts'

const PAGE = 50

/** Everything around a list: profiles and templates, then the way of one batch. */
export function importRoutes(app: App): void {
  profileRoutes(app)
  readingRoutes(app)
  writingRoutes(app)
}

function profileRoutes(app: App): void {
  app.route({
    ...listImportProfiles,
    handler: (request) => inRequest(request, (tx, principal) => listProfiles(tx, principal.locale)),
  })
  app.route({
    ...saveImportProfile,
    handler: (request) =>
      createOnce(request, {
        create: (tx, principal) => saveProfile(tx, principal, request.body),
        read: (tx, principal, id) => getProfile(tx, id, principal.locale),
      }),
  })
  app.route({
    ...getImportTemplate,
    handler: (request) =>
      inRequest(request, async () => {
        const { name } = request.params
        const fileName =
          name === 'people-and-steps'
            ? 'Vorlage Personen und Schritte.csv'
            : 'Beispiel Personen und Schritte.csv'
        return { fileName, content: importTemplate(name) }
      }),
  })
}

function readingRoutes(app: App): void {
  app.route({
    ...listImports,
    handler: (request) =>
      inRequest(request, async (tx) => {
        const { after, limit = PAGE } = request.query
        const position = positionOf(after, [(value) => typeof value === 'string', isId])
        const items = await listBatches(tx, position as [string, string] | null, limit + 1)
        const page = items.slice(0, limit)
        const last = page.at(-1)
        return {
          items: page,
          next: items.length > limit && last ? cursorOf([last.createdAt, last.id]) : null,
        }
      }),
  })
  app.route({
    ...getImport,
    handler: (request) => inRequest(request, (tx) => getBatch(tx, request.params.batchId)),
  })
  app.route({
    ...listImportRows,
    handler: (request) =>
      inRequest(request, async (tx) => {
        const { after, limit = PAGE, state } = request.query
        const { batchId } = request.params
        await getBatch(tx, batchId)
        const position = positionOf(after, [Number.isSafeInteger])
        const items = await listRows(tx, batchId, {
          after: Number(position?.[0] ?? 0),
          limit: limit + 1,
          state,
        })
        const page = items.slice(0, limit)
        return { items: page, next: items.length > limit ? cursorOf([page.at(-1)?.number ?? 0]) : null }
      }),
  })
  app.route({
    ...exportImportRows,
    handler: (request) =>
      inRequest(request, (tx, principal) => takeRows(tx, principal, request.params.batchId, request.query)),
  })
  app.route({
    ...getImportReport,
    handler: (request) =>
      inRequest(request, (tx, principal) =>
        importReport(tx, request.params.batchId, request.query.language ?? principal.locale),
      ),
  })
}

function writingRoutes(app: App): void {
  app.route({
    ...uploadImportEndpoint,
    handler: (request) =>
      createOnce(request, {
        create: (tx, principal) => uploadImport(tx, principal, request.body),
        read: (tx, _principal, id) => getBatch(tx, id),
      }),
  })
  app.route({
    ...checkImportEndpoint,
    handler: (request) =>
      inRequest(request, async (tx, principal) => {
        await checkImport(tx, principal, request.params.batchId, expectedVersion(request), request.body)
        return await getBatch(tx, request.params.batchId)
      }),
  })
  app.route({
    ...decideImportRowEndpoint,
    handler: (request) =>
      inRequest(request, async (tx, principal) => {
        const { batchId, number } = request.params
        await decideImportRow(tx, principal, { batchId, number }, request.body)
        return await getRow(tx, batchId, number)
      }),
  })
  app.route({
    ...commitImportEndpoint,
    handler: (request) =>
      inRequest(request, async (tx, principal) => {
        await commitImport(tx, principal, request.params.batchId, expectedVersion(request), request.body.mode)
        return await getBatch(tx, request.params.batchId)
      }),
  })
  app.route({
    ...undoImportEndpoint,
    handler: (request) =>
      inRequest(request, async (tx, principal) => {
        const kept = await undoImport(tx, principal, request.params.batchId, expectedVersion(request))
        return { batch: await getBatch(tx, request.params.batchId), kept }
      }),
  })
}
