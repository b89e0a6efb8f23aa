import type { Probe } from './probe.ts'

const ofFile = 'case_file_id = $file'

/** Probe of a table of content with ids: what one inserts can be told from what the lead had recorded. */
function content(table: string, columns: string, values: string, change: string): Probe {
  return {
    rows: `select from ${table} where ${ofFile}`,
    insert: `insert into ${table} (case_file_id, ${columns}) values ($file, ${values})`,
    update: `update ${table} set ${change} where ${ofFile} and recorded_by = $author`,
    remove: `delete from ${table} where ${ofFile} and recorded_by = $author`,
    updateOwn: `update ${table} set ${change} where ${ofFile} and recorded_by = $me`,
    removeOwn: `delete from ${table} where ${ofFile} and recorded_by = $me`,
  }
}

/** Probe of a table with one row a file. */
function single(table: string, columns: string, values: string, change: string): Probe {
  return {
    rows: `select from ${table} where ${ofFile}`,
    insert: `insert into ${table} (case_file_id, ${columns}) values ($file, ${values})`,
    update: `update ${table} set ${change} where ${ofFile}`,
    remove: `delete from ${table} where ${ofFile}`,
  }
}

const readOnly = (table: string): Probe => ({ rows: `select from ${table} where ${ofFile}` })

