import {
  endAllSessions,
  endOwnSession,
  getSession,
  listDemoAccounts,
  listOwnSessions,
  refreshSession,
  signIn,
  signOut,
} from '@wegmarke/contract/session'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { hashOf } from '../../platform/access/opaque-token.ts'
import { inTransaction } from '../../platform/db/in-transaction.ts'
import type { App } from '../../platform/http/app.ts'
import { inRequest } from '../../platform/http/in-request.ts'
import { limitGuessing } from '../../platform/http/rate-limit.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { auditSignIn } from './audit-sign-in.ts'
import { endEverySession, endThisSession, endOwnSession as endOne } from './commands.ts'
import { type OpenedSession, rotateSession, startSession } from './open-session.ts'
import { getSession as readSession, listOwnSessions as listOwn } from './queries.ts'
import { proveCredentials } from './sign-in.ts'

export function sessionRoutes(app: App): void {
  const { db, today, mode, cookies, demoAccounts } = app.services

  app.route({
    ...signIn,
    config: { ...signIn.config, ...limitGuessing(app) },
    async handler(request, reply) {
      const account = await proveCredentials(db, request.body, request.id)
      const session = await startSession(db, account, today(), request.headers['user-agent'])
      await auditSignIn(db, 'session.started', account, session.sessionId, request.id)
      handOver(reply, session)
      return await inTransaction(db, session.sessionId, today(), (tx, me) => readSession(tx, me, mode))
    },
  })

  app.route({
    ...getSession,
    handler: (request) => inRequest(request, (tx, principal) => readSession(tx, principal, mode)),
  })

  app.route({ ...refreshSession, handler: renew })

  app.route({
    ...signOut,
    async handler(request, reply) {
      await inRequest(request, endThisSession)
      cookies.clear(reply)
      return null
    },
  })

  app.route({
    ...endAllSessions,
    async handler(request, reply) {
      await inRequest(request, endEverySession)
      cookies.clear(reply)
      return null
    },
  })

  app.route({ ...listOwnSessions, handler: (request) => inRequest(request, listOwn) })

  app.route({
    ...endOwnSession,
    handler: (request) =>
      inRequest(request, async (tx) => {
        await endOne(tx, request.params.sessionId)
        return null
      }),
  })

  app.route({ ...listDemoAccounts, handler: async () => [...demoAccounts] })
}

/** Renews both tokens. A token that was used before ends its session: it was copied, by whoever came first or second. */
async function renew(request: FastifyRequest, reply: FastifyReply): Promise<null> {
  const { db, today, cookies } = request.server.services
  const token = cookies.refreshToken(request)
  if (token === undefined) throw refuse('not-signed-in')
  const rotation = await rotateSession(db, hashOf(token), today())
  if (rotation.outcome === 'rotated') {
    handOver(reply, rotation.session)
    return null
  }
  if (rotation.outcome === 'retry') throw refuse('refresh-in-progress', { retryAfterSeconds: 1 })
  if (rotation.outcome === 'reused') {
    await auditSignIn(db, 'refreshToken.reused', rotation.accountId, rotation.sessionId, request.id)
  }
  cookies.clear(reply)
  throw refuse('session-ended')
}

function handOver(reply: FastifyReply, session: OpenedSession): void {
  const { tokens, cookies } = reply.server.services
  const accessToken = tokens.sign({ sub: session.accountId, sid: session.sessionId })
  cookies.set(reply, accessToken, session.refreshToken, session.refreshSeconds)
}
