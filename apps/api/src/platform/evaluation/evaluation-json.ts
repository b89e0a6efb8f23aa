import type { Evaluation } from '@wegmarke/contract/evaluation'
import { type RawBuilder, sql } from 'kysely'

/**
 * The contract's evaluation over `case_file f`: the latest stored answer, with what merely counts on (day, months of
 * standstill, next date) from the projection row, which is refreshed also when the answer stays. Null before the first.
 */
export const evaluationJson: RawBuilder<Evaluation | null> = sql`(
  SELECT v.result || CASE WHEN c.case_file_id IS NULL THEN '{}' ELSE jsonb_build_object(
    'evaluationDay', c.evaluated_on, 'nextDate', c.next_change_on, 'monthsOfStandstill',
    CASE WHEN v.result -> 'monthsOfStandstill' <> 'null' THEN c.standstill_months END) END
  FROM evaluation v LEFT JOIN case_row c ON c.case_file_id = v.case_file_id
  WHERE v.case_file_id = f.id ORDER BY v.recorded_at DESC, v.id DESC LIMIT 1)`
