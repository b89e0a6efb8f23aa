import { API_PREFIX } from '@wegmarke/contract/endpoint'
import type { DemoAccount } from '@wegmarke/contract/session'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import cookie from '@fastify/cookie'
import fastify, { type FastifyServerOptions } from 'fastify'
import type { Kysely } from 'kysely'
import { accountRoutes } from './features/accounts/routes.ts'
import { allianceCountRoutes } from './features/alliance-counts/routes.ts'
import { attainmentRoutes } from './features/attainments/routes.ts'
import { caseFileRoutes } from './features/case-files/routes.ts'
import { caseloadRoutes } from './features/caseloads/routes.ts'
import { catalogueRoutes } from './features/catalogue/routes.ts'
import { consentRoutes } from './features/consents/routes.ts'
import { registerOpenApi } from './features/docs/openapi.ts'
import { registerReference } from './features/docs/reference.ts'
import { entryLevelRoutes } from './features/entry-levels/routes.ts'
import { gapRoutes } from './features/gaps/routes.ts'
import { goalRoutes } from './features/goals/routes.ts'
import { healthRoute } from './features/health/routes.ts'
import { handOverRoutes } from './features/hand-overs/routes.ts'
import { importRoutes } from './features/imports/routes.ts'
import { intakeRoutes } from './features/intake/routes.ts'
import { journalRoutes } from './features/journal/routes.ts'
import { measureRoutes } from './features/measures/routes.ts'
import { menteeRoutes } from './features/mentees/routes.ts'
import { mentoringRoutes } from './features/mentoring/routes.ts'
import { noteRoutes } from './features/notes/routes.ts'
import { organisationRoutes } from './features/organisations/routes.ts'
import { outreachRoutes } from './features/outreach/routes.ts'
import { peopleRoutes } from './features/people/routes.ts'
import { planRoutes } from './features/plans/routes.ts'
import { protectionRoutes } from './features/protection/routes.ts'
import { printRoutes } from './features/prints/routes.ts'
import { reportRoutes } from './features/report/routes.ts'
import { residenceRoutes } from './features/residence/routes.ts'
import { linkRoutes } from './features/session/link-routes.ts'
import { sessionRoutes } from './features/session/routes.ts'
import { settingRoutes } from './features/settings/routes.ts'
import { stepRoutes } from './features/steps/routes.ts'
import { taskRoutes } from './features/tasks/routes.ts'
import { todayRoutes } from './features/today/routes.ts'
import { recordRefusal } from './platform/audit/record-refusal.ts'
import type { Database } from './platform/db/tables.ts'
import { AccessTokens, registerTokens, type TokenKeys } from './platform/http/access-tokens.ts'
import type { App } from './platform/http/app.ts'
import { authenticate } from './platform/http/authenticate.ts'
import type { Clock } from './platform/http/clock.ts'
import { demandKey } from './platform/http/create-once.ts'
import { demandVersion, tagVersion } from './platform/http/expected-version.ts'
import { loggerOptions, type LogWish } from './platform/http/logger.ts'
import { answerProblem } from './platform/http/problem.ts'
import { registerRateLimit, REQUESTS_PER_MINUTE } from './platform/http/rate-limit.ts'
import { RouteRegister } from './platform/http/route-register.ts'
import { refuseForeignOrigins } from './platform/http/same-origin.ts'
import { registerSecurityHeaders } from './platform/http/security-headers.ts'
import { SessionCookies } from './platform/http/session-cookies.ts'
import { registerSinglePageApp } from './platform/http/single-page-app.ts'
import { Storage } from './platform/http/storage.ts'
import { makeTextStorable } from './platform/http/storable-text.ts'
import { answerWithDeclaredStatus } from './platform/http/success-status.ts'
import { answerUnreadableRequest } from './platform/http/unreadable-request.ts'
import { compileValidator } from './platform/http/validator.ts'

