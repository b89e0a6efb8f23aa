import type { CivilDate } from '@wegmarke/domain/calendar/civil-date'
import { sql } from 'kysely'
import type { Tx } from '../db/in-transaction.ts'
import type { Verdict } from './judge-file.ts'
import type { NoteWrite } from './note-writes.ts'

interface NoteRecord {
  readonly id: string
  readonly case_file_id: string
  readonly alliance_id: string
  readonly anchor: string
  readonly state: string
  readonly level: string
  readonly evidence: unknown
  readonly justified_until: CivilDate | null
}

/** Stores what evaluations do to notes: opens and changes them, renews their reasons, tells each turn. */
export async function storeNotes(tx: Tx, verdicts: readonly Verdict[], today: CivilDate): Promise<void> {
  await freeAnchors(
    tx,
    noteRecords(verdicts, (note) => note.claimsAnchor),
  )
  await changeNotes(
    tx,
    noteRecords(verdicts, (note) => !note.isNew),
    today,
  )
  await openNotes(
    tx,
    noteRecords(verdicts, (note) => note.isNew),
    today,
  )
  await renewReasons(tx, verdicts)
  await tellEvents(tx, verdicts, today)
}

function noteRecords(verdicts: readonly Verdict[], isWanted: (note: NoteWrite) => boolean): NoteRecord[] {
  return verdicts.flatMap(({ file, noteWrites }) =>
    noteWrites.notes.filter(isWanted).map(({ id, anchor, state, level, evidence, justifiedUntil }) => ({
      id,
      case_file_id: file.caseFileId,
      alliance_id: file.allianceId,
      anchor,
      state,
      level,
      evidence,
      justified_until: justifiedUntil,
    })),
  )
}

async function openNotes(tx: Tx, records: readonly NoteRecord[], today: CivilDate): Promise<void> {
  if (records.length === 0) return
  await sql`
    INSERT INTO note (id, alliance_id, case_file_id, kind, category, anchor, level, state, evidence, opened_on)
    SELECT x.id, x.alliance_id, x.case_file_id, 'career', 'pathway', x.anchor, x.level, x.state, x.evidence, ${today}::date
    FROM ${recordset(records)}`.execute(tx)
}

/** Only a note that changes makes a version: whoever is answering it is disturbed by new facts alone. */
async function changeNotes(tx: Tx, records: readonly NoteRecord[], today: CivilDate): Promise<void> {
  if (records.length === 0) return
  await sql`
    UPDATE note n SET anchor = x.anchor, state = x.state, level = x.level, evidence = x.evidence,
      cleared_on = CASE WHEN x.state = 'cleared' THEN coalesce(n.cleared_on, ${today}::date) END,
      justified_until = x.justified_until
    FROM ${recordset(records)}
    WHERE n.id = x.id AND (n.anchor, n.state, n.level, n.evidence, n.justified_until)
      IS DISTINCT FROM (x.anchor, x.state, x.level, x.evidence, x.justified_until)`.execute(tx)
}

/** A correction can bring back the anchor of an earlier note that was cleared; that one keeps its place in the past. */
async function freeAnchors(tx: Tx, records: readonly NoteRecord[]): Promise<void> {
  if (records.length === 0) return
  await sql`
    UPDATE note n SET anchor = n.anchor || '/' || n.id FROM ${recordset(records)}
    WHERE n.case_file_id = x.case_file_id AND n.kind = 'career' AND n.anchor = x.anchor AND n.id <> x.id`.execute(
    tx,
  )
}

function recordset(records: readonly NoteRecord[]) {
  return sql`jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS x (id uuid, case_file_id uuid, alliance_id uuid,
    anchor text, state text, level text, evidence jsonb, justified_until date)`
}

/** The reasons of a note are the signals that fire; an objection stays with its reason as long as that does. */
async function renewReasons(tx: Tx, verdicts: readonly Verdict[]): Promise<void> {
  const reasons = verdicts.flatMap(({ file, evaluation, noteWrites: { reasonsOf } }) =>
    reasonsOf === undefined
      ? []
      : evaluation.signals.map((signal) => ({
          note_id: reasonsOf,
          alliance_id: file.allianceId,
          case_file_id: file.caseFileId,
          signal: signal.code,
          evidence: signal,
        })),
  )
  if (reasons.length === 0) return
  const x = sql`jsonb_to_recordset(${JSON.stringify(reasons)}::jsonb) AS x (note_id uuid, alliance_id uuid,
    case_file_id uuid, signal text, evidence jsonb)`
  await sql`
    DELETE FROM note_reason r WHERE r.note_id IN (SELECT note_id FROM ${x})
      AND NOT EXISTS (SELECT FROM ${x} WHERE x.note_id = r.note_id AND x.signal = r.signal)`.execute(tx)
  await sql`
    INSERT INTO note_reason AS r (note_id, alliance_id, case_file_id, signal, evidence)
    SELECT note_id, alliance_id, case_file_id, signal, evidence FROM ${x}
    ON CONFLICT (note_id, signal) DO UPDATE SET evidence = excluded.evidence
      WHERE r.evidence IS DISTINCT FROM excluded.evidence`.execute(tx)
}

/** The rules do it, not the person who happens to write: such a turn names nobody. */
async function tellEvents(tx: Tx, verdicts: readonly Verdict[], today: CivilDate): Promise<void> {
  const events = verdicts.flatMap(({ file, noteWrites }) =>
    noteWrites.events.map(({ noteId, kind, cause, level }) => ({
      alliance_id: file.allianceId,
      case_file_id: file.caseFileId,
      note_id: noteId,
      kind,
      cause,
      level,
    })),
  )
  if (events.length === 0) return
  await sql`
    INSERT INTO note_event (alliance_id, case_file_id, note_id, kind, cause, level, happened_on, caused_by)
    SELECT x.alliance_id, x.case_file_id, x.note_id, x.kind, x.cause, x.level, ${today}::date, NULL
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS (alliance_id uuid, case_file_id uuid,
      note_id uuid, kind text, cause text, level text)) WITH ORDINALITY
      AS x (alliance_id, case_file_id, note_id, kind, cause, level, place) ORDER BY x.place`.execute(tx)
}
