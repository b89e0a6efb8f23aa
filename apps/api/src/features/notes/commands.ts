import type { Input } from '@wegmarke/contract/endpoint'
import type {
  answerNote as answerEndpoint,
  contestReason as contestEndpoint,
  Note,
} from '@wegmarke/contract/notes'
import { checkAnswer } from '@wegmarke/domain/notes/answer-check'
import { sql } from 'kysely'
import { ensureForWriting } from '../../platform/access/ensure-on-file.ts'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import type { NoteEventKind } from '../../platform/db/tables/notes.ts'
import { reevaluate } from '../../platform/evaluation/reevaluate.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { getNote } from './queries.ts'

/** Which note of which file. */
interface Target {
  readonly caseFileId: string
  readonly noteId: string
}

/** What was read of it before. */
interface Read {
  readonly version: number
}

/** Somebody who can act has opened the note. Looking twice changes nothing. */
export async function seeNote(tx: Tx, principal: SignedIn, target: Target): Promise<Note> {
  const { caseFileId, noteId } = target
  await ensureForWriting(tx, principal, caseFileId, 'note.answer')
  const note = await getNote(tx, caseFileId, noteId)
  if (note.state !== 'open') return note
  await sql`UPDATE note SET state = 'seen' WHERE id = ${noteId}`.execute(tx)
  await tellTurn(tx, principal, target, { kind: 'seen', cause: null, level: note.level })
  await audit(tx, { action: 'note.seen', thing: 'note', thingId: noteId, caseFileId })
  return await getNote(tx, caseFileId, noteId)
}

/** Answers the whole note, once; the answer keeps the evidence on which it was given. */
export async function answerNote(
  tx: Tx,
  principal: SignedIn,
  target: Target & Read,
  { kind, text, until }: Input<typeof answerEndpoint>['body'],
): Promise<string> {
  const { caseFileId, noteId, version } = target
  const relations = await ensureForWriting(tx, principal, caseFileId, 'note.answer')
  const note = await getNote(tx, caseFileId, noteId)
  if (note.state !== 'open' && note.state !== 'seen') throw refuse('state-conflict', { current: note })
  ensureVersion(version, note)
  ensurePossible(checkAnswer({ kind, until }, principal.today))
  await sql`
    INSERT INTO note_answer (case_file_id, note_id, kind, body, until, on_signals, on_level, on_evidence)
    SELECT n.case_file_id, n.id, ${kind}, ${text}, ${until}::date,
      ARRAY(SELECT r.signal FROM note_reason r WHERE r.note_id = n.id ORDER BY r.signal), n.level,
      n.evidence || jsonb_build_object('signals', (SELECT coalesce(jsonb_agg(r.evidence ORDER BY r.signal), '[]')
        FROM note_reason r WHERE r.note_id = n.id))
    FROM note n WHERE n.id = ${noteId}`.execute(tx)
  await sql`
    UPDATE note SET state = 'answered', evidence = evidence || '{"isAnswered": true}',
      justified_until = ${kind === 'justified' ? until : null}::date WHERE id = ${noteId}`.execute(tx)
  await tellTurn(tx, principal, target, { kind: 'answered', cause: kind, level: note.level })
  await reevaluate(tx, principal, relations, caseFileId)
  await audit(tx, {
    action: 'note.answered',
    thing: 'note',
    thingId: noteId,
    caseFileId,
    fields: ['kind', 'text', 'until'],
  })
  return noteId
}

/** Objects to one reason, or takes the objection back. The note stays: it is answered as a whole. */
export async function contestReason(
  tx: Tx,
  principal: SignedIn,
  target: Input<typeof contestEndpoint>['params'] & Read,
  text: string | null,
): Promise<Note> {
  const { caseFileId, noteId, signal, version } = target
  await ensureForWriting(tx, principal, caseFileId, 'note.answer')
  const note = await getNote(tx, caseFileId, noteId)
  if (!note.reasons.some((reason) => reason.signal.code === signal)) throw refuse('not-found')
  if (note.state === 'cleared') throw refuse('state-conflict', { current: note })
  ensureVersion(version, note)
  await sql`
    UPDATE note_reason SET contested_because = ${text},
      contested_by = CASE WHEN ${text}::text IS NOT NULL THEN app.account_id() END,
      contested_at = CASE WHEN ${text}::text IS NOT NULL THEN now() END
    WHERE note_id = ${noteId} AND signal = ${signal}`.execute(tx)
  // Setting the state to what it is makes the next version of the note: an objection is a change of it.
  await sql`UPDATE note SET state = state WHERE id = ${noteId}`.execute(tx)
  const cause = text === null ? `${signal} taken_back` : signal
  await tellTurn(tx, principal, target, { kind: 'contested', cause, level: note.level })
  await audit(tx, {
    action: 'note.contested',
    thing: 'note',
    thingId: noteId,
    caseFileId,
    details: { signal },
  })
  return await getNote(tx, caseFileId, noteId)
}

interface Turn {
  readonly kind: NoteEventKind
  readonly cause: string | null
  readonly level: Note['level']
}

async function tellTurn(
  tx: Tx,
  { today }: SignedIn,
  { caseFileId, noteId }: Target,
  turn: Turn,
): Promise<void> {
  await tx
    .insertInto('note_event')
    .values({ case_file_id: caseFileId, note_id: noteId, happened_on: today, ...turn })
    .execute()
}
