import * as contract from '@wegmarke/contract/mentees'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { createQuickly } from '../../platform/http/create-quickly.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { raiseConcern } from './concern-commands.ts'
import { decideSession } from './log-session.ts'
import { selectOwnForWriting } from './own-mentorship.ts'
import { writeHandOverNote } from './hand-over-commands.ts'
import { getOwnConcern, getOwnHandOverNote, listMentees } from './queries.ts'
import { changeSession, logSession, withdrawSession } from './session-commands.ts'
import { getOwnSession, listLoggedSessions } from './session-queries.ts'

export function menteeRoutes(app: App): void {
  app.route({ ...contract.listMentees, handler: (request) => inRequest(request, listMentees) })
  sessionRoutes(app)
  app.route({
    ...contract.raiseConcern,
    handler: (request) => {
      const { mentorshipId } = request.params
      return createOnce(request, {
        create: (tx, principal) => raiseConcern(tx, principal, mentorshipId, request.body),
        read: (tx, _principal, id) => getOwnConcern(tx, id),
      })
    },
  })
  app.route({
    ...contract.writeHandOverNote,
    handler: (request) => {
      const { mentorshipId } = request.params
      return createOnce(request, {
        create: (tx, principal) => writeHandOverNote(tx, principal, mentorshipId, request.body.text),
        read: (tx, _principal, id) => getOwnHandOverNote(tx, id),
      })
    },
  })
}

function sessionRoutes(app: App): void {
  app.route({
    ...contract.listLoggedSessions,
    handler: (request) => {
      const { mentorshipId } = request.params
      return inRequest(request, (tx, principal) =>
        listLoggedSessions(tx, principal, mentorshipId, request.query),
      )
    },
  })
  app.route({
    ...contract.logSession,
    handler: (request) => {
      const { mentorshipId } = request.params
      return createQuickly(request, {
        reads: selectOwnForWriting(mentorshipId),
        decide: (rows, principal, id) => decideSession(rows, principal, mentorshipId, id, request.body),
        create: (tx, principal) => logSession(tx, principal, mentorshipId, request.body),
        read: (tx, _principal, id) => getOwnSession(tx, mentorshipId, id),
      })
    },
  })
  app.route({
    ...contract.changeSession,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => changeSession(tx, principal, target, request.body))
    },
  })
  app.route({
    ...contract.withdrawSession,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => withdrawSession(tx, principal, target))
    },
  })
}
