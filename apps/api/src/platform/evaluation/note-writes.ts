import type { CivilDate } from '@wegmarke/domain/calendar/civil-date'
import {
  anchorKey,
  type CareerAnswer,
  type CareerNote,
  type NoteChange,
  type NoteEvent,
} from '@wegmarke/domain/career/career-note'
import { noteLife } from '@wegmarke/domain/career/note-life'
import type { Anchor, Evaluation } from '@wegmarke/domain/career/result'
import type { CareerFacts } from '@wegmarke/domain/pathway/facts'
import type { NoteEventKind } from '../db/tables/notes.ts'
import type { LoadedFile, LoadedNote } from './loaded-file.ts'
import type { StoredEvidence } from './stored-note.ts'

/** A note as it is to be stored. */
export interface NoteWrite {
  readonly id: string
  readonly isNew: boolean
  /** Opened or moved: an earlier note that stands on this anchor has to make room. */
  readonly claimsAnchor: boolean
  readonly anchor: string
  readonly state: CareerNote['state']
  readonly level: CareerNote['level']
  readonly evidence: StoredEvidence
  /** Last day of "known and justified", while that answer stands. */
  readonly justifiedUntil: CivilDate | null
}

export interface EventWrite {
  readonly noteId: string
  readonly kind: NoteEventKind
  /** A reason of the domain, then the record behind it: 'fact_new step:…'. */
  readonly cause: string
  readonly level: CareerNote['level']
}

/** What an evaluation does to the Prüfhinweis of a file. */
export interface NoteWrites {
  readonly notes: readonly NoteWrite[]
  readonly events: readonly EventWrite[]
  /** The note whose reasons are the signals of this evaluation; undefined when no level holds. */
  readonly reasonsOf: string | undefined
  /** The note that is not cleared when all is written. */
  readonly standing: NoteWrite | undefined
}

/** How the turns of the domain are told in the life of a note; a moved anchor is no turn of its own. */
const TOLD_AS: Partial<Record<NoteEvent, NoteEventKind>> = {
  open: 'opened',
  reopen: 'reopened',
  raise: 'raised',
  lower: 'lowered',
  restore: 'answered',
  clear: 'cleared',
}

/** Applies the rules of a note's life to what is stored. */
export function noteWrites(
  file: LoadedFile,
  facts: CareerFacts,
  evaluation: Evaluation,
  today: CivilDate,
): NoteWrites {
  const stored = previousNote(file.notes, evaluation.anchor)
  const changes = noteLife(stored === undefined ? null : careerNote(stored), facts, evaluation, today)
  const notes = new Map<string, NoteWrite>()
  const events: EventWrite[] = []
  let standing: NoteWrite | undefined
  for (const change of changes) {
    const write = noteWrite(change, change.event === 'open' ? undefined : stored)
    notes.set(write.id, write)
    standing = write.state === 'cleared' ? undefined : write
    const kind = TOLD_AS[change.event]
    if (kind !== undefined)
      events.push({ noteId: write.id, kind, cause: causeOf(change), level: write.level })
  }
  const isHeld = evaluation.level === 'onset' || evaluation.level === 'career'
  return { notes: [...notes.values()], events, standing, reasonsOf: isHeld ? standing?.id : undefined }
}

/** The note that is not cleared; without one, the cleared note of the same period. */
function previousNote(notes: readonly LoadedNote[], anchor: Anchor): LoadedNote | undefined {
  return (
    notes.find((note) => note.state !== 'cleared') ?? notes.find((note) => note.anchor === anchorKey(anchor))
  )
}

function careerNote(stored: LoadedNote): CareerNote {
  const { state, level, evidence } = stored
  return { anchor: anchorOf(stored.anchor), state, level, answer: answerOf(stored), heldOn: evidence.facts }
}

/** The month of an anchor is not part of its key; the rules take it from the evaluation. */
function anchorOf(key: string): Anchor {
  const [kind, id] = key.split(':')
  return { kind: kind as Anchor['kind'], id: id ?? null, month: null }
}

function answerOf({ evidence, answer }: LoadedNote): CareerAnswer | null {
  if (!evidence.isAnswered || answer === null) return null
  const { kind, until, level } = answer
  return { kind, justifiedUntil: kind === 'justified' ? until : null, level, evidence: answer.evidence.facts }
}

function noteWrite({ note }: NoteChange, stored: LoadedNote | undefined): NoteWrite {
  const anchor = anchorKey(note.anchor)
  return {
    id: stored?.id ?? crypto.randomUUID(),
    isNew: stored === undefined,
    claimsAnchor: anchor !== stored?.anchor,
    anchor,
    state: note.state,
    level: note.level,
    evidence: { facts: note.heldOn, isAnswered: note.answer !== null },
    justifiedUntil: note.answer?.justifiedUntil ?? null,
  }
}

function causeOf({ reason, record }: NoteChange): string {
  return record === null ? reason : `${reason} ${record}`
}
