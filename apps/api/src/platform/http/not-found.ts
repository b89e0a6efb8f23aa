import { problem } from '@wegmarke/contract/problems'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './problem.ts'
import type { RouteRegister } from './route-register.ts'

/** Below `/api` an unknown path is a problem: 405 when only the method is wrong, else the same 404 as for a hidden record. */
export function answerUnknownPath(register: RouteRegister) {
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const methods = register.methodsAt(request.url.split('?', 1)[0] ?? '')
    if (methods.length === 0) return sendProblem(reply, problem('not-found'))
    void reply.header('allow', [...new Set(methods)].join(', '))
    return sendProblem(reply, problem('method-not-allowed'))
  }
}
