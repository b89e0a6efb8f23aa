import { sql, type Kysely } from 'kysely'
import type { Database } from '@wegmarke/api/platform/db/tables'
import type { Account, CaseFile } from '../../../support/database/builders.ts'

/** Puts one row, with an earlier version, into every table of a file; two notes of different categories. */
export async function fillFile(arrange: Kysely<Database>, file: CaseFile, author: Account): Promise<void> {
  const { id } = file
  const statements = [...recordsOf(file, author), ...judgementsOf(file, author), ...dealingsOf(file, author)]
  for (const statement of statements) await statement.execute(arrange)
  for (const table of VERSIONED) {
    await sql`update ${sql.table(table)} set changed_at = now() where case_file_id = ${id}`.execute(arrange)
  }
  await sql`update case_file set phase = 'steering' where id = ${id}`.execute(arrange)
}

/** What somebody has recorded of the person. */
function recordsOf({ id, allianceId: a }: CaseFile, { id: by }: Account) {
  return [
    sql`insert into person_identity (case_file_id, alliance_id, recorded_by, legal_name) values (${id}, ${a}, ${by}, 'N')`,
    sql`insert into person_contact (case_file_id, alliance_id, recorded_by) values (${id}, ${a}, ${by})`,
    sql`insert into entry_level (case_file_id, alliance_id, recorded_by) values (${id}, ${a}, ${by})`,
    sql`insert into goal (case_file_id, alliance_id, recorded_by, kind, valid_from) values (${id}, ${a}, ${by}, 'FOR', '2024-01-01')`,
    sql`insert into step (case_file_id, alliance_id, recorded_by, type_code, type_version, kind, state)
      values (${id}, ${a}, ${by}, 'IK', 1, 'P', 'running')`,
    sql`insert into gap (case_file_id, alliance_id, recorded_by, starts_on, starts_on_precision, reason)
      values (${id}, ${a}, ${by}, '2024-05-01', 'month', 'costs')`,
    sql`insert into attainment (case_file_id, alliance_id, recorded_by, axis, evidence) values (${id}, ${a}, ${by}, 'L', 'seen')`,
    sql`insert into residence_period (case_file_id, alliance_id, recorded_by, status, valid_from)
      values (${id}, ${a}, ${by}, 'ae_24', '2024-01-01')`,
    sql`insert into entitlement (case_file_id, alliance_id, recorded_by, rechtskreis, valid_from)
      values (${id}, ${a}, ${by}, 'SGB_II', '2024-01-01')`,
    sql`insert into assessment_item (case_file_id, alliance_id, recorded_by, field, value, stated_on)
      values (${id}, ${a}, ${by}, 'childcare', 'none', '2024-01-01')`,
    sql`insert into admission_decision (case_file_id, alliance_id, recorded_by, decision, findings, decided_on)
      values (${id}, ${a}, ${by}, 'admitted', '{}', '2024-01-01')`,
    sql`insert into journal_entry (case_file_id, alliance_id, recorded_by, kind, happened_on, body)
      values (${id}, ${a}, ${by}, 'call', '2024-01-01', 'b')`,
    sql`insert into task (case_file_id, alliance_id, recorded_by, title) values (${id}, ${a}, ${by}, 't')`,
    sql`insert into plan (case_file_id, alliance_id, recorded_by, number, agreed_on, agreed_with, language, goal)
      values (${id}, ${a}, ${by}, 1, '2024-01-01', 'w', 'de', 'g')`,
    sql`insert into plan_item (case_file_id, alliance_id, recorded_by, plan_id, what, who)
      select case_file_id, alliance_id, recorded_by, id, 'w', 'person' from plan where case_file_id = ${id}`,
    sql`insert into consent (organisation_id, case_file_id, alliance_id, recorded_by, category, recipient_id, purpose, language, valid_from)
      select organisation_id, id, alliance_id, ${by}, 'mentoring', organisation_id, 'p', 'de', '2024-01-01' from case_file where id = ${id}`,
  ]
}

