import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { answerUnknownPath } from './not-found.ts'
import type { RouteRegister } from './route-register.ts'

// One page is a dozen files, and a whole office may share one address: files are not counted.
const publicRoute = { config: { action: 'public', rateLimit: false } } as const

/**
 * Serves the built screens on the same port. Files below `/assets` carry a hash of their content in their name and
 * never change; `index.html` is asked for anew each time and stands for every path that the screens route themselves.
 */
export async function registerSinglePageApp(
  app: FastifyInstance,
  folder: string | undefined,
  register: RouteRegister,
): Promise<void> {
  app.setNotFoundHandler(answerUnknownPath(register))
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) return
  const assets = join(folder, 'assets') + sep
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    cacheControl: false,
    index: false,
    setHeaders: (reply, path) => {
      const isLasting = path.startsWith(assets)
      void reply.header('cache-control', isLasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/*', publicRoute, (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/'
    if (isApi(path)) return reply.callNotFound()
    // Files have an extension, paths of the screens have none.
    return reply.sendFile(path.includes('.') ? path : 'index.html')
  })
}

function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/')
}
