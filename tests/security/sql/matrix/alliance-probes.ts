import type { Probe } from './probe.ts'

const history = (table: string): Probe => ({ rows: `select from ${table} where alliance_id = $alliance` })
/** No role reaches these but through the functions of signing in. */
const closed = (table: string): Probe => ({
  rows: `select from ${table}`,
  update: `update ${table} set ${table === 'login_limit' ? 'misses = 1' : table === 'account_password' ? 'set_at = now()' : 'expires_at = now()'}`,
  remove: `delete from ${table}`,
})

/** Tables that belong to the alliance, an organisation, a batch or an account. */
export const ALLIANCE_PROBES = {
  alliance: { rows: 'select from alliance', update: "update alliance set name = 'x'" },
  alliance_setting: {
    rows: 'select from alliance_setting where alliance_id = $alliance',
    insert:
      "insert into alliance_setting (alliance_id, version, thresholds, set_by) values ($alliance, 2, '{}', $me)",
    update: "update alliance_setting set thresholds = '{}' where alliance_id = $alliance",
  },
  measure_type_overlay: {
    rows: 'select from measure_type_overlay where alliance_id = $alliance',
    insert: "insert into measure_type_overlay (alliance_id, code) values ($alliance, 'BVB')",
    update: 'update measure_type_overlay set is_offered = false where alliance_id = $alliance',
    remove: 'delete from measure_type_overlay where alliance_id = $alliance',
  },
  organisation: {
    rows: 'select from organisation where alliance_id = $alliance',
    insert:
      "insert into organisation (alliance_id, name, field, kind) values ($alliance, 'new', 'education', 'school')",
    update: "update organisation set name = 'x' where id = $organisation",
    remove: 'delete from organisation where alliance_id = $alliance',
  },
  organisation_history: history('organisation_history'),
  account: {
    rows: 'select from account where alliance_id = $alliance',
    insert:
      "insert into account (alliance_id, email, display_name) values ($alliance, 'new@example.org', 'N')",
    update: "update account set display_name = 'x' where id = $newcomer",
    remove: 'delete from account where id = $newcomer',
  },
  account_history: history('account_history'),
  account_password: closed('account_password'),
  role_grant: {
    rows: 'select from role_grant where alliance_id = $alliance',
    insert:
      "insert into role_grant (alliance_id, account_id, organisation_id, role, granted_by) values ($alliance, $newcomer, $organisation, 'caseworker', $me)",
    update: "update role_grant set valid_to = '2026-12-31' where account_id = $newcomer",
    remove: 'delete from role_grant where account_id = $newcomer',
  },
  role_grant_history: history('role_grant_history'),
  login_session: {
    rows: 'select from login_session where alliance_id = $alliance',
    update: 'update login_session set device = null',
  },
  refresh_token: closed('refresh_token'),
  login_limit: closed('login_limit'),
  one_time_link: closed('one_time_link'),
  source: {
    rows: 'select from source where organisation_id = $organisation',
    insert:
      "insert into source (alliance_id, organisation_id, kind, name) values ($alliance, $organisation, 'import', 'new')",
    update: "update source set known_until = '2026-01-01' where organisation_id = $organisation",
  },
  import_profile: {
    rows: 'select from import_profile where organisation_id = $organisation',
    insert:
      "insert into import_profile (alliance_id, organisation_id, name, mapping) values ($alliance, $organisation, 'new', '{}')",
    update: "update import_profile set mapping = '{}' where organisation_id = $organisation",
    remove: 'delete from import_profile where organisation_id = $organisation',
  },
  import_batch: {
    rows: 'select from import_batch where organisation_id = $organisation',
    insert:
      "insert into import_batch (organisation_id, file_name, encoding, delimiter, header) values ($organisation, 'f', 'utf-8', ';', '{}')",
    update: "update import_batch set state = 'checked' where organisation_id = $organisation",
    remove: "delete from import_batch where organisation_id = $organisation and file_name = 'g'",
  },
  import_batch_history: history('import_batch_history'),
  import_row: {
    rows: 'select from import_row where alliance_id = $alliance',
    insert:
      "insert into import_row (batch_id, alliance_id, number, cells) values ($batch, $alliance, 9, '{}')",
    update: "update import_row set state = 'skipped' where batch_id = $batch",
    remove: 'delete from import_row where batch_id = $batch',
  },
  import_effect: {
    rows: 'select from import_effect where alliance_id = $alliance',
    insert:
      "insert into import_effect (batch_id, alliance_id, thing, thing_id, case_file_id, action) values ($batch, $alliance, 'step', $batch, $file, 'created')",
    update: 'update import_effect set version = 2 where batch_id = $batch',
    remove: 'delete from import_effect where batch_id = $batch',
  },
  audit_event: {
    rows: 'select from audit_event where alliance_id = $alliance',
    insert: "insert into audit_event (alliance_id, account_id, action) values ($alliance, $me, 'test.tried')",
    update: "update audit_event set action = 'test.tried'",
    remove: 'delete from audit_event',
  },
  idempotency_key: {
    rows: 'select from idempotency_key where alliance_id = $alliance',
    insert: "insert into idempotency_key (key, route, body_hash) values ('12345678', 'r', sha256('x'))",
    update: 'update idempotency_key set status = 1 where alliance_id = $alliance',
    remove: 'delete from idempotency_key where alliance_id = $alliance',
  },
  draft: {
    rows: 'select from draft where alliance_id = $alliance',
    insert: "insert into draft (place, content) values ('here', '{}')",
    update: "update draft set content = '{}' where alliance_id = $alliance",
    remove: 'delete from draft where alliance_id = $alliance',
  },
  same_person: {
    rows: 'select from same_person where alliance_id = $alliance',
    update: 'update same_person set unlinked_at = now()',
  },
  audit_chain: {
    rows: 'select from audit_chain',
    insert:
      "insert into audit_chain (event_id, alliance_id, seq, hash) values (-1, $alliance, 99, sha256('x'))",
    update: 'update audit_chain set seq = 99',
    remove: 'delete from audit_chain',
  },
  audit_head: {
    rows: 'select from audit_head',
    insert:
      "insert into audit_head (alliance_id, seq, hash, happened_at, chained_at) values ($organisation, 1, sha256('x'), now(), now())",
    update: 'update audit_head set seq = 99',
    remove: 'delete from audit_head',
  },
  audit_writer: {
    rows: 'select from audit_writer',
    insert: 'insert into audit_writer default values',
    update: 'update audit_writer set looked_to = 0',
    remove: 'delete from audit_writer',
  },
  audit_check: {
    rows: 'select from audit_check where alliance_id = $alliance',
    insert: "insert into audit_check (alliance_id, seq, hash) values ($alliance, 1, sha256('x'))",
    update: 'update audit_check set seq = 99',
    remove: 'delete from audit_check',
  },
  outreach_count: {
    rows: 'select from outreach_count where organisation_id = $organisation',
    insert: `insert into outreach_count (alliance_id, organisation_id, month, reason, number)
      values ($alliance, $organisation, '2026-11', 'no_time', 1)`,
    update: 'update outreach_count set number = 9 where organisation_id = $organisation',
    remove: 'delete from outreach_count where organisation_id = $organisation',
  },
  absence: {
    rows: 'select from absence where organisation_id = $organisation',
    insert: `insert into absence (organisation_id, account_id, valid_from, valid_to)
      values ($organisation, $newcomer, '2026-12-01', '2026-12-02')`,
    update: "update absence set valid_to = '2026-11-25' where organisation_id = $organisation",
  },
  setting_preview: {
    rows: 'select from setting_preview where alliance_id = $alliance',
    insert: "insert into setting_preview (thresholds) values ('{}')",
    update: `update setting_preview set state = 'failed', failure = 'took-too-long', finished_at = now()
      where alliance_id = $alliance`,
    remove: 'delete from setting_preview where alliance_id = $alliance',
  },
  case_tally: {
    rows: 'select from case_tally where caseload_id = $caseload',
    insert: `insert into case_tally (alliance_id, caseload_id, fact, files) values ($alliance, $caseload, 'open', 9)`,
    update: 'update case_tally set files = 9',
    remove: 'delete from case_tally',
  },
  saved_view: {
    rows: 'select from saved_view where alliance_id = $alliance',
    insert: "insert into saved_view (name, query) values ('new', '{}')",
    update: "update saved_view set query = '{}' where alliance_id = $alliance",
    remove: 'delete from saved_view where alliance_id = $alliance',
  },
  measure_type_overlay_history: history('measure_type_overlay_history'),
} as const satisfies Record<string, Probe>
