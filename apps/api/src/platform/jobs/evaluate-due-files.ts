import type { Task } from 'graphile-worker'
import type { Kysely } from 'kysely'
import type { Database } from '../db/tables.ts'
import { evaluateDue } from '../evaluation/evaluate-due.ts'
import type { Clock } from '../http/clock.ts'
import { EVALUATE_DUE } from './task-names.ts'

const SECONDS_TO_NEXT_LOOK = 3

/** Evaluates what is due, and looks again soon for files that somebody was writing to meanwhile. */
export function evaluateDueFiles(db: Kysely<Database>, today: Clock): Task {
  return async (_payload, helpers) => {
    await evaluateDue(db, today())
    const left = await db
      .selectFrom('evaluation_due')
      .select('case_file_id')
      .where('due_on', '<=', today())
      .limit(1)
      .executeTakeFirst()
    if (!left) return
    const runAt = new Date(Date.now() + SECONDS_TO_NEXT_LOOK * 1000)
    await helpers.addJob(EVALUATE_DUE, {}, { jobKey: EVALUATE_DUE, runAt })
  }
}
