import { SESSION_KINDS, SESSION_OUTCOMES } from '@wegmarke/domain/mentoring/vocabulary'
import Type, { type Static } from 'typebox'
import { CivilDate, CLOSED, Id, Instant, Version } from './fields.ts'
import { Nullable } from './paging.ts'

/** Facts of a session, and in a field of its own what was said: the two are read by different people. */
export const sessionFields = {
  happenedOn: CivilDate,
  outcome: Type.Enum(SESSION_OUTCOMES),
  kind: Nullable(Type.Enum(SESSION_KINDS)),
  minutes: Nullable(Type.Integer({ minimum: 0, maximum: 1440 })),
  nextOn: Nullable(CivilDate),
  text: Nullable(Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' })),
}

/** A session as its author reads it. */
export const MentoringSession = Type.Object({
  id: Id,
  version: Version,
  ...sessionFields,
  recordedAt: Instant,
})
export type MentoringSession = Static<typeof MentoringSession>

export const NewMentoringSession = Type.Object(sessionFields, CLOSED)
export type NewMentoringSession = Static<typeof NewMentoringSession>

/** A session as the file shows it; the text is null for everybody but lead, deputy and an access request. */
export const MentoringSessionOfFile = Type.Object({
  id: Id,
  mentorName: Type.String(),
  ...sessionFields,
  recordedAt: Instant,
})
export type MentoringSessionOfFile = Static<typeof MentoringSessionOfFile>
