import type { CaseFile } from '@wegmarke/contract/case-files'
import { sql } from 'kysely'
import { type BoundStatement, statement } from '../../platform/db/statement.ts'
import { evaluationJson } from '../../platform/evaluation/evaluation-json.ts'
import { attainmentJson } from '../attainments/queries.ts'
import { entryLevelsJson } from '../entry-levels/queries.ts'
import { gapJson } from '../gaps/queries.ts'
import { goalJson } from '../goals/queries.ts'
import { noteJson } from '../notes/queries.ts'
import { contactJson, identityJson, personJson } from '../people/queries.ts'
import { entitlementJson, residenceJson } from '../residence/queries.ts'
import { stepJson } from '../steps/queries.ts'
import { taskJson } from '../tasks/queries.ts'

/** A file as far as row-level security shows it to the reader. */
export type StoredCaseFile = Omit<CaseFile, 'abilities'>

const head = sql`
  'id', f.id, 'version', f.version, 'code', f.code, 'phase', f.phase, 'isClosed', f.closed_on IS NOT NULL,
  'organisation', (SELECT jsonb_build_object('id', og.id, 'name', og.name) FROM organisation og WHERE og.id = f.organisation_id),
  'caseload', (SELECT jsonb_build_object('id', cl.id, 'name', cl.name) FROM caseload cl WHERE cl.id = f.caseload_id),
  'municipality', (SELECT jsonb_build_object('ags', mu.ags, 'name', mu.name) FROM municipality mu
    WHERE mu.ags = f.municipality_ags),
  'episodes', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', ep.id, 'openedOn', ep.opened_on,
      'closedOn', ep.closed_on, 'closingReason', ep.closing_reason, 'outcome', ep.outcome) ORDER BY ep.opened_on, ep.id), '[]')
    FROM episode ep WHERE ep.case_file_id = f.id)`

/** Who holds this post today, as `{ id, name }`. */
const holders = sql`
  SELECT p2.kind, jsonb_build_object('id', p2.account_id, 'name', ac.display_name) AS who, ac.display_name AS name
  FROM caseload_post p2 JOIN account ac ON ac.id = p2.account_id
  WHERE p2.caseload_id = f.caseload_id AND p2.valid_from <= app.today()
    AND (p2.valid_to IS NULL OR p2.valid_to >= app.today())`

const people = sql`
  'lead', (SELECT w.who FROM (${holders}) w WHERE w.kind = 'lead' LIMIT 1),
  'deputies', (SELECT coalesce(jsonb_agg(w.who ORDER BY w.name), '[]') FROM (${holders}) w WHERE w.kind = 'deputy'),
  'person', (SELECT ${personJson} FROM person p WHERE p.case_file_id = f.id),
  'identity', (SELECT ${identityJson} FROM (SELECT) AS one LEFT JOIN person_identity i ON i.case_file_id = f.id),
  'contact', (SELECT ${contactJson} FROM (SELECT) AS one LEFT JOIN person_contact c ON c.case_file_id = f.id)`

/** What is read where nobody has stated entry levels yet. */
const nothingStated = sql`jsonb_build_object('version', 1, 'L', 'unknown', 'S', 'unknown', 'V', 'unknown')`

const pathway = sql`
  'goals', (SELECT coalesce(jsonb_agg(${goalJson} ORDER BY l.valid_from, l.id), '[]') FROM goal l WHERE l.case_file_id = f.id),
  'entryLevels', coalesce((SELECT ${entryLevelsJson} FROM entry_level e WHERE e.case_file_id = f.id), ${nothingStated}),
  'steps', (SELECT coalesce(jsonb_agg(${stepJson} ORDER BY coalesce(s.actual_start, s.planned_start), s.recorded_at, s.id), '[]')
    FROM step s WHERE s.case_file_id = f.id),
  'gaps', (SELECT coalesce(jsonb_agg(${gapJson} ORDER BY g.starts_on, g.id), '[]') FROM gap g WHERE g.case_file_id = f.id),
  'attainments', (SELECT coalesce(jsonb_agg(${attainmentJson} ORDER BY a.awarded_on, a.id), '[]')
    FROM attainment a WHERE a.case_file_id = f.id)`

const circumstances = sql`
  'residence', (SELECT coalesce(jsonb_agg(${residenceJson} ORDER BY r.valid_from, r.id), '[]')
    FROM residence_period r WHERE r.case_file_id = f.id),
  'entitlements', (SELECT coalesce(jsonb_agg(${entitlementJson} ORDER BY t.valid_from, t.id), '[]')
    FROM entitlement t WHERE t.case_file_id = f.id),
  'tasks', (SELECT coalesce(jsonb_agg(${taskJson} ORDER BY k.done_on DESC NULLS FIRST, k.due_on NULLS LAST, k.id), '[]')
    FROM task k LEFT JOIN account o ON o.id = k.owner_id WHERE k.case_file_id = f.id),
  'notes', (SELECT coalesce(jsonb_agg(${noteJson} ORDER BY n.opened_on DESC, n.id), '[]') FROM note n WHERE n.case_file_id = f.id),
  'evaluation', ${evaluationJson}`

/** Everything the person page shows, in one statement and one row: where the file lies, then its JSON. */
export const selectCaseFile: (values: { caseFileId: string }) => BoundStatement = statement(
  ({ caseFileId }) => sql`
    SELECT f.organisation_id, f.caseload_id, f.closed_on, jsonb_build_object(${head}, ${people})
      || jsonb_build_object(${pathway}) || jsonb_build_object(${circumstances})
    FROM case_file f WHERE f.id = ${caseFileId}`,
)
