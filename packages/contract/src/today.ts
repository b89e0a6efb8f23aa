import { CAREER_LEVELS } from '@wegmarke/domain/career/result'
import { NOTE_KINDS } from '@wegmarke/domain/notes/vocabulary'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CivilDate, Id, Instant, Version } from './fields.ts'
import { Nullable } from './paging.ts'

export const TODAY_KINDS = [
  'task_due',
  'note_open',
  'remedy_due',
  'step_ends',
  'end_missing',
  'document_expires',
  'contact_broken',
  'concern_urgent',
  'concern_raised',
  'grant_unconfirmed',
  'file_new',
  'file_changed',
  'session_logged',
  'hand_over',
] as const

/** One row of Heute: a person, what, until when, and the one thing to do about it. */
export const TodayItem = Type.Object({
  kind: Type.Enum(TODAY_KINDS),
  caseFileId: Nullable(Id),
  name: Type.String(),
  text: Nullable(Type.String()),
  dueOn: Nullable(CivilDate),
  at: Nullable(Instant),
  recordId: Nullable(Id),
  recordVersion: Nullable(Version),
  noteKind: Nullable(Type.Enum(NOTE_KINDS)),
  level: Nullable(Type.Enum(CAREER_LEVELS)),
  /** The account works on this file itself, so the action is its own; of others it only looks. */
  isMine: Type.Boolean(),
  /** Who leads the caseload, where the account works it as deputy: "in Vertretung für …". */
  standsInFor: Nullable(Type.String()),
})
export type TodayItem = Static<typeof TodayItem>

/** Three lists: overdue and today, waiting for me, new in my files. Each holds at most 100 rows; `more` says how many stayed out. */
export const Today = Type.Object({
  due: Type.Array(TodayItem),
  waiting: Type.Array(TodayItem),
  news: Type.Array(TodayItem),
  more: Type.Object({ due: Type.Integer(), waiting: Type.Integer(), news: Type.Integer() }),
})
export type Today = Static<typeof Today>

export const getToday = {
  method: 'GET',
  url: '/today',
  config: { action: 'today.read' },
  schema: { summary: 'What is due, what waits, what is new', tags: ['today'], response: { 200: Today } },
} as const satisfies Endpoint
