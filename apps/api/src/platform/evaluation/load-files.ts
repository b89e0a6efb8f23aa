import { DEFAULT_THRESHOLDS, type CareerThresholds } from '@wegmarke/domain/career/thresholds'
import { CONTACT_KINDS } from '@wegmarke/domain/report/vocabulary'
import { sql } from 'kysely'
import type { Tx } from '../db/in-transaction.ts'
import { datedJson } from '../db/json-values.ts'
import type { LoadedFile } from './loaded-file.ts'

type Row = Omit<LoadedFile, 'thresholds' | 'settingsVersion'> & {
  readonly thresholds: Partial<CareerThresholds> | null
  readonly settingsVersion: number | null
}

const stepsJson = sql`(SELECT coalesce(json_agg(json_build_object('id', s.id, 'typeCode', s.type_code, 'kind', s.kind,
    'promise', CASE s.promise_kind WHEN 'level'
      THEN json_build_object('kind', 'level', 'axis', s.promise_axis, 'level', s.promise_level)
      WHEN 'none' THEN json_build_object('kind', 'none', 'area', s.promise_area)
      ELSE json_build_object('kind', 'unknown') END,
    'unit', CASE WHEN s.unit_n IS NOT NULL THEN json_build_object('n', s.unit_n, 'of', s.unit_of) END,
    'occupation', s.occupation, 'plannedStart', ${datedJson('s.planned_start')},
    'plannedEnd', ${datedJson('s.planned_end')}, 'actualStart', ${datedJson('s.actual_start')},
    'actualEnd', ${datedJson('s.actual_end')}, 'state', s.state, 'result', s.result, 'endReason', s.end_reason,
    'successor', s.successor, 'knownOn', ${knownOn('s')})), '[]')
  FROM step s WHERE s.case_file_id = f.id)`

const gapsJson = sql`(SELECT coalesce(json_agg(json_build_object('id', g.id, 'from', ${datedJson('g.starts_on')},
    'to', ${datedJson('g.ends_on')}, 'reason', g.reason)), '[]')
  FROM gap g WHERE g.case_file_id = f.id)`

const attainmentsJson = sql`(SELECT coalesce(json_agg(json_build_object('id', a.id, 'axis', a.axis, 'level', a.level,
    'awardedOn', ${datedJson('a.awarded_on')}, 'evidence', a.evidence, 'isForeign', a.is_from_abroad,
    'recognition', a.recognition, 'knownOn', ${knownOn('a')})), '[]')
  FROM attainment a WHERE a.case_file_id = f.id)`

const episodesJson = sql`(SELECT coalesce(json_agg(json_build_object('openedOn', p.opened_on, 'closedOn', p.closed_on)), '[]')
  FROM episode p WHERE p.case_file_id = f.id)`

const goalsJson = sql`(SELECT coalesce(json_agg(json_build_object('id', l.id, 'goal', l.kind, 'from', l.valid_from)), '[]')
  FROM goal l WHERE l.case_file_id = f.id)`

const notesJson = sql`(SELECT coalesce(json_agg(json_build_object('id', n.id, 'anchor', n.anchor, 'state', n.state,
    'level', n.level, 'evidence', n.evidence,
    'signals', (SELECT coalesce(json_agg(r.signal), '[]') FROM note_reason r WHERE r.note_id = n.id),
    'answer', (SELECT json_build_object('kind', w.kind, 'until', w.until, 'level', w.on_level, 'evidence', w.on_evidence)
      FROM note_answer w WHERE w.note_id = n.id ORDER BY w.answered_at DESC, w.id LIMIT 1))), '[]')
  FROM note n WHERE n.case_file_id = f.id AND n.kind = 'career')`

/** The day on which what a row says was written down. */
function knownOn(alias: string) {
  return sql`(coalesce(${sql.ref(`${alias}.changed_at`)}, ${sql.ref(`${alias}.recorded_at`)})
    AT TIME ZONE 'Europe/Berlin')::date`
}

/**
 * Loads files for evaluation, as many as are named, in one statement.
 * What the role may not see is left out, so the caller has made sure that it may read the pathway.
 */
export async function loadFiles(tx: Tx, caseFileIds: readonly string[]): Promise<LoadedFile[]> {
  const { rows } = await sql<Row>`
    SELECT f.id AS "caseFileId", f.alliance_id AS "allianceId", f.organisation_id AS "organisationId",
      f.caseload_id AS "caseloadId", f.code, p.name_as_wished AS name, f.municipality_ags AS municipality, f.phase,
      json_build_object('L', coalesce(e.language, 'unknown'), 'S', coalesce(e.school, 'unknown'),
        'V', coalesce(e.vocational, 'unknown')) AS "entryLevels",
      json_build_object('recordsAttainments', coalesce(o.records_attainments, true), 'knownUntil', o.known_until) AS source,
      ${episodesJson} AS episodes, ${goalsJson} AS goals, ${stepsJson} AS steps, ${gapsJson} AS gaps,
      ${attainmentsJson} AS attainments, ${notesJson} AS notes,
      t.thresholds, t.version AS "settingsVersion",
      (SELECT v.result FROM evaluation v WHERE v.case_file_id = f.id ORDER BY v.recorded_at DESC, v.id DESC LIMIT 1)
        AS "lastResult",
      (SELECT count(*)::int FROM note n WHERE n.case_file_id = f.id AND n.kind <> 'career'
        AND n.state IN ('open', 'seen')) AS "otherOpenNotes",
      (SELECT min(k.due_on) FROM task k WHERE k.case_file_id = f.id AND k.done_on IS NULL) AS "nextTaskDue",
      (SELECT min(r.document_valid_until) FROM residence_period r
        WHERE r.case_file_id = f.id AND r.valid_to IS NULL) AS "nextPaperEnd",
      (SELECT min(r.work_permission_until) FROM residence_period r
        WHERE r.case_file_id = f.id AND r.valid_to IS NULL) AS "nextWorkPermissionEnd",
      ${datedJson('i.birth_date')} AS "birthDate",
      t.age_limits AS "ageSetting",
      (SELECT max(j.happened_on) FROM journal_entry j
        WHERE j.case_file_id = f.id AND j.kind = ANY (${[...CONTACT_KINDS]}::text[])) AS "lastContact",
      (SELECT coalesce(json_agg(json_build_object('name', m.mentor_name, 'from', m.begun_on, 'until', m.ends_on,
        'metOn', m.met_on) ORDER BY m.begun_on, m.mentorship_id), '[]') FROM mentoring_contact m
        WHERE m.case_file_id = f.id) AS mentorships
    FROM case_file f
      JOIN person p ON p.case_file_id = f.id
      LEFT JOIN person_identity i ON i.case_file_id = f.id
      LEFT JOIN entry_level e ON e.case_file_id = f.id
      LEFT JOIN source o ON o.id = f.source_id
      LEFT JOIN LATERAL (SELECT thresholds, age_limits, version FROM alliance_setting s
        WHERE s.alliance_id = f.alliance_id ORDER BY version DESC LIMIT 1) t ON true
    WHERE f.id = ANY (${[...caseFileIds]}::uuid[]) ORDER BY f.id`.execute(tx)
  return rows.map((row) => ({
    ...row,
    thresholds: { ...DEFAULT_THRESHOLDS, ...row.thresholds },
    settingsVersion: row.settingsVersion ?? 0,
  }))
}