/** Tables of a file and commands on it. */
export const FILE_PROBES = {
  case_file: {
    rows: 'select from case_file where id = $file',
    insert:
      "insert into case_file (organisation_id, caseload_id, code) values ($organisation, $caseload, 'new')",
    update: "update case_file set phase = 'planning' where id = $file",
    remove: 'delete from case_file where id = $file',
  },
  person: single('person', 'name_as_wished, search_key', "'x', 'x'", "name_as_wished = 'x'"),
  person_identity: single('person_identity', 'legal_name', "'x'", "legal_name = 'x'"),
  person_contact: single('person_contact', 'phone', "'1'", "phone = '1'"),
  entry_level: single('entry_level', 'language', "'A1'", "language = 'A1'"),
  goal: content('goal', 'kind, valid_from', "'vocational', '2026-11-22'", "occupation = 'x'"),
  step: content('step', 'type_code, type_version, kind, state', "'IK', 1, 'P', 'considered'", "title = 'x'"),
  gap: content(
    'gap',
    'starts_on, starts_on_precision, reason',
    "'2026-01-01', 'month', 'other'",
    "remark = 'x'",
  ),
  attainment: content('attainment', 'axis, evidence', "'V', 'claimed'", "title = 'x'"),
  residence_period: content(
    'residence_period',
    'status, valid_from',
    "'other', '2026-01-01'",
    "remark = 'x'",
  ),
  entitlement: content(
    'entitlement',
    'rechtskreis, valid_from',
    "'none', '2026-01-01'",
    "valid_to = '2027-01-01'",
  ),
  assessment_item: content(
    'assessment_item',
    'field, value, stated_on',
    "'housing', 'x', '2026-01-01'",
    "value = 'y'",
  ),
  journal_entry: content(
    'journal_entry',
    'kind, happened_on, body',
    "'other', '2026-01-01', 'x'",
    "body = 'y'",
  ),
  task: content('task', 'title', "'x'", "title = 'y'"),
  consent: {
    rows: `select from consent where ${ofFile}`,
    insert: `insert into consent (organisation_id, case_file_id, category, recipient_id, purpose, language, evidence, valid_from)
      values ($organisation, $file, 'needs', $other_organisation, 'x', 'de', 'x', '2026-01-01')`,
    update: `update consent set signed_on = '2026-01-02', evidence = 'x' where ${ofFile} and signed_on is null`,
  },
  participation: {
    rows: `select from participation where ${ofFile}`,
    insert: `insert into participation (case_file_id, consent_id, category, account_id, level, valid_from)
      select case_file_id, id, category, $newcomer, 'read', '2026-01-01' from consent where ${ofFile} and category = 'journal' limit 1`,
    update: `update participation set ended_at = now() where ${ofFile}`,
  },
  mentor: { rows: 'select from mentor where organisation_id = $organisation' },
  mentorship: {
    rows: `select from mentorship where ${ofFile}`,
    insert: `insert into mentorship (case_file_id, mentor_id, consent_id, undertaking_signed_on, valid_from, valid_to)
      select case_file_id, mentor_id, consent_id, '2026-01-01', '2026-01-01', '2026-12-31' from mentorship where ${ofFile} limit 1`,
    update: `update mentorship set rhythm_days = 7 where ${ofFile}`,
    remove: `delete from mentorship where ${ofFile} and recorded_by = $author`,
  },
  mentoring_goal: {
    rows: `select from mentoring_goal where ${ofFile}`,
    insert: `insert into mentoring_goal (case_file_id, mentorship_id, agreement, agreed_on)
      select case_file_id, id, 'x', '2026-01-01' from mentorship where ${ofFile} limit 1`,
    update: `update mentoring_goal set agreement = 'y' where ${ofFile}`,
    remove: `delete from mentoring_goal where ${ofFile}`,
  },
  mentoring_session: {
    rows: `select from mentoring_session where ${ofFile}`,
    insert: `insert into mentoring_session (case_file_id, mentorship_id, happened_on, outcome)
      select case_file_id, id, '2026-11-22', 'happened' from mentorship where ${ofFile} limit 1`,
    update: `update mentoring_session set minutes = 5 where ${ofFile}`,
    remove: `delete from mentoring_session where ${ofFile}`,
  },
  mentoring_session_text: {
    rows: `select from mentoring_session_text where ${ofFile}`,
    insert: `with met as (insert into mentoring_session (case_file_id, mentorship_id, happened_on, outcome)
      select case_file_id, id, '2026-11-22', 'happened' from mentorship where ${ofFile} limit 1 returning *)
      insert into mentoring_session_text (session_id, case_file_id, mentorship_id, body)
      select id, case_file_id, mentorship_id, 'x' from met`,
    update: `update mentoring_session_text set body = 'y' where ${ofFile}`,
    remove: `delete from mentoring_session_text where ${ofFile}`,
  },
  note: {
    rows: `select from note where ${ofFile}`,
    insert: `insert into note (case_file_id, alliance_id, kind, category, anchor, opened_on)
      values ($file, $alliance, 'data', 'pathway', 'x', '2026-01-01')`,
    update: `update note set state = 'seen' where ${ofFile}`,
  },
  note_reason: {
    rows: `select from note_reason where ${ofFile}`,
    insert: `insert into note_reason (note_id, case_file_id, alliance_id, signal, evidence)
      select id, $file, $alliance, 'H', '{}' from note where ${ofFile} limit 1`,
    update: `update note_reason set evidence = '{}' where ${ofFile}`,
    remove: `delete from note_reason where ${ofFile}`,
  },
  note_answer: {
    rows: `select from note_answer where ${ofFile}`,
    insert: `insert into note_answer (note_id, case_file_id, kind, body, on_evidence)
      select id, $file, 'not_true', 'x', '{}' from note where ${ofFile} limit 1`,
  },
  note_event: {
    rows: `select from note_event where ${ofFile}`,
    insert: `insert into note_event (note_id, case_file_id, alliance_id, kind, happened_on)
      select id, $file, $alliance, 'seen', '2026-01-01' from note where ${ofFile} limit 1`,
  },
  evaluation: {
    rows: `select from evaluation where ${ofFile}`,
    insert: `insert into evaluation (case_file_id, alliance_id, evaluation_day, rules_version, settings_version, level, result)
      values ($file, $alliance, '2026-01-01', '1', 1, 'none', '{}')`,
  },
  evaluation_due: {
    rows: `select from evaluation_due where ${ofFile}`,
    insert:
      "insert into evaluation_due (case_file_id, alliance_id, due_on) values ($file, $alliance, '2026-01-01')",
    update: `update evaluation_due set due_on = '2026-01-01' where ${ofFile}`,
    remove: `delete from evaluation_due where ${ofFile}`,
  },
  case_row: {
    rows: `select from case_row where ${ofFile}`,
    insert: `insert into case_row (case_file_id, alliance_id, caseload_id, organisation_id, code, name, phase, evaluated_on)
      values ($file, $alliance, $caseload, $organisation, 'c', 'n', 'planning', '2026-01-01')
      on conflict (case_file_id) do update set name = excluded.name`,
    update: `update case_row set name = 'x' where ${ofFile}`,
  },
  placement: readOnly('placement'),
  episode: readOnly('episode'),
  access_request: {
    rows: `select from access_request where ${ofFile}`,
    insert: `insert into access_request (organisation_id, case_file_id, account_id, requested_on, reason)
      values ($organisation, $file, $me, '2026-11-01', 'x')`,
    update: `update access_request set closed_at = now(), closed_by = $me, outcome = 'answered' where ${ofFile}`,
  },
  caseload: {
    rows: 'select from caseload where organisation_id = $organisation',
    insert: "insert into caseload (organisation_id, name) values ($organisation, 'new')",
    update: "update caseload set name = 'x' where id = $caseload",
  },
  caseload_post: {
    rows: 'select from caseload_post where caseload_id = $caseload',
    insert:
      "insert into caseload_post (organisation_id, caseload_id, account_id, kind) values ($organisation, $caseload, $newcomer, 'deputy')",
    // A post that has an end already is never made longer.
    update:
      "update caseload_post set valid_to = '2026-12-31' where caseload_id = $caseload and valid_to is null",
  },
  move: { run: ['select app.move_file($file, $other_caseload)'] },
  close: { run: ["select app.close_file($file, '2026-11-22', 'other', 'unknown')"] },
  reopen: { run: ["select app.reopen_file($file, '2026-11-22')"] },
  // Of an import that was committed, its uploader may take back the files it created.
  undo: { run: ['select app.begin_import($batch, true)', 'delete from case_file where id = $file'] },
  admission_decision: {
    rows: `select from admission_decision where ${ofFile}`,
    insert: `insert into admission_decision (case_file_id, decision, findings, decided_on)
      values ($file, 'admitted', '{}', '2026-01-01')`,
    update: `update admission_decision set reason = 'x' where ${ofFile}`,
    remove: `delete from admission_decision where ${ofFile}`,
  },
  hand_over: {
    rows: `select from hand_over where ${ofFile}`,
    insert: `insert into hand_over (organisation_id, case_file_id, batch_id, from_caseload_id, to_caseload_id, message, items)
      values ($organisation, $file, gen_random_uuid(), $caseload, $other_caseload, 'x', '{message}')`,
    update: `update hand_over set read_items = '{message}' where ${ofFile}`,
  },
  // Whoever gave the file away takes it back.
  take_back: {
    run: [
      `insert into hand_over (organisation_id, case_file_id, batch_id, from_caseload_id, to_caseload_id, message, items)
        values ($organisation, $file, '00000000-0000-4000-8000-000000000001', $caseload, $other_caseload, 'x', '{message}')`,
      'select app.move_file($file, $other_caseload)',
      "select where app.undo_hand_over('00000000-0000-4000-8000-000000000001')",
    ],
  },
  concern: {
    rows: `select from concern where ${ofFile}`,
    insert: `insert into concern (case_file_id, mentorship_id, urgency, body, see_until)
      select case_file_id, id, 'normal', 'x', '2026-11-25' from mentorship where ${ofFile} limit 1`,
    update: `update concern set seen_on = seen_on where ${ofFile}`,
    remove: `delete from concern where ${ofFile}`,
  },
  mentor_hand_over: {
    rows: `select from mentor_hand_over where ${ofFile}`,
    insert: `insert into mentor_hand_over (case_file_id, mentorship_id, body)
      select case_file_id, id, 'x' from mentorship where ${ofFile} limit 1`,
    update: `update mentor_hand_over set body = 'y' where ${ofFile}`,
    remove: `delete from mentor_hand_over where ${ofFile}`,
  },
  plan: content(
    'plan',
    'number, agreed_on, agreed_with, language, goal',
    "9, '2026-01-01', 'x', 'de', 'x'",
    "goal = 'y'",
  ),
  plan_item: {
    rows: `select from plan_item where ${ofFile}`,
    insert: `insert into plan_item (case_file_id, plan_id, what, who)
      select case_file_id, id, 'x', 'person' from plan where ${ofFile}`,
    update: `update plan_item set state = 'done', state_on = '2026-01-01' where ${ofFile} and recorded_by = $author`,
    remove: `delete from plan_item where ${ofFile} and recorded_by = $author`,
  },
  withdraw: { run: [`select app.withdraw_consent((select id from consent where ${ofFile} limit 1))`] },
} as const satisfies Record<string, Probe>
