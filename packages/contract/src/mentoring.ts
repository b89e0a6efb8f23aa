import { CONTACT_STATES } from '@wegmarke/domain/mentoring/contact'
import { CONCERN_URGENCIES, MENTORSHIP_END_REASONS } from '@wegmarke/domain/mentoring/vocabulary'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CivilDate, CLOSED, Id, LongText, Version } from './fields.ts'
import { ListWish } from './list-export.ts'
import { TextFile } from './measures.ts'
import { MentoringSessionOfFile } from './mentoring-sessions.ts'
import { Nullable, Page, PageQuery } from './paging.ts'

/** What lead, deputy and supervisor see of the mentoring of a file, and what lead and deputy arrange. */

const tags = ['mentoring']
const inFile = Type.Object({ caseFileId: Id }, CLOSED)
const ofMentorship = Type.Object({ caseFileId: Id, mentorshipId: Id }, CLOSED)
const ofGoal = Type.Object({ caseFileId: Id, mentorshipId: Id, goalId: Id }, CLOSED)
const ofConcern = Type.Object({ caseFileId: Id, concernId: Id }, CLOSED)

/** Agreed days between two meetings; null = nothing agreed. */
export const RhythmDays = Nullable(Type.Integer({ minimum: 1, maximum: 365 }))

/** Somebody who can be asked to accompany a person. */
export const AvailableMentor = Type.Object({
  id: Id,
  name: Type.String(),
  organisation: Type.Object({ id: Id, name: Type.String() }),
})
export type AvailableMentor = Static<typeof AvailableMentor>

export const listMentors = {
  method: 'GET',
  url: '/mentors',
  config: { action: 'mentor.list' },
  schema: { summary: 'Volunteers who can be asked', tags, response: { 200: Type.Array(AvailableMentor) } },
} as const satisfies Endpoint

const goalFields = {
  agreement: LongText,
  agreedOn: CivilDate,
  reachedOn: Nullable(CivilDate),
}

/** What person and mentor have agreed on with the caseworker; the mentor reads it. */
export const MentoringGoal = Type.Object({ id: Id, version: Version, ...goalFields })
export type MentoringGoal = Static<typeof MentoringGoal>
export const NewMentoringGoal = Type.Object(goalFields, CLOSED)
export type NewMentoringGoal = Static<typeof NewMentoringGoal>

/** What is needed to judge the contact of a mentorship (domain: `contactOf`), and the next appointment. */
export const ContactFigures = Type.Object({
  state: Type.Enum(CONTACT_STATES),
  /** Last meeting that happened; null = never. */
  metOn: Nullable(CivilDate),
  daysSince: Nullable(Type.Integer()),
  missedInARow: Type.Integer(),
  holdsUntil: Nullable(CivilDate),
  nextOn: Nullable(CivilDate),
})
export type ContactFigures = Static<typeof ContactFigures>

export const Mentorship = Type.Object({
  id: Id,
  version: Version,
  mentor: Type.Object({ id: Id, name: Type.String(), organisationName: Type.String() }),
  undertakingSignedOn: CivilDate,
  rhythmDays: RhythmDays,
  pausedUntil: Nullable(CivilDate),
  from: CivilDate,
  /** Last day; null = open. */
  to: Nullable(CivilDate),
  isRunning: Type.Boolean(),
  /** Null while it lasts, and where it ended with the file. */
  endReason: Nullable(Type.Enum(MENTORSHIP_END_REASONS)),
  contact: ContactFigures,
  goals: Type.Array(MentoringGoal),
})
export type Mentorship = Static<typeof Mentorship>

/** A concern as lead, deputy and, once it was not seen in time, the supervisor read it. */
export const Concern = Type.Object({
  id: Id,
  mentorName: Type.String(),
  urgency: Type.Enum(CONCERN_URGENCIES),
  text: Type.String(),
  raisedOn: CivilDate,
  /** Last day for lead or deputy to look at it. */
  seeUntil: CivilDate,
  /** It was not seen in time, so the supervisor reads it too. */
  isEscalated: Type.Boolean(),
  seenOn: Nullable(CivilDate),
  seenBy: Nullable(Type.String()),
  answer: Nullable(Type.String()),
  answeredOn: Nullable(CivilDate),
  answeredBy: Nullable(Type.String()),
})
export type Concern = Static<typeof Concern>

/** What a mentor has left to the next one. */
export const HandOverNote = Type.Object({
  id: Id,
  mentorName: Type.String(),
  writtenOn: CivilDate,
  text: Type.String(),
})
export type HandOverNote = Static<typeof HandOverNote>

/** The sheet of a file on its mentoring: newest first. What the reader may not read is an empty list. */
export const Mentoring = Type.Object({
  mentorships: Type.Array(Mentorship),
  concerns: Type.Array(Concern),
  handOverNotes: Type.Array(HandOverNote),
  /** Organisations to which mentoring is open by a consent that is valid today; told to lead and deputy. */
  recipients: Type.Array(
    Type.Object({ organisationId: Id, organisationName: Type.String(), validTo: Nullable(CivilDate) }),
  ),
})
export type Mentoring = Static<typeof Mentoring>