/** Everything the server needs from outside; `main.ts` and the tests put it together. */
export interface Deps {
  readonly db: Kysely<Database>
  readonly keys: TokenKeys
  readonly today: Clock
  readonly mode: 'demo' | 'production'
  readonly publicUrl?: string | undefined
  readonly trustedProxies?: readonly string[]
  /** Folder of the built screens; without it the server answers the API alone. */
  readonly webFolder?: string
  readonly demoAccounts?: readonly DemoAccount[]
  readonly requestsPerMinute?: number
  /** What is logged is fixed; how much, and to where, is not. */
  readonly log?: LogWish
}

/** Puts the server together: what every request passes through, then the features, in one list. */
export async function buildApp(deps: Deps): Promise<App> {
  const app: App = fastify(serverOptions(deps)).withTypeProvider<TypeBoxTypeProvider>()
  const register = new RouteRegister()
  app.setValidatorCompiler(compileValidator)
  app.setErrorHandler(answerProblem)
  app.removeContentTypeParser('text/plain')
  app.addHook('onRoute', (route) => register.add(route))
  app.addHook('onReady', async () => register.check())
  app.decorate('routeRegister', register)
  await registerProtection(app, deps)
  await registerOpenApi(app)
  await app.register(registerFeatures, { prefix: API_PREFIX })
  healthRoute(app)
  await registerReference(app)
  await registerSinglePageApp(app, deps.webFolder, register)
  return app
}

function serverOptions({ trustedProxies = [], log }: Deps): FastifyServerOptions {
  return {
    logger: loggerOptions(log),
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    bodyLimit: 256 * 1024,
    requestTimeout: 15_000,
    connectionTimeout: 30_000,
    keepAliveTimeout: 10_000,
    return503OnClosing: true,
    // A path that cannot be read reaches no hook and no route, so Fastify asks for this apart from the error handler.
    frameworkErrors: (error, request, reply) => void answerProblem(error, request, reply),
    clientErrorHandler: answerUnreadableRequest,
    routerOptions: { maxParamLength: 64 },
    genReqId: () => crypto.randomUUID(),
  }
}

/** The way of every request: headers, origin, session, text, key and version, frequency. */
async function registerProtection(app: App, deps: Deps): Promise<void> {
  const { db, today, mode, publicUrl, demoAccounts = [], requestsPerMinute = REQUESTS_PER_MINUTE } = deps
  await app.register(cookie)
  await registerTokens(app, deps.keys)
  app.decorate('services', {
    db,
    today,
    mode,
    publicUrl,
    tokens: new AccessTokens(app),
    cookies: new SessionCookies(publicUrl),
    demoAccounts,
    requestsPerMinute,
    storage: new Storage(),
  })
  app.decorateRequest('sessionId', '')
  app.decorateRequest('accountId', '')
  await registerSecurityHeaders(app, publicUrl)
  app.addHook('onRequest', refuseForeignOrigins(publicUrl))
  app.addHook('onRequest', authenticate)
  app.addHook('preValidation', makeTextStorable)
  app.addHook('preValidation', demandKey)
  app.addHook('preValidation', demandVersion)
  app.addHook('preHandler', answerWithDeclaredStatus)
  app.addHook('preSerialization', tagVersion)
  app.addHook('onResponse', recordRefusal)
  await registerRateLimit(app, requestsPerMinute)
}

/** The features, each a list of routes. */
async function registerFeatures(app: App): Promise<void> {
  sessionRoutes(app)
  linkRoutes(app)
  accountRoutes(app)
  organisationRoutes(app)
  settingRoutes(app)
  catalogueRoutes(app)
  todayRoutes(app)
  caseFileRoutes(app)
  caseloadRoutes(app)
  handOverRoutes(app)
  peopleRoutes(app)
  stepRoutes(app)
  gapRoutes(app)
  attainmentRoutes(app)
  goalRoutes(app)
  entryLevelRoutes(app)
  measureRoutes(app)
  reportRoutes(app)
  allianceCountRoutes(app)
  noteRoutes(app)
  residenceRoutes(app)
  intakeRoutes(app)
  outreachRoutes(app)
  journalRoutes(app)
  taskRoutes(app)
  mentoringRoutes(app)
  menteeRoutes(app)
  consentRoutes(app)
  planRoutes(app)
  printRoutes(app)
  importRoutes(app)
  protectionRoutes(app)
}
