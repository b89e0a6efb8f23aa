import type { FastifyReply, FastifyRequest } from 'fastify'

const CREATED = 201
const NO_CONTENT = 204

/** The contract declares one success per route; handlers only return the body, the status follows from it. */
export async function answerWithDeclaredStatus(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const response = request.routeOptions.schema?.response as Readonly<Record<string, unknown>> | undefined
  if (response === undefined) return
  if (CREATED in response) void reply.code(CREATED)
  else if (NO_CONTENT in response) void reply.code(NO_CONTENT)
}