export const getMentoring = {
  method: 'GET',
  url: '/case-files/:caseFileId/mentoring',
  config: { action: 'mentoring.read' },
  schema: {
    summary: 'Mentorships, concerns, hand-over notes',
    tags,
    params: inFile,
    response: { 200: Mentoring },
  },
} as const satisfies Endpoint

export const listMentoringSessions = {
  method: 'GET',
  url: '/case-files/:caseFileId/mentoring/sessions',
  config: { action: 'mentoring.read' },
  schema: {
    summary: 'Meetings of all mentorships, newest first',
    tags,
    params: inFile,
    querystring: Type.Object(PageQuery.properties, CLOSED),
    response: { 200: Page(MentoringSessionOfFile) },
  },
} as const satisfies Endpoint

/** The same meetings as CSV, without names and without what was said. */
export const exportMentoringSessions = {
  method: 'GET',
  url: '/case-files/:caseFileId/mentoring/sessions/export',
  config: { action: 'mentoring.read' },
  schema: {
    summary: 'Meetings of all mentorships as CSV',
    tags,
    params: inFile,
    querystring: ListWish,
    response: { 200: TextFile },
  },
} as const satisfies Endpoint

/** The concerns that wait for an answer as CSV, without names and without their text. */
export const exportOpenConcerns = {
  method: 'GET',
  url: '/case-files/:caseFileId/concerns/export',
  config: { action: 'concern.read' },
  schema: {
    summary: 'Concerns without an answer as CSV',
    tags,
    params: inFile,
    querystring: ListWish,
    response: { 200: TextFile },
  },
} as const satisfies Endpoint

export const NewMentorship = Type.Object(
  { mentorId: Id, undertakingSignedOn: CivilDate, rhythmDays: RhythmDays, from: CivilDate },
  CLOSED,
)
export type NewMentorship = Static<typeof NewMentorship>

/** Needs a valid consent for mentoring whose recipient is the organisation of the mentor. */
export const arrangeMentorship = {
  method: 'POST',
  url: '/case-files/:caseFileId/mentorships',
  config: { action: 'mentorship.arrange', creates: true },
  schema: {
    summary: 'Arrange a mentorship',
    tags,
    params: inFile,
    body: NewMentorship,
    response: { 201: Mentorship },
  },
} as const satisfies Endpoint

export const changeMentorship = {
  method: 'PUT',
  url: '/case-files/:caseFileId/mentorships/:mentorshipId',
  config: { action: 'mentorship.arrange', changes: true },
  schema: {
    summary: 'Change the rhythm, or agree on a pause',
    tags,
    params: ofMentorship,
    body: Type.Object({ rhythmDays: RhythmDays, pausedUntil: Nullable(CivilDate) }, CLOSED),
    response: { 200: Mentorship },
  },
} as const satisfies Endpoint

/** With today or an earlier day reading ends at once; with a later one the mentor can write a hand-over note until then. */
export const endMentorship = {
  method: 'POST',
  url: '/case-files/:caseFileId/mentorships/:mentorshipId/ending',
  config: { action: 'mentorship.arrange', changes: true },
  schema: {
    summary: 'End a mentorship',
    tags,
    params: ofMentorship,
    body: Type.Object({ on: CivilDate, reason: Type.Enum(MENTORSHIP_END_REASONS) }, CLOSED),
    response: { 200: Mentorship },
  },
} as const satisfies Endpoint

export const agreeMentoringGoal = {
  method: 'POST',
  url: '/case-files/:caseFileId/mentorships/:mentorshipId/goals',
  config: { action: 'mentorship.arrange', creates: true },
  schema: {
    summary: 'Agree on a goal',
    tags,
    params: ofMentorship,
    body: NewMentoringGoal,
    response: { 201: MentoringGoal },
  },
} as const satisfies Endpoint

export const changeMentoringGoal = {
  method: 'PUT',
  url: '/case-files/:caseFileId/mentorships/:mentorshipId/goals/:goalId',
  config: { action: 'mentorship.arrange', changes: true },
  schema: {
    summary: 'Change a goal, or say that it is reached',
    tags,
    params: ofGoal,
    body: NewMentoringGoal,
    response: { 200: MentoringGoal },
  },
} as const satisfies Endpoint

export const withdrawMentoringGoal = {
  method: 'DELETE',
  url: '/case-files/:caseFileId/mentorships/:mentorshipId/goals/:goalId',
  config: { action: 'mentorship.arrange', changes: true },
  schema: { summary: 'Take a goal back', tags, params: ofGoal, response: { 204: Type.Null() } },
} as const satisfies Endpoint

/** Lead or deputy has looked at it: it no longer goes to the supervisor. */
export const seeConcern = {
  method: 'POST',
  url: '/case-files/:caseFileId/concerns/:concernId/seen',
  config: { action: 'concern.handle' },
  schema: { summary: 'I have seen this concern', tags, params: ofConcern, response: { 200: Concern } },
} as const satisfies Endpoint

/** Answered once, in words that the mentor reads. */
export const answerConcern = {
  method: 'POST',
  url: '/case-files/:caseFileId/concerns/:concernId/answer',
  config: { action: 'concern.handle', creates: true },
  schema: {
    summary: 'Say what was done about a concern',
    tags,
    params: ofConcern,
    body: Type.Object({ text: LongText }, CLOSED),
    response: { 201: Concern },
  },
} as const satisfies Endpoint
