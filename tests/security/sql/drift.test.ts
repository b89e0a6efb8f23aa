import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { CATEGORIES, ROLES, ROLES_WITH_CASE_CONTENT } from '@wegmarke/domain/access/roles'
import {
  FIELDS_OF_WORK,
  KINDS_WITHOUT_CONTENT,
  ORGANISATION_KINDS,
} from '@wegmarke/domain/alliance/vocabulary'
import { HAND_OVER_ITEMS } from '@wegmarke/domain/case-file/hand-over'
import { PREVIEW_FAILURES, PREVIEW_STATES } from '@wegmarke/domain/settings/preview'
import { DATE_PRECISIONS } from '@wegmarke/domain/calendar/dated'
import { CAREER_LEVELS } from '@wegmarke/domain/career/result'
import { SIGNAL_CODES } from '@wegmarke/domain/career/signal'
import { PARTICIPATION_LEVELS } from '@wegmarke/domain/consent/vocabulary'
import { BATCH_STATES, IMPORT_MODES, ROW_DECISIONS, ROW_STATES } from '@wegmarke/domain/import/vocabulary'
import {
  ADMISSIONS,
  ANSWER_SOURCES,
  INTAKE_ANSWERS,
  OUTREACH_REASONS,
} from '@wegmarke/domain/intake/vocabulary'
import { JOURNAL_KINDS } from '@wegmarke/domain/journal/vocabulary'
import { AXES } from '@wegmarke/domain/ladder/axes'
import { LEVELS } from '@wegmarke/domain/ladder/levels'
import * as mentoring from '@wegmarke/domain/mentoring/vocabulary'
import { ANSWER_KINDS, NOTE_KINDS, NOTE_STATES } from '@wegmarke/domain/notes/vocabulary'
import * as pathway from '@wegmarke/domain/pathway/vocabulary'
import { PLAN_ITEM_STATES, PLAN_ITEM_WHOS } from '@wegmarke/domain/plan/vocabulary'
import { RECHTSKREISE, RESIDENCE_STATUSES, WORK_PERMISSIONS } from '@wegmarke/domain/residence/vocabulary'
import { useDatabase } from '../../support/database/use-database.ts'

const database = useDatabase()

/** Every CHECK that lists words, and the words of the domain that it must list. */
const VOCABULARIES: Readonly<Record<string, readonly string[]>> = {
  organisation_field: FIELDS_OF_WORK,
  organisation_kind: ORGANISATION_KINDS,
  organisation_content: KINDS_WITHOUT_CONTENT,
  role_grant_role: ROLES,
  case_file_phase: pathway.PHASES,
  episode_closing_reason: pathway.CLOSING_REASONS,
  episode_outcome: pathway.OUTCOMES,
  goal_kind: pathway.GOAL_KINDS,
  case_row_goal: pathway.GOAL_KINDS,
  step_kind: pathway.STEP_KINDS,
  measure_type_kind: pathway.STEP_KINDS,
  step_state: pathway.STEP_STATES,
  step_result: pathway.STEP_RESULTS,
  step_end_reason: pathway.END_REASONS,
  step_blocked_reason: pathway.BLOCK_REASONS,
  step_promise_kind: pathway.PROMISE_KINDS,
  step_promise_area: pathway.PROMISE_AREAS,
  step_promise_axis: AXES,
  measure_type_promise_axis: AXES,
  attainment_axis: AXES,
  step_promise_level: [...AXES, ...LEVELS.L, ...LEVELS.S, ...LEVELS.V],
  attainment_level: ['L', 'S', ...LEVELS.L, ...LEVELS.S, ...LEVELS.V],
  entry_level_language: ['unknown', ...LEVELS.L],
  entry_level_school: ['unknown', ...LEVELS.S],
  entry_level_vocational: ['unknown', ...LEVELS.V],
  attainment_evidence: pathway.EVIDENCE_STATES,
  attainment_recognition: pathway.RECOGNITIONS,
  gap_reason: pathway.GAP_REASONS,
  step_planned_start_precision: DATE_PRECISIONS,
  step_planned_end_precision: DATE_PRECISIONS,
  step_actual_start_precision: DATE_PRECISIONS,
  step_actual_end_precision: DATE_PRECISIONS,
  gap_starts_on_precision: DATE_PRECISIONS,
  gap_ends_on_precision: DATE_PRECISIONS,
  attainment_awarded_on_precision: DATE_PRECISIONS,
  person_identity_birth_date_precision: DATE_PRECISIONS,
  residence_period_status: RESIDENCE_STATUSES,
  residence_period_work_permission: WORK_PERMISSIONS,
  entitlement_rechtskreis: RECHTSKREISE,
  measure_type_rechtskreise: RECHTSKREISE.filter((one) => one !== 'none'),
  journal_entry_kind: JOURNAL_KINDS,
  assessment_item_answer: INTAKE_ANSWERS,
  assessment_item_source: ANSWER_SOURCES,
  admission_decision_decision: ADMISSIONS,
  outreach_count_reason: OUTREACH_REASONS,
  consent_category: CATEGORIES,
  participation_level: PARTICIPATION_LEVELS,
  plan_item_who: PLAN_ITEM_WHOS,
  plan_item_state: PLAN_ITEM_STATES,
  note_category: CATEGORIES,
  note_kind: NOTE_KINDS,
  note_state: NOTE_STATES,
  note_answer_kind: ANSWER_KINDS,
  note_reason_signal: SIGNAL_CODES,
  case_row_signals: SIGNAL_CODES,
  case_row_level: CAREER_LEVELS,
  evaluation_level: CAREER_LEVELS,
  mentoring_session_outcome: mentoring.SESSION_OUTCOMES,
  mentoring_session_kind: mentoring.SESSION_KINDS,
  mentorship_end_reason: mentoring.MENTORSHIP_END_REASONS,
  concern_urgency: mentoring.CONCERN_URGENCIES,
  import_batch_state: BATCH_STATES,
  import_batch_mode: IMPORT_MODES,
  import_row_state: ROW_STATES,
  import_row_decision: ROW_DECISIONS,
  hand_over_items: HAND_OVER_ITEMS,
  setting_preview_state: PREVIEW_STATES,
  setting_preview_failure: PREVIEW_FAILURES,
}

