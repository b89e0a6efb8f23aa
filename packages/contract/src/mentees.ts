import { CONCERN_URGENCIES } from '@wegmarke/domain/mentoring/vocabulary'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CivilDate, CLOSED, Id, LongText } from './fields.ts'
import { MentoringSession, NewMentoringSession } from './mentoring-sessions.ts'
import { RhythmDays } from './mentoring.ts'
import { Nullable, Page, PageQuery } from './paging.ts'

/**
 * What a mentor sees and writes. A mentor knows the mentorship alone: neither the file nor its code is named, and of the
 * person nothing but the name as wished.
 */

const tags = ['mentees']
const ofMentorship = Type.Object({ mentorshipId: Id }, CLOSED)
const ofSession = Type.Object({ mentorshipId: Id, sessionId: Id }, CLOSED)

/** A concern as the mentor who raised it reads it. */
export const OwnConcern = Type.Object({
  id: Id,
  urgency: Type.Enum(CONCERN_URGENCIES),
  text: Type.String(),
  raisedOn: CivilDate,
  isSeen: Type.Boolean(),
  answer: Nullable(Type.String()),
  answeredOn: Nullable(CivilDate),
})
export type OwnConcern = Static<typeof OwnConcern>
export const NewConcern = Type.Object({ urgency: Type.Enum(CONCERN_URGENCIES), text: LongText }, CLOSED)
export type NewConcern = Static<typeof NewConcern>

/** A note to the next mentor, as whoever accompanies the person reads it. */
export const OwnHandOverNote = Type.Object({
  id: Id,
  writtenOn: CivilDate,
  text: Type.String(),
  isOwn: Type.Boolean(),
})
export type OwnHandOverNote = Static<typeof OwnHandOverNote>

/** A person whom the account accompanies. */
export const Mentee = Type.Object({
  mentorshipId: Id,
  name: Type.String(),
  rhythmDays: RhythmDays,
  pausedUntil: Nullable(CivilDate),
  from: CivilDate,
  /** Last day of the mentorship; null = open. */
  to: Nullable(CivilDate),
  metOn: Nullable(CivilDate),
  /** The next appointment that is still to come. */
  nextOn: Nullable(CivilDate),
  goals: Type.Array(
    Type.Object({
      id: Id,
      agreement: Type.String(),
      agreedOn: CivilDate,
      reachedOn: Nullable(CivilDate),
    }),
  ),
  concerns: Type.Array(OwnConcern),
  handOverNotes: Type.Array(OwnHandOverNote),
  /** Who reads what the mentor writes, by name; lead first. */
  readers: Type.Array(Type.String()),
})
export type Mentee = Static<typeof Mentee>

/** The person seen last comes first. */
export const listMentees = {
  method: 'GET',
  url: '/mentees',
  config: { action: 'mentee.list' },
  schema: { summary: 'People whom I accompany', tags, response: { 200: Type.Array(Mentee) } },
} as const satisfies Endpoint

export const listLoggedSessions = {
  method: 'GET',
  url: '/mentees/:mentorshipId/sessions',
  config: { action: 'mentoring.read' },
  schema: {
    summary: 'My meetings with one person, newest first',
    tags,
    params: ofMentorship,
    querystring: Type.Object(PageQuery.properties, CLOSED),
    response: { 200: Page(MentoringSession) },
  },
} as const satisfies Endpoint

/** One request for all: the facts, the sentence and, where there is one, the concern. */
export const logSession = {
  method: 'POST',
  url: '/mentees/:mentorshipId/sessions',
  config: { action: 'mentoring.write', creates: true },
  schema: {
    summary: 'Log a meeting',
    tags,
    params: ofMentorship,
    body: Type.Object({ ...NewMentoringSession.properties, concern: Nullable(NewConcern) }, CLOSED),
    response: { 201: MentoringSession },
  },
} as const satisfies Endpoint

export const changeSession = {
  method: 'PUT',
  url: '/mentees/:mentorshipId/sessions/:sessionId',
  config: { action: 'mentoring.write', changes: true },
  schema: {
    summary: 'Correct a meeting',
    tags,
    params: ofSession,
    body: NewMentoringSession,
    response: { 200: MentoringSession },
  },
} as const satisfies Endpoint

export const withdrawSession = {
  method: 'DELETE',
  url: '/mentees/:mentorshipId/sessions/:sessionId',
  config: { action: 'mentoring.write', changes: true },
  schema: { summary: 'Take a meeting back', tags, params: ofSession, response: { 204: Type.Null() } },
} as const satisfies Endpoint

export const raiseConcern = {
  method: 'POST',
  url: '/mentees/:mentorshipId/concerns',
  config: { action: 'concern.raise', creates: true },
  schema: {
    summary: 'Tell the caseworker about a concern',
    tags,
    params: ofMentorship,
    body: NewConcern,
    response: { 201: OwnConcern },
  },
} as const satisfies Endpoint

export const writeHandOverNote = {
  method: 'POST',
  url: '/mentees/:mentorshipId/hand-over-notes',
  config: { action: 'handOver.write', creates: true },
  schema: {
    summary: 'Leave a note to the next mentor',
    tags,
    params: ofMentorship,
    body: Type.Object({ text: LongText }, CLOSED),
    response: { 201: OwnHandOverNote },
  },
} as const satisfies Endpoint
