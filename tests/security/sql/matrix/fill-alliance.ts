import { sql, type Kysely } from 'kysely'
import type { Database } from '@wegmarke/api/platform/db/tables'
import {
  anyHash,
  type Account,
  type CaseFile,
  type Organisation,
} from '../../../support/database/builders.ts'
import { consent } from '../../../support/database/consent-builders.ts'

interface Cast {
  readonly lead: Account
  readonly organisation: Organisation
  readonly file: CaseFile
  readonly otherFile: CaseFile
  readonly otherOrganisation: Organisation
}

/** Puts a row into every table that belongs to the alliance, its organisations or its accounts; answers the lead's committed batch. */
export async function fillAlliance(arrange: Kysely<Database>, cast: Cast): Promise<string> {
  const { lead, organisation, file, otherFile, otherOrganisation } = cast
  const { allianceId: a, id: by } = lead
  const o = organisation.id
  const { rows } = await sql<{ id: string }>`
    insert into import_batch (alliance_id, organisation_id, recorded_by, file_name, encoding, delimiter, header, state)
    values (${a}, ${o}, ${by}, 'f', 'utf-8', ';', '{}', 'committed') returning id`.execute(arrange)
  const batch = rows[0]?.id ?? ''
  const first = await consent(arrange, file, { category: 'identity', recipient: otherOrganisation })
  const second = await consent(arrange, otherFile, { category: 'identity', recipient: organisation })
  const [low, high] = file.id < otherFile.id ? [file.id, otherFile.id] : [otherFile.id, file.id]
  const statements = [
    sql`insert into import_batch (alliance_id, organisation_id, recorded_by, file_name, encoding, delimiter, header)
      values (${a}, ${o}, ${by}, 'g', 'utf-8', ';', '{}')`,
    sql`insert into measure_type_overlay (alliance_id, code) values (${a}, 'IK')`,
    sql`insert into account_password (account_id, alliance_id, password_hash) values (${by}, ${a}, '$argon2id$x')`,
    sql`insert into refresh_token (hash, session_id, expires_at)
      select ${anyHash()}, id, now() + interval '1 hour' from login_session where account_id = ${by} limit 1`,
    sql`insert into login_limit (key_hash, misses, last_miss_at) values (${anyHash()}, 1, now())`,
    sql`insert into one_time_link (hash, alliance_id, account_id, kind, expires_at)
      values (${anyHash()}, ${a}, ${by}, 'reset', now() + interval '1 hour')`,
    sql`insert into outreach_count (alliance_id, organisation_id, month, reason, number)
      values (${a}, ${o}, '2026-10', 'no_trust', 2)`,
    sql`insert into source (alliance_id, organisation_id, kind, name) values (${a}, ${o}, 'import', 's')`,
    sql`insert into import_profile (alliance_id, organisation_id, name, mapping) values (${a}, ${o}, 'p', '{}')`,
    sql`insert into import_row (batch_id, alliance_id, number, cells) values (${batch}, ${a}, 1, '{}')`,
    sql`insert into import_effect (batch_id, alliance_id, thing, thing_id, case_file_id, action)
      values (${batch}, ${a}, 'case_file', ${file.id}, ${file.id}, 'created')`,
    sql`insert into audit_event (alliance_id, account_id, action, case_file_id) values (${a}, ${by}, 'step.recorded', ${file.id})`,
    // What belongs to no organisation is read by the officers of those in which the account holds a role.
    sql`insert into audit_event (alliance_id, account_id, action) values (${a}, ${by}, 'session.refused')`,
    sql`insert into audit_chain (event_id, alliance_id, seq, hash) values (1, ${a}, 1, sha256('1'))`,
    sql`insert into audit_head (alliance_id, seq, hash, happened_at, chained_at) values (${a}, 1, sha256('1'), now(), now())`,
    sql`insert into audit_check (alliance_id, seq, hash) values (${a}, 1, sha256('1'))`,
    sql`insert into idempotency_key (account_id, key, alliance_id, route, body_hash) values (${by}, 'abcdefgh', ${a}, 'r', ${anyHash()})`,
    sql`insert into draft (account_id, place, alliance_id, content) values (${by}, 'p', ${a}, '{}')`,
    sql`insert into same_person (alliance_id, file_a, file_b, consent_a, consent_b) values (${a}, ${low}, ${high}, ${first}, ${second})`,
    sql`insert into absence (alliance_id, organisation_id, account_id, valid_from, valid_to)
      values (${a}, ${o}, ${by}, '2026-11-20', '2026-11-27')`,
    sql`insert into setting_preview (alliance_id, thresholds, requested_by) values (${a}, '{}', ${by})`,
    sql`insert into saved_view (alliance_id, account_id, name, query) values (${a}, ${by}, 'v', '{}')`,
    sql`update measure_type_overlay set note = 'n' where alliance_id = ${a}`,
    sql`update import_batch set profile_id = 'x' where id = ${batch}`,
    sql`update organisation set kind = kind where id = ${o}`,
    sql`update account set locale = 'en' where id = ${by}`,
    sql`update role_grant set valid_to = '2099-12-31' where account_id = ${by}`,
  ]
  for (const statement of statements) await statement.execute(arrange)
  return batch
}
