import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'

const FORBIDDEN = 403
const NOT_FOUND = 404

/**
 * Leaves in the trace that somebody who was signed in was refused: a right that is missing, or a file that exists and is
 * not theirs to see. The same refusal leaves one row in five minutes. Written after the answer has gone, so that the time
 * it takes tells nobody whether a file exists.
 */
export async function recordRefusal(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { statusCode } = reply
  const file = fileOf(request.params)
  if (request.sessionId === '' || (statusCode !== FORBIDDEN && (statusCode !== NOT_FOUND || file === null)))
    return
  const right = request.routeOptions.config.action ?? ''
  try {
    await sql`SELECT app.audit_refusal(${request.sessionId}, ${right}, ${statusCode}, ${file}, ${request.id})`.execute(
      request.server.services.db,
    )
  } catch (error) {
    request.log.error({ err: error }, 'a refusal could not be recorded')
  }
}

/** The file that a path names, when it has the form of an id. */
function fileOf(params: unknown): string | null {
  const id = (params as { caseFileId?: unknown } | undefined)?.caseFileId
  return typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null
}
