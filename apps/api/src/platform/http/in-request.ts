import { type Action, GENERAL_RULES, type GeneralAction, may } from '@wegmarke/domain/access/may'
import type { FastifyRequest } from 'fastify'
import type { Transaction } from 'kysely'
import type { SignedIn } from '../access/principal.ts'
import { inTransaction } from '../db/in-transaction.ts'
import type { Database } from '../db/tables.ts'
import { ensure } from './refuse.ts'

export type Work<T> = (tx: Transaction<Database>, principal: SignedIn) => Promise<T>

/**
 * Runs the work of one request in one transaction, opened by `app.begin_request()`: session, roles and caseloads are
 * read anew each time. A right that is decided on the principal alone is checked here, by the name the route declares;
 * rights on a file are checked by the command, which knows the file.
 */
export async function inRequest<T>(request: FastifyRequest, work: Work<T>): Promise<T> {
  const { db, today, storage } = request.server.services
  return await storage.watch(request.method !== 'GET', () =>
    inTransaction(db, request.sessionId, today(), async (tx, principal) => {
      ensureGeneralRight(request, principal)
      return await work(tx, principal)
    }),
  )
}

/** The right that the route declares, where it is decided on the principal alone. @throws 403 */
export function ensureGeneralRight(request: FastifyRequest, principal: SignedIn): void {
  const { action } = request.routeOptions.config
  if (isGeneral(action)) ensure(may(principal, action), action)
}

function isGeneral(action: Action | 'public' | undefined): action is GeneralAction {
  return action !== undefined && action in GENERAL_RULES
}
