import type { CivilDate } from '@wegmarke/domain/calendar/civil-date'
import { evaluate } from '@wegmarke/domain/career/evaluate'
import { CAREER_LEVELS, type CareerLevel } from '@wegmarke/domain/career/result'
import { type CareerThresholds, DEFAULT_THRESHOLDS } from '@wegmarke/domain/career/thresholds'
import type { PreviewFailure, PreviewLine } from '@wegmarke/domain/settings/preview'
import { protectedCount } from '@wegmarke/domain/settings/protected-count'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../db/tables.ts'
import { careerFacts } from './career-facts.ts'
import { loadFiles } from './load-files.ts'

const BATCH = 200

/** How much one preview may cost. Every file is looked at: a sample would say something else than it seems to. */
export const PREVIEW_LIMITS = { files: 20_000, milliseconds: 120_000 } as const

type Limits = { readonly [Name in keyof typeof PREVIEW_LIMITS]: number }
type Counts = Record<CareerLevel, { now: number; after: number }>

/**
 * Judges the open files of an alliance by the thresholds that hold and by others, as the worker, a batch at a time, and
 * keeps what nobody can be recognised by. Does nothing for a preview that is there already.
 */
export async function previewThresholds(
  db: Kysely<Database>,
  previewId: string,
  today: CivilDate,
  limits: Limits = PREVIEW_LIMITS,
): Promise<void> {
  await db
    .deleteFrom('setting_preview')
    .where('requested_at', '<', sql<string>`now() - interval '1 day'`)
    .execute()
  const preview = await db
    .selectFrom('setting_preview')
    .select(['alliance_id', 'thresholds'])
    .where('id', '=', previewId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (preview === undefined) return
  const thresholds = { ...DEFAULT_THRESHOLDS, ...(preview.thresholds as Partial<CareerThresholds>) }
  const answer = await count(db, preview.alliance_id, thresholds, today, limits)
  await db
    .updateTable('setting_preview')
    .set({
      finished_at: sql<string>`now()`,
      ...(typeof answer === 'string'
        ? { state: 'failed', failure: answer }
        : { state: 'done', result: JSON.stringify(linesOf(answer)) }),
    })
    .where('id', '=', previewId)
    .execute()
}

async function count(
  db: Kysely<Database>,
  allianceId: string,
  thresholds: CareerThresholds,
  today: CivilDate,
  limits: Limits,
): Promise<Counts | PreviewFailure> {
  const started = performance.now()
  const files = await db
    .selectFrom('case_file')
    .select('id')
    .where('alliance_id', '=', allianceId)
    .where('closed_on', 'is', null)
    .limit(limits.files + 1)
    .execute()
  if (files.length > limits.files) return 'too-many-files'
  const counts = Object.fromEntries(CAREER_LEVELS.map((level) => [level, { now: 0, after: 0 }])) as Counts
  for (let at = 0; at < files.length; at += BATCH) {
    if (performance.now() - started > limits.milliseconds) return 'took-too-long'
    const ids = files.slice(at, at + BATCH).map(({ id }) => id)
    const loaded = await db.transaction().execute((tx) => loadFiles(tx, ids))
    for (const file of loaded) {
      const facts = careerFacts(file)
      counts[evaluate(facts, today, file.thresholds).level].now += 1
      counts[evaluate(facts, today, thresholds).level].after += 1
    }
  }
  return counts
}

function linesOf(counts: Counts): PreviewLine[] {
  return CAREER_LEVELS.map((level) => ({
    level,
    now: protectedCount(counts[level].now),
    after: protectedCount(counts[level].after),
  }))
}
