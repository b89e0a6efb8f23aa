import type { CivilDate } from '@wegmarke/domain/calendar/civil-date'
import { type Kysely, sql } from 'kysely'
import { setTimeout as pause } from 'node:timers/promises'
import type { Tx } from '../db/in-transaction.ts'
import type { Database } from '../db/tables.ts'
import { judgeAndStore } from './evaluate-files.ts'
import type { Verdict } from './judge-file.ts'

const BATCH = 200
const NO_FILE = '00000000-0000-0000-0000-000000000000'

const PASSES = 5
const PAUSE_BETWEEN_PASSES = 300

interface Due {
  readonly case_file_id: string
  readonly marked_at: string
}

interface Progress {
  readonly evaluated: number
  /** Files that somebody is writing to at this moment. */
  readonly left: number
}

/**
 * Evaluates every file that is due: marked by a write that could not evaluate, or for a day that has come. Runs as the
 * worker, in one short transaction for each batch. Nobody who writes is kept waiting: a file in use is left, and looked
 * at again a moment later. Several runs at once do each file once.
 * @returns how many files were evaluated
 */
export async function evaluateDue(db: Kysely<Database>, today: CivilDate): Promise<number> {
  let evaluated = 0
  for (let pass = 1; ; pass++) {
    const progress = await evaluateAllOnce(db, today)
    evaluated += progress.evaluated
    if (progress.left === 0 || pass === PASSES) return evaluated
    await pause(PAUSE_BETWEEN_PASSES)
  }
}

async function evaluateAllOnce(db: Kysely<Database>, today: CivilDate): Promise<Progress> {
  let evaluated = 0
  let left = 0
  let after: string | undefined = NO_FILE
  while (after !== undefined) {
    const from: string = after
    const batch = await db.transaction().execute((tx) => evaluateBatch(tx, today, from))
    evaluated += batch.evaluated
    left += batch.left
    after = batch.last
  }
  return { evaluated, left }
}

async function evaluateBatch(tx: Tx, today: CivilDate, after: string): Promise<Progress & { last?: string }> {
  const { rows: candidates } = await sql<{ case_file_id: string }>`
    SELECT case_file_id FROM evaluation_due
    WHERE due_on <= ${today}::date AND case_file_id > ${after}::uuid
    ORDER BY case_file_id LIMIT ${BATCH}`.execute(tx)
  const last = candidates.at(-1)?.case_file_id
  if (last === undefined) return { evaluated: 0, left: 0 }
  const locked = await tryToLock(
    tx,
    candidates.map((candidate) => candidate.case_file_id),
  )
  const due = await readMarks(tx, locked, today)
  const verdicts = await judgeAndStore(
    tx,
    due.map((mark) => mark.case_file_id),
    today,
  )
  await setNextDue(tx, verdicts, due)
  return { evaluated: verdicts.length, left: candidates.length - locked.length, last }
}

/** Takes the lock that every writer to a file takes first, of each file that is free. */
async function tryToLock(tx: Tx, caseFileIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM (SELECT id, pg_try_advisory_xact_lock(hashtextextended(id, 0)) AS is_mine
      FROM unnest(${[...caseFileIds]}::text[]) AS id OFFSET 0) tried WHERE is_mine`.execute(tx)
  return rows.map((row) => row.id)
}

/** Reads the marks again under the lock: another run may have been faster. */
async function readMarks(tx: Tx, locked: readonly string[], today: CivilDate): Promise<Due[]> {
  const { rows } = await sql<Due>`
    SELECT case_file_id, marked_at::text FROM evaluation_due
    WHERE case_file_id = ANY (${[...locked]}::uuid[]) AND due_on <= ${today}::date`.execute(tx)
  return rows
}

/** Replaces the marks that were read; one that was set anew meanwhile stays. */
async function setNextDue(tx: Tx, verdicts: readonly Verdict[], due: readonly Due[]): Promise<void> {
  const marks = new Map(due.map((mark) => [mark.case_file_id, mark.marked_at]))
  const next = verdicts.map(({ file, nextDue }) => ({
    id: file.caseFileId,
    due_on: nextDue,
    marked_at: marks.get(file.caseFileId),
  }))
  const x = sql`jsonb_to_recordset(${JSON.stringify(next)}::jsonb) AS x (id uuid, due_on date, marked_at timestamptz)`
  await sql`
    UPDATE evaluation_due d SET due_on = x.due_on FROM ${x}
    WHERE d.case_file_id = x.id AND d.marked_at = x.marked_at AND x.due_on IS NOT NULL`.execute(tx)
  await sql`
    DELETE FROM evaluation_due d USING ${x}
    WHERE d.case_file_id = x.id AND d.marked_at = x.marked_at AND x.due_on IS NULL`.execute(tx)
}