describe('the vocabularies of the domain', () => {
  it.each(Object.entries(VOCABULARIES))('are what %s allows', async (constraint, words) => {
    const { rows } = await sql<{ definition: string }>`
      select pg_get_constraintdef(oid) as definition from pg_constraint where conname = ${constraint}`.execute(
      database.arrange,
    )
    expect(new Set(wordsIn(rows[0]?.definition ?? ''))).toEqual(new Set(words))
  })

  it('name the roles that open files', async () => {
    const { rows } = await sql<{ definition: string }>`
      select pg_get_expr(adbin, adrelid) as definition from pg_attrdef
      where adrelid = 'role_grant'::regclass and pg_get_expr(adbin, adrelid) like '%CASE%'`.execute(
      database.arrange,
    )
    expect(new Set(wordsIn(rows[0]?.definition ?? ''))).toEqual(new Set(ROLES_WITH_CASE_CONTENT))
  })

  it('are the categories in which an access request opens a file', async () => {
    const { rows } = await sql<{ body: string }>`
      select prosrc as body from pg_proc where proname = 'begin_request'`.execute(database.arrange)
    const list = /unnest\(ARRAY\[([^\]]*)\]\) AS category/.exec(rows[0]?.body ?? '')?.[1] ?? ''
    expect(new Set(wordsIn(list))).toEqual(new Set(CATEGORIES))
  })
})

function wordsIn(definition: string): string[] {
  return [...definition.matchAll(/'([^']+)'/g)].map(([, word]) => word ?? '')
}

describe('the table types', () => {
  const declared = new Map<string, ReadonlySet<string>>()

  beforeAll(async () => {
    for (const [table, columns] of await readDeclaredTables()) declared.set(table, columns)
  })

  it('name every table and column of the database, and no other', async () => {
    const { rows } = await sql<{ table: string; column: string }>`
      select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and table_name not in ('schema_migration')
        and table_name in (select relname from pg_class where relkind = 'r')`.execute(database.arrange)
    const found = Map.groupBy(rows, ({ table }) => table)
    expect([...declared.keys()].sort()).toEqual([...found.keys()].sort())
    for (const [table, columns] of found) {
      expect([table, [...(declared.get(table) ?? [])].sort()]).toEqual([
        table,
        columns.map(({ column }) => column).sort(),
      ])
    }
  })

  it('say of each column whether it may be empty', async () => {
    const { rows } = await sql<{ table: string; column: string; nullable: boolean }>`
      select table_name as table, column_name as column, is_nullable = 'YES' as nullable from information_schema.columns
      where table_schema = 'public' and table_name not in ('schema_migration')
        and table_name in (select relname from pg_class where relkind = 'r')`.execute(database.arrange)
    const wrong = rows.filter(
      ({ table, column, nullable }) => nullable !== emptiable.has(`${table}.${column}`),
    )
    expect(wrong).toEqual([])
  })
})

const emptiable = new Set<string>()
const FOLDER = new URL('../../../apps/api/src/platform/db/', import.meta.url)

/** Types leave no trace at run time, so the test reads the declarations: one field a line, as they are formatted. */
async function readDeclaredTables(): Promise<Map<string, Set<string>>> {
  const main = await readFile(new URL('tables.ts', FOLDER), 'utf8')
  const files = [...main.matchAll(/from '\.\/(tables\/[\w-]+\.ts)'/g)].map(([, file]) => file ?? '')
  const sources = await Promise.all(
    ['tables/columns.ts', ...files].map((file) => readFile(new URL(file, FOLDER), 'utf8')),
  )
  const interfaces = new Map<string, { parent: string | undefined; fields: Map<string, string> }>()
  for (const match of sources
    .join('\n')
    .matchAll(/export interface (\w+)(?: extends ([^{]+))? \{\n([^}]*)\}/g)) {
    const [, name = '', parent, body = ''] = match
    const fields = new Map(
      [...body.matchAll(/^ {2}(\w+): (.+)$/gm)].map(([, field = '', type = '']) => [field, type]),
    )
    interfaces.set(name, { parent: /(?:Omit<)?(\w+)/.exec(parent ?? '')?.[1], fields })
  }
  const allFields = (name: string): Map<string, string> => {
    const { parent, fields } = interfaces.get(name) ?? {
      parent: undefined,
      fields: new Map<string, string>(),
    }
    return new Map([...(parent === undefined ? [] : allFields(parent)), ...fields])
  }
  const tables = new Map<string, Set<string>>()
  for (const [, table = '', type = ''] of main.matchAll(/^ {2}(\w+): (\w+Table)$/gm)) {
    const fields = allFields(type)
    tables.set(table, new Set(fields.keys()))
    for (const [field, text] of fields)
      if (/\bnull\b|NullableJson/.test(text)) emptiable.add(`${table}.${field}`)
  }
  return tables
}
