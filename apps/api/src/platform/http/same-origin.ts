import type { FastifyRequest } from 'fastify'
import { refuse } from './refuse.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * The second line behind SameSite=Strict: a request with an effect has to come from a page of this origin.
 * Browsers say so in Sec-Fetch-Site; where that is missing (plain http in a local network) Origin says it.
 */
export function refuseForeignOrigins(publicUrl: string | undefined) {
  return async (request: FastifyRequest): Promise<void> => {
    if (SAFE_METHODS.has(request.method)) return
    const site = request.headers['sec-fetch-site']
    if (site === 'same-origin') return
    const origin = request.headers.origin
    if (site === undefined && origin === (publicUrl ?? requestedOrigin(request))) return
    throw refuse('cross-site-request')
  }
}

/** The origin that links for people begin with: the configured one, in a demo the one that was asked. */
export function ownOrigin(request: FastifyRequest): string {
  return request.server.services.publicUrl ?? requestedOrigin(request)
}

function requestedOrigin(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`
}
