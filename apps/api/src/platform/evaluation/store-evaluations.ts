import { sql } from 'kysely'
import type { Tx } from '../db/in-transaction.ts'
import type { Verdict } from './judge-file.ts'
import { RULES_VERSION } from './rules-version.ts'

/** Appends the answers that differ from the ones stored last. */
export async function storeEvaluations(tx: Tx, verdicts: readonly Verdict[]): Promise<void> {
  const records = verdicts
    .filter((verdict) => verdict.isNewAnswer)
    .map(({ file, evaluation }) => ({
      alliance_id: file.allianceId,
      case_file_id: file.caseFileId,
      evaluation_day: evaluation.evaluationDay,
      settings_version: file.settingsVersion,
      level: evaluation.level,
      result: evaluation,
    }))
  if (records.length === 0) return
  await sql`
    INSERT INTO evaluation (alliance_id, case_file_id, evaluation_day, rules_version, settings_version, level, result)
    SELECT x.alliance_id, x.case_file_id, x.evaluation_day, ${RULES_VERSION}, x.settings_version, x.level, x.result
    FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS x (alliance_id uuid, case_file_id uuid,
      evaluation_day date, settings_version int, level text, result jsonb)`.execute(tx)
}
