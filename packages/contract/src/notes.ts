import { SIGNAL_CODES } from '@wegmarke/domain/career/signal'
import { ANSWER_KINDS, NOTE_KINDS, NOTE_STATES } from '@wegmarke/domain/notes/vocabulary'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { Signal } from './evaluation.ts'
import { CivilDate, CLOSED, Id, Instant, LongText, Version } from './fields.ts'
import { Nullable } from './paging.ts'

const tags = ['notes']
const ofNote = Type.Object({ caseFileId: Id, noteId: Id }, CLOSED)

/** What was said to a note, with the evidence on which it was said. */
export const NoteAnswer = Type.Object({
  kind: Type.Enum(ANSWER_KINDS),
  text: Type.String(),
  until: Nullable(CivilDate),
  answeredBy: Type.String(),
  answeredAt: Instant,
  onSignals: Type.Array(Type.Enum(SIGNAL_CODES)),
})
export type NoteAnswer = Static<typeof NoteAnswer>

/** One reason of a note: a signal with its evidence, and the objection to it, if there is one. */
export const NoteReason = Type.Object({
  signal: Signal,
  objection: Nullable(Type.Object({ text: Type.String(), by: Type.String(), at: Instant })),
})
export type NoteReason = Static<typeof NoteReason>

/** Something that happened in the life of a note, with its cause. */
export const NoteEvent = Type.Object({
  kind: Type.Enum(['opened', 'seen', 'answered', 'reopened', 'raised', 'lowered', 'cleared', 'contested']),
  cause: Nullable(Type.String()),
  on: CivilDate,
  at: Instant,
  by: Nullable(Type.String()),
})
export type NoteEvent = Static<typeof NoteEvent>

/** A Prüfhinweis (kind "career", level onset or career) or another note: about the supply, never a score on the person. */
export const Note = Type.Object({
  id: Id,
  version: Version,
  kind: Type.Enum(NOTE_KINDS),
  level: Nullable(Type.Enum(['onset', 'career'])),
  state: Type.Enum(NOTE_STATES),
  openedOn: CivilDate,
  reasons: Type.Array(NoteReason),
  answers: Type.Array(NoteAnswer),
  events: Type.Array(NoteEvent),
})
export type Note = Static<typeof Note>

/** Opens the note for the reader: open becomes seen. */
export const seeNote = {
  method: 'POST',
  url: '/case-files/:caseFileId/notes/:noteId/seen',
  config: { action: 'note.answer' },
  schema: { summary: 'I have seen this note', tags, params: ofNote, response: { 200: Note } },
} as const satisfies Endpoint

/** Answers the whole note once: a remedy by a date, not true because, or known and justified until. */
export const answerNote = {
  method: 'POST',
  url: '/case-files/:caseFileId/notes/:noteId/answers',
  config: { action: 'note.answer', creates: true, changes: true },
  schema: {
    summary: 'Answer a note',
    tags,
    params: ofNote,
    body: Type.Object({ kind: Type.Enum(ANSWER_KINDS), text: LongText, until: Nullable(CivilDate) }, CLOSED),
    response: { 201: Note },
  },
} as const satisfies Endpoint

/** Says of one reason that it is not true, because; `text` null takes the objection back. */
export const contestReason = {
  method: 'PUT',
  url: '/case-files/:caseFileId/notes/:noteId/reasons/:signal',
  config: { action: 'note.answer', changes: true },
  schema: {
    summary: 'Object to one reason',
    tags,
    params: Type.Object({ caseFileId: Id, noteId: Id, signal: Type.Enum(SIGNAL_CODES) }, CLOSED),
    body: Type.Object({ text: Nullable(LongText) }, CLOSED),
    response: { 200: Note },
  },
} as const satisfies Endpoint
