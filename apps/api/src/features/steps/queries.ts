import type { Step } from '@wegmarke/contract/steps'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { accountName, datedJson, instantJson } from '../../platform/db/json-values.ts'
import { refuse } from '../../platform/http/refuse.ts'

const promiseJson = sql`CASE s.promise_kind
  WHEN 'unknown' THEN jsonb_build_object('kind', 'unknown')
  WHEN 'none' THEN jsonb_build_object('kind', 'none', 'area', s.promise_area)
  ELSE jsonb_build_object('kind', 'level', 'axis', s.promise_axis, 'level', s.promise_level) END`

const unitJson = sql`CASE WHEN s.unit_n IS NOT NULL THEN jsonb_build_object('n', s.unit_n, 'of', s.unit_of) END`

const blockJson = sql`CASE WHEN s.blocked_reason IS NOT NULL THEN
  jsonb_build_object('reason', s.blocked_reason, 'since', s.blocked_since, 'wantedType', s.wanted_type) END`

const providerName = sql`coalesce(s.provider_text,
  (SELECT o.name FROM organisation o WHERE o.id = s.provider_organisation_id))`

/** The contract's step over `step s`. */
export const stepJson: RawBuilder<Step> = sql`
  jsonb_build_object('id', s.id, 'version', s.version, 'typeCode', s.type_code, 'kind', s.kind, 'title', s.title,
    'provider', ${providerName}, 'place', s.place, 'fundingLine', s.funding_line, 'promise', ${promiseJson},
    'occupation', s.occupation, 'unit', ${unitJson}, 'plannedStart', ${datedJson('s.planned_start')},
    'plannedEnd', ${datedJson('s.planned_end')}, 'actualStart', ${datedJson('s.actual_start')},
    'actualEnd', ${datedJson('s.actual_end')}, 'state', s.state, 'result', s.result, 'endReason', s.end_reason,
    'endReasonText', s.end_reason_text, 'successor', s.successor, 'whatIsDifferent', s.what_is_different,
    'blocked', ${blockJson}, 'hoursPerWeek', s.hours_per_week, 'recordedBy', ${accountName('s.recorded_by')},
    'recordedAt', ${instantJson('s.recorded_at')},
    'sourceName', (SELECT o.name FROM source o WHERE o.id = s.source_id),
    'isOwn', s.recorded_by IS NOT DISTINCT FROM app.account_id())`

/** One step of a file. @throws 404 when it is not in it */
export async function getStep(tx: Tx, caseFileId: string, stepId: string): Promise<Step> {
  const { rows } = await sql<{ step: Step }>`
    SELECT ${stepJson} AS step FROM step s WHERE s.id = ${stepId} AND s.case_file_id = ${caseFileId}`.execute(
    tx,
  )
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return row.step
}
