import { CAREER_LEVELS } from '@wegmarke/domain/career/result'
import { TODAY_KINDS, TODAY_LISTS } from '@wegmarke/domain/lists/today-words'
import { NOTE_KINDS } from '@wegmarke/domain/notes/vocabulary'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CivilDate, CLOSED, Id, Instant, Version } from './fields.ts'
import { listWish } from './list-export.ts'
import { TextFile } from './measures.ts'
import { Nullable } from './paging.ts'

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
  /**
   * Who leads the caseload, of a file on which the account does not work itself: there, null is nobody. Left out where the
   * alliance does not let supervisors see names of staff.
   */
  leadName: Type.Optional(Nullable(Type.String())),
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

/** One of the three lists as CSV, by the codes of files, without names and free texts; at most 10,000 lines. */
export const exportToday = {
  method: 'GET',
  url: '/today/export',
  config: { action: 'today.read' },
  schema: {
    summary: 'A list of the start page as CSV',
    tags: ['today'],
    querystring: Type.Object({ list: Type.Enum(TODAY_LISTS), ...listWish }, CLOSED),
    response: { 200: TextFile },
  },
} as const satisfies Endpoint
