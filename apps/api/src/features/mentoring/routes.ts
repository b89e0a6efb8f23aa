import * as contract from '@wegmarke/contract/mentoring'
import type { App } from '../../platform/http/app.ts'
import { createOnce } from '../../platform/http/create-once.ts'
import { expectedVersion } from '../../platform/http/expected-version.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { arrangeMentorship, changeMentorship, endMentorship } from './commands.ts'
import { answerConcern, seeConcern } from './concern-commands.ts'
import { exportMentoringSessions, exportOpenConcerns } from './export.ts'
import { getConcern } from './queries/concerns.ts'
import { agreeMentoringGoal, changeMentoringGoal, withdrawMentoringGoal } from './goal-commands.ts'
import { getMentoringGoal } from './queries/goals.ts'
import { getMentorship } from './queries/mentorships.ts'
import { getMentoring, listMentoringSessions, listMentors } from './queries/sheet.ts'

export function mentoringRoutes(app: App): void {
  readingRoutes(app)
  exportRoutes(app)
  mentorshipRoutes(app)
  goalRoutes(app)
  concernRoutes(app)
}

function readingRoutes(app: App): void {
  app.route({ ...contract.listMentors, handler: (request) => inRequest(request, listMentors) })
  app.route({
    ...contract.getMentoring,
    handler: (request) =>
      inRequest(request, (tx, principal) => getMentoring(tx, principal, request.params.caseFileId)),
  })
  app.route({
    ...contract.listMentoringSessions,
    handler: (request) => {
      const { caseFileId } = request.params
      return inRequest(request, (tx, principal) =>
        listMentoringSessions(tx, principal, caseFileId, request.query),
      )
    },
  })
}

function exportRoutes(app: App): void {
  app.route({
    ...contract.exportMentoringSessions,
    handler: (request) =>
      inRequest(request, (tx, principal) =>
        exportMentoringSessions(tx, principal, request.params.caseFileId, request.query),
      ),
  })
  app.route({
    ...contract.exportOpenConcerns,
    handler: (request) =>
      inRequest(request, (tx, principal) =>
        exportOpenConcerns(tx, principal, request.params.caseFileId, request.query),
      ),
  })
}

function mentorshipRoutes(app: App): void {
  app.route({
    ...contract.arrangeMentorship,
    handler: (request) => {
      const { caseFileId } = request.params
      return createOnce(request, {
        create: (tx, principal) => arrangeMentorship(tx, principal, caseFileId, request.body),
        read: (tx, principal, id) => getMentorship(tx, caseFileId, id, principal.today),
      })
    },
  })
  app.route({
    ...contract.changeMentorship,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => changeMentorship(tx, principal, target, request.body))
    },
  })
  app.route({
    ...contract.endMentorship,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => endMentorship(tx, principal, target, request.body))
    },
  })
}

function goalRoutes(app: App): void {
  app.route({
    ...contract.agreeMentoringGoal,
    handler: (request) =>
      createOnce(request, {
        create: (tx, principal) => agreeMentoringGoal(tx, principal, request.params, request.body),
        read: (tx, _principal, id) => getMentoringGoal(tx, request.params.mentorshipId, id),
      }),
  })
  app.route({
    ...contract.changeMentoringGoal,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => changeMentoringGoal(tx, principal, target, request.body))
    },
  })
  app.route({
    ...contract.withdrawMentoringGoal,
    handler: (request) => {
      const target = { ...request.params, version: expectedVersion(request) }
      return inRequest(request, (tx, principal) => withdrawMentoringGoal(tx, principal, target))
    },
  })
}

function concernRoutes(app: App): void {
  app.route({
    ...contract.seeConcern,
    handler: (request) => inRequest(request, (tx, principal) => seeConcern(tx, principal, request.params)),
  })
  app.route({
    ...contract.answerConcern,
    handler: (request) => {
      const { caseFileId } = request.params
      return createOnce(request, {
        create: (tx, principal) => answerConcern(tx, principal, request.params, request.body.text),
        read: (tx, _principal, id) => getConcern(tx, caseFileId, id),
      })
    },
  })
}
