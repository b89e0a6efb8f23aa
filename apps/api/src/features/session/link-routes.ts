import { acceptLink, checkLink } from '@wegmarke/contract/session'
import { hashOf } from '../../platform/access/opaque-token.ts'
import type { App } from '../../platform/http/app.ts'
import { limitGuessing } from '../../platform/http/rate-limit.ts'
import { getLink, setPasswordByLink } from './links.ts'

export function linkRoutes(app: App): void {
  const { db } = app.services
  app.route({
    ...checkLink,
    config: { ...checkLink.config, ...limitGuessing(app) },
    handler: (request) => getLink(db, hashOf(request.body.token)),
  })
  app.route({
    ...acceptLink,
    config: { ...acceptLink.config, ...limitGuessing(app) },
    async handler(request) {
      await setPasswordByLink(db, hashOf(request.body.token), request.body.password)
      return null
    },
  })
}
