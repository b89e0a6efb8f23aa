import type { FastifyRequest } from 'fastify'
import { refuse } from './refuse.ts'

/** Every route but the public ones needs an access token; which session it names is checked when the transaction opens. */
export async function authenticate(request: FastifyRequest): Promise<void> {
  if (request.is404 || request.routeOptions.config.action === 'public') return
  const { cookies, tokens } = request.server.services
  const token = cookies.accessToken(request)
  if (token === undefined) throw refuse('not-signed-in')
  const claims = tokens.verify(token)
  request.sessionId = claims.sid
  request.accountId = claims.sub
}
