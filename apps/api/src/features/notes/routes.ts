import * as contract from '@wegmarke/contract/notes'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { answerNote, contestReason, seeNote } from './commands.ts'
import { getNote } from './queries.ts'

export function noteRoutes(app: App): void {
  app.route({
    ...contract.seeNote,
    handler: (request) => inRequest(request, (tx, principal) => seeNote(tx, principal, request.params)),
  })
  app.route({
    ...contract.answerNote,
    handler: (request) => {
      const { caseFileId, noteId } = request.params
      const target = { caseFileId, noteId, version: expectedVersion(request) }
      return createOnce(request, {
        create: (tx, principal) => answerNote(tx, principal, target, request.body),
        read: (tx) => getNote(tx, caseFileId, noteId),
      })
    },
  })
  app.route({
    ...contract.contestReason,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => contestReason(tx, principal, target, request.body.text))
    },
  })
}
