import type { FastifyRequest, FastifyServerOptions } from 'fastify'
import type { Config } from '../../config.ts'
import { ConnectionLost } from '../db/connection-lost.ts'

export interface LogWish {
  readonly level?: Config['logLevel']
  /** Standard output, unless told otherwise. */
  readonly stream?: { write(line: string): void }
}

/**
 * What the log may hold: the pattern of a route, never the address with its ids, no headers, no bodies.
 * Errors keep their stack but not the details that PostgreSQL adds, which quote values.
 */
export function loggerOptions({ level = 'warn', stream }: LogWish = {}): NonNullable<
  FastifyServerOptions['logger']
> {
  return {
    level,
    ...(stream && { stream }),
    redact: { paths: ['req.headers', 'res.headers', '*.password', '*.token', '*.cookie'], remove: true },
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url }),
      err: describeError,
    },
  }
}

function describeError(error: Error & { code?: string; constraint?: string; table?: string }) {
  const { name, code, constraint, table } = error
  const isFromDatabase =
    code !== undefined && /^[0-9A-Z]{5}$/.test(code) && !(error instanceof ConnectionLost)
  return {
    type: name,
    message: isFromDatabase ? 'refused by the database' : error.message,
    stack: (isFromDatabase ? error.stack?.split('\n').slice(1).join('\n') : error.stack) ?? '',
    code,
    constraint,
    table,
  }
}
