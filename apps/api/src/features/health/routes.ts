import { Health, HEALTH_PATH } from '@wegmarke/contract/health'
import { sql } from 'kysely'
import type { App } from '../../platform/http/app.ts'

/** Says whether the database answers and can write, and nothing else: it is open to everybody. */
export function healthRoute(app: App): void {
  app.route({
    method: 'GET',
    url: HEALTH_PATH,
    config: { action: 'public' },
    schema: { summary: 'Is the server well?', tags: ['health'], response: { 200: Health, 503: Health } },
    async handler(_request, reply) {
      try {
        await sql`SELECT 1`.execute(app.services.db)
      } catch {
        return await reply.code(503).send({ status: 'database-unreachable' as const })
      }
      if (app.services.storage.isFull())
        return await reply.code(503).send({ status: 'storage-full' as const })
      return { status: 'ok' as const }
    },
  })
}
