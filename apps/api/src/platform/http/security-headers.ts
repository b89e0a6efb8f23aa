import helmet, { type FastifyHelmetOptions } from '@fastify/helmet'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'

/** Everything comes from this origin, nothing is evaluated, nothing is framed. */
export const STRICT_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'blob:', 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  objectSrc: ["'none'"],
} as const

const TWO_YEARS = 63_072_000
const NO_DEVICES =
  'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()'

/** Headers of every answer. HSTS only where the server is reached by https: on plain http it would lock people out. */
export async function registerSecurityHeaders(
  app: FastifyInstance,
  publicUrl: string | undefined,
): Promise<void> {
  const isHttps = publicUrl?.startsWith('https://') ?? false
  const headers = await writtenByHelmet({
    contentSecurityPolicy: { useDefaults: false, directives: mutable(STRICT_POLICY) },
    strictTransportSecurity: isHttps && { maxAge: TWO_YEARS, includeSubDomains: true },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onRequest', async (_request, reply) => void reply.headers(headers))
  app.addHook('onSend', addOwnHeaders)
}

/** Helmet would put the same headers together anew for each answer, which takes it longer than validating a body. */
async function writtenByHelmet(options: FastifyHelmetOptions): Promise<Readonly<Record<string, string>>> {
  const once = fastify()
  try {
    await once.register(helmet, { ...options, global: false })
    once.get('/', async (_request, reply) => {
      reply.helmet()
      return reply.raw.getHeaders()
    })
    const answer = await once.inject('/')
    return answer.json<Record<string, string>>()
  } finally {
    await once.close()
  }
}

async function addOwnHeaders(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  void reply.header('permissions-policy', NO_DEVICES).header('x-request-id', request.id)
  if (request.url.startsWith('/api') && !reply.hasHeader('cache-control')) {
    void reply.header('cache-control', 'no-store')
  }
  return payload
}

function mutable(policy: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(policy).map(([name, sources]) => [name, [...sources]]))
}
