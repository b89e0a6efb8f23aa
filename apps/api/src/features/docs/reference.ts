import { hash } from 'node:crypto'
import scalar from '@scalar/fastify-api-reference'
import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type { App } from '../../platform/http/app.ts'
import { inRequest } from '../../platform/http/in-request.ts'

/** The description as a page to read and try, for whoever is signed in; its script comes with this server. */
export async function registerReference(app: App): Promise<void> {
  await app.register(async (pages) => {
    pages.addHook('onRoute', (route: RouteOptions) => {
      // The plugin makes these routes and knows no rights.
      route.config = { ...route.config, action: 'session.own' }
    })
    // The token only names a session; whether it still holds is asked as everywhere.
    pages.addHook('preHandler', (request) => inRequest(request, async () => undefined))
    pages.addHook('onSend', relaxPolicy)
    await pages.register(scalar, {
      routePrefix: '/api/docs',
      configuration: {
        // Nothing that would ask another server: no fonts, no figures about use, no assistant, no tools to publish.
        withDefaultFonts: false,
        telemetry: false,
        hideClientButton: true,
        showDeveloperTools: 'never',
        agent: { disabled: true },
        mcp: { disabled: true },
      },
    })
  })
}

/**
 * This page writes its styles by script and starts by an inline script. The one inline script is named by its hash,
 * nothing comes from elsewhere; the strict policy stays in force for every other path.
 */
async function relaxPolicy(
  _request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  void reply.removeHeader('access-control-allow-origin').removeHeader('access-control-allow-methods')
  if (typeof payload !== 'string' || !String(reply.getHeader('content-type')).startsWith('text/html'))
    return payload
  const inline = [...payload.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, source = '']) => `'sha256-${hash('sha256', source, 'base64')}'`,
  )
  void reply.header(
    'content-security-policy',
    [
      "default-src 'none'",
      `script-src 'self' ${inline.join(' ')}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "worker-src 'self' blob:",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join(';'),
  )
  return payload
}
