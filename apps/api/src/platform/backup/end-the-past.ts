import type pg from 'pg'
import type { Manifest } from './manifest.ts'

/**
 * What the past may not bring back: sessions that have ended and links that were used since the backup would work again,
 * so all of them end. Every file is evaluated anew, and the audit says what happened.
 * @param client within the transaction that loads the rows
 */
export async function endThePast(client: pg.Client, { createdAt, audit }: Manifest): Promise<void> {
  await client.query('set local role wegmarke_definer')
  await client.query(
    "update login_session set revoked_at = now(), revoked_because = 'ended_all' where revoked_at is null",
  )
  await client.query('update one_time_link set expires_at = now() where expires_at > now()')
  await client.query(`
    insert into evaluation_due as d (case_file_id, alliance_id, due_on) select id, alliance_id, current_date from case_file
    on conflict (case_file_id) do update set due_on = least(d.due_on, excluded.due_on), marked_at = now()`)
  await client.query(`insert into audit_event (action, details) values ('backup.restored', $1)`, [
    JSON.stringify({ takenAt: createdAt, events: audit.events, lastId: audit.lastId }),
  ])
}
