import { sql, type Kysely } from 'kysely'
import { makeOpaqueToken, type OpaqueToken } from '../../platform/access/opaque-token.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { inTransaction } from '../../platform/db/in-transaction.ts'
import type { Database } from '../../platform/db/tables.ts'
import { IDLE_MINUTES, idleMinutesOf, SESSION_HOURS } from './lifetimes.ts'

/** What a browser needs to go on with a session. */
export interface OpenedSession {
  readonly sessionId: string
  readonly accountId: string
  readonly refreshToken: string
  readonly refreshSeconds: number
}

/** Starts a session of an account whose password has been proven. */
export async function startSession(
  db: Kysely<Database>,
  account: string,
  today: string,
  device: string | undefined,
): Promise<OpenedSession> {
  const refresh = makeOpaqueToken()
  const { rows } = await sql<{ id: string }>`SELECT app.start_session(${account}, ${refresh.hash},
    make_interval(mins => ${IDLE_MINUTES}), make_interval(hours => ${SESSION_HOURS}), ${device ?? null}) AS id`.execute(
    db,
  )
  const sessionId = rows[0]?.id ?? ''
  return await withIdleLimit(db, { sessionId, accountId: account }, refresh, today)
}

/** How a refresh token was answered; see `app.rotate_refresh()`. */
export type Rotation =
  | { readonly outcome: 'rotated'; readonly session: OpenedSession }
  | { readonly outcome: 'retry' | 'unknown' }
  | { readonly outcome: 'reused'; readonly sessionId: string; readonly accountId: string }

/** Exchanges a refresh token for the next one. Each works once: a second use ends the session, except within 30 seconds. */
export async function rotateSession(db: Kysely<Database>, oldHash: Buffer, today: string): Promise<Rotation> {
  const refresh = makeOpaqueToken()
  const { outcome, session_id, account_id } = await rotate(db, oldHash, refresh.hash, IDLE_MINUTES)
  if (outcome === 'rotated') {
    const ids = { sessionId: session_id, accountId: account_id }
    return { outcome, session: await withIdleLimit(db, ids, refresh, today) }
  }
  if (outcome === 'reused') return { outcome, sessionId: session_id, accountId: account_id }
  return { outcome }
}

/**
 * The idle limit depends on the roles, which are known once the session is open: for a volunteer the token that was just
 * made is exchanged for one that lasts longer, before anybody has seen it.
 */
async function withIdleLimit(
  db: Kysely<Database>,
  ids: { readonly sessionId: string; readonly accountId: string },
  first: OpaqueToken,
  today: string,
): Promise<OpenedSession> {
  const minutes = await inTransaction(db, ids.sessionId, today, async (_tx, me: SignedIn) =>
    idleMinutesOf(me),
  )
  if (minutes === IDLE_MINUTES) return { ...ids, refreshToken: first.token, refreshSeconds: minutes * 60 }
  const longer = makeOpaqueToken()
  await rotate(db, first.hash, longer.hash, minutes)
  return { ...ids, refreshToken: longer.token, refreshSeconds: minutes * 60 }
}

interface RotatedRow {
  readonly outcome: Rotation['outcome']
  readonly session_id: string
  readonly account_id: string
}

async function rotate(
  db: Kysely<Database>,
  oldHash: Buffer,
  newHash: Buffer,
  minutes: number,
): Promise<RotatedRow> {
  const { rows } = await sql<RotatedRow>`SELECT outcome, session_id, account_id
    FROM app.rotate_refresh(${oldHash}, ${newHash}, make_interval(mins => ${minutes}))`.execute(db)
  if (rows[0] === undefined) throw new Error('rotate_refresh answered nothing')
  return rows[0]
}
