import type { Task } from 'graphile-worker'
import type { Kysely } from 'kysely'
import type { Database } from '../db/tables.ts'
import { previewThresholds } from '../evaluation/preview-thresholds.ts'
import type { Clock } from '../http/clock.ts'

/** An administrator has asked what other thresholds would say. */
export function previewSettings(db: Kysely<Database>, today: Clock): Task {
  return async (payload) => {
    const { previewId } = payload as { previewId: string }
    await previewThresholds(db, previewId, today())
  }
}
