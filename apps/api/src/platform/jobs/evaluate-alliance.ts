import type { Task } from 'graphile-worker'
import type { Clock } from '../http/clock.ts'
import { EVALUATE_DUE } from './task-names.ts'

const MARK_ALL = `
  INSERT INTO evaluation_due AS d (case_file_id, alliance_id, due_on)
  SELECT id, alliance_id, $2 FROM case_file WHERE alliance_id = $1
  ON CONFLICT (case_file_id) DO UPDATE SET due_on = least(d.due_on, EXCLUDED.due_on), marked_at = now()`

/** The settings of an alliance have changed: each of its files is evaluated by the new ones. */
export function evaluateAlliance(today: Clock): Task {
  return async (payload, helpers) => {
    const { allianceId } = payload as { allianceId: string }
    await helpers.query(MARK_ALL, [allianceId, today()])
    await helpers.addJob(EVALUATE_DUE, {}, { jobKey: EVALUATE_DUE })
  }
}
