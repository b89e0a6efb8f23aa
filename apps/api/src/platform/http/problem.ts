import { PROBLEMS, type Problem, problem, ProblemError, type ProblemType } from '@wegmarke/contract/problems'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { ConnectionLost } from '../db/connection-lost.ts'
import { problemOfDatabase } from './database-problem.ts'
import { InvalidInput } from './validator.ts'

/** What Fastify and its plugins refuse by themselves, by error code. */
const BY_CODE: Readonly<Record<string, ProblemType>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_INVALID_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-request',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-request',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-request',
  FST_ERR_BAD_URL: 'malformed-request',
  FST_ERR_ROUTE_METHOD_NOT_SUPPORTED: 'method-not-allowed',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
}

/**
 * The one place where everything that can go wrong becomes a problem of the catalogue: broken schemas, refusals of the
 * domain, what PostgreSQL refuses (SQLSTATE and constraint name), anything else. Texts of errors are never passed on.
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  if (error instanceof InvalidInput) return problem('validation-failed', { errors: error.errors })
  return problemOfDatabase(error) ?? problemOfFramework(error as Partial<FastifyError>)
}

function problemOfFramework({ code = '', statusCode = 500 }: Partial<FastifyError>): Problem {
  const known = BY_CODE[code]
  if (known) return problem(known)
  if (statusCode >= 400 && statusCode < 500) return problem('malformed-request')
  return problem('internal-error')
}

/** Fastify's error handler: unexpected errors are logged whole, the answer says only that something went wrong. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const found = problemOf(error)
  if (found.status === PROBLEMS['internal-error'][0]) request.log.error({ err: error }, 'request failed')
  if (error instanceof ConnectionLost) request.log.warn({ err: error }, 'the database does not answer')
  return sendProblem(reply, found)
}

export function sendProblem(reply: FastifyReply, found: Problem): FastifyReply {
  if (found.retryAfterSeconds !== undefined) void reply.header('retry-after', String(found.retryAfterSeconds))
  // Serialised here: the response schemas of a route describe success alone.
  return reply.code(found.status).type('application/problem+json').serializer(JSON.stringify).send(found)
}
