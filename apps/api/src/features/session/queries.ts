import type { OwnSession, Session, SessionEnd } from '@wegmarke/contract/session'
import { generalAbilities } from '@wegmarke/domain/access/may'
import { sql, type Transaction } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import type { Database } from '../../platform/db/tables.ts'
import { idleMinutesOf } from './lifetimes.ts'

interface Names {
  readonly alliance: string
  readonly organisations: Readonly<Record<string, string>>
  readonly caseloads: Readonly<Record<string, string>>
}

/** Who is signed in, what the account holds today, and what it may do apart from any file. */
export async function getSession(
  tx: Transaction<Database>,
  principal: SignedIn,
  mode: Session['mode'],
): Promise<Session> {
  const names = await namesFor(tx, principal)
  return {
    account: {
      id: principal.accountId,
      displayName: principal.displayName,
      email: principal.email,
      locale: principal.locale,
    },
    alliance: { id: principal.allianceId, name: names.alliance },
    grants: principal.grants.map(({ role, organisationId, confirmed }) => ({
      role,
      organisationId,
      organisationName: names.organisations[organisationId] ?? '',
      isConfirmed: confirmed,
    })),
    posts: principal.posts.map(({ caseloadId, kind }) => ({
      caseloadId,
      name: names.caseloads[caseloadId] ?? '',
      kind,
    })),
    abilities: generalAbilities(principal),
    today: principal.today,
    mode,
    ends: await findSessionEnd(tx, principal),
  }
}

async function findSessionEnd(tx: Transaction<Database>, principal: SignedIn): Promise<SessionEnd | null> {
  const { rows } = await sql<Omit<SessionEnd, 'idleSeconds'>>`
    SELECT idle_seconds_left AS "idleSecondsLeft", seconds_left AS "secondsLeft" FROM app.my_session_end()`.execute(
    tx,
  )
  return rows[0] === undefined ? null : { idleSeconds: idleMinutesOf(principal) * 60, ...rows[0] }
}

async function namesFor(tx: Transaction<Database>, principal: SignedIn): Promise<Names> {
  const organisations = principal.grants.map(({ organisationId }) => organisationId)
  const caseloads = principal.posts.map(({ caseloadId }) => caseloadId)
  const { rows } = await sql<Names>`SELECT name AS alliance,
      (SELECT coalesce(jsonb_object_agg(id, o.name), '{}') FROM organisation o WHERE id = ANY (${organisations}::uuid[])) AS organisations,
      (SELECT coalesce(jsonb_object_agg(id, c.name), '{}') FROM caseload c WHERE id = ANY (${caseloads}::int[])) AS caseloads
    FROM alliance WHERE id = ${principal.allianceId}`.execute(tx)
  if (rows[0] === undefined) throw new Error('the alliance of the account is not visible')
  return rows[0]
}

/** The devices on which the account is signed in, the present one first, then the latest used. */
export async function listOwnSessions(tx: Transaction<Database>): Promise<OwnSession[]> {
  const { rows } = await sql<OwnSession>`
    SELECT id, device, started_at AS "startedAt", last_used_at AS "lastUsedAt", is_present AS "isPresent"
    FROM app.my_sessions() ORDER BY is_present DESC, last_used_at DESC, id`.execute(tx)
  return rows
}
