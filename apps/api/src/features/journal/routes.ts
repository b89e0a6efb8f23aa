import * as contract from '@wegmarke/contract/journal'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { changeJournalEntry, withdrawJournalEntry, writeJournalEntry } from './commands.ts'
import { getJournalEntry, listJournal } from './queries.ts'

export function journalRoutes(app: App): void {
  app.route({
    ...contract.listJournal,
    handler: (request) => {
      const { caseFileId } = request.params
      return inRequest(request, (tx, principal) => listJournal(tx, principal, caseFileId, request.query))
    },
  })
  app.route({
    ...contract.writeJournalEntry,
    handler: (request) => {
      const { caseFileId } = request.params
      return createOnce(request, {
        create: (tx, principal) => writeJournalEntry(tx, principal, caseFileId, request.body),
        read: (tx, _principal, id) => getJournalEntry(tx, caseFileId, id),
      })
    },
  })
  app.route({
    ...contract.changeJournalEntry,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => changeJournalEntry(tx, principal, target, request.body))
    },
  })
  app.route({
    ...contract.withdrawJournalEntry,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => withdrawJournalEntry(tx, principal, target))
    },
  })
}