/** What follows from it: notes with their parts, the evaluation, the row of the list. */
function judgementsOf({ id, allianceId: a }: CaseFile, { id: by }: Account) {
  return [
    sql`insert into note (case_file_id, alliance_id, kind, category, anchor, opened_on)
      values (${id}, ${a}, 'career', 'pathway', 'start', '2024-01-01'), (${id}, ${a}, 'expiry', 'residence', 'paper', '2024-01-01')`,
    sql`insert into note_reason (note_id, case_file_id, alliance_id, signal, evidence)
      select id, case_file_id, alliance_id, 'A', '{}' from note where case_file_id = ${id}`,
    sql`insert into note_answer (note_id, case_file_id, alliance_id, kind, body, on_evidence, answered_by)
      select id, case_file_id, alliance_id, 'not_true', 'b', '{}', ${by} from note where case_file_id = ${id}`,
    sql`insert into note_event (note_id, case_file_id, alliance_id, kind, happened_on)
      select id, case_file_id, alliance_id, 'opened', '2024-01-01' from note where case_file_id = ${id}`,
    sql`insert into evaluation (case_file_id, alliance_id, evaluation_day, rules_version, settings_version, level, result)
      values (${id}, ${a}, '2024-01-01', '1', 1, 'none', '{}')`,
    sql`insert into evaluation_due (case_file_id, alliance_id, due_on) values (${id}, ${a}, '2027-01-01')`,
    sql`insert into case_row (case_file_id, alliance_id, caseload_id, organisation_id, code, name, phase, evaluated_on)
      select id, alliance_id, caseload_id, organisation_id, code, 'n', phase, '2024-01-01' from case_file where id = ${id}`,
  ]
}

/** What passes between people about it: mentoring, and a hand-over from another caseload. */
function dealingsOf({ id }: CaseFile, { id: by }: Account) {
  return [
    sql`insert into mentoring_goal (mentorship_id, case_file_id, alliance_id, agreement, agreed_on)
      select id, case_file_id, alliance_id, 'g', '2024-01-01' from mentorship where case_file_id = ${id}`,
    sql`insert into concern (mentorship_id, case_file_id, alliance_id, raised_by, raised_on, urgency, body, see_until)
      select s.id, s.case_file_id, s.alliance_id, m.account_id, raised_on, 'normal', 'c', raised_on + 3
      from mentorship s join mentor m on m.id = s.mentor_id, (values ('2026-11-20'::date), ('2026-10-01')) v (raised_on)
      where s.case_file_id = ${id}`,
    sql`insert into mentor_hand_over (mentorship_id, case_file_id, alliance_id, author_id, body, written_on)
      select s.id, s.case_file_id, s.alliance_id, m.account_id, 'h', '2026-11-20'
      from mentorship s join mentor m on m.id = s.mentor_id where s.case_file_id = ${id}`,
    sql`insert into hand_over (organisation_id, case_file_id, alliance_id, recorded_by, batch_id, from_caseload_id,
        to_caseload_id, message, items)
      select f.organisation_id, f.id, f.alliance_id, ${by}, gen_random_uuid(), c.id, f.caseload_id, 'm', '{message}'
      from case_file f join caseload c on c.organisation_id = f.organisation_id and c.id <> f.caseload_id
      where f.id = ${id} limit 1`,
  ]
}

/** Tables of a file that keep earlier versions, beside case_file itself. */
export const VERSIONED = [
  'person',
  'person_identity',
  'person_contact',
  'entry_level',
  'goal',
  'step',
  'gap',
  'attainment',
  'residence_period',
  'entitlement',
  'assessment_item',
  'journal_entry',
  'task',
  'plan',
  'plan_item',
  'note',
  'mentoring_session',
  'mentorship',
  'mentoring_goal',
  'hand_over',
] as const
