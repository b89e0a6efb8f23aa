import * as mentees from '@wegmarke/contract/mentees'
import * as mentoring from '@wegmarke/contract/mentoring'
import { type Client, freshKey } from '../../support/api/client.ts'
import { MET } from '../../support/api/mentoring.ts'
import type { Api } from '../../support/api/use-api.ts'
import type { Account, CaseFile } from '../../support/database/builders.ts'
import type { FilledFile, FilledMentoring } from './filled-file.ts'
import { ask, type Asked } from './request.ts'

type Place = FilledFile
const GOAL = { agreement: 'Zwei Bewerbungen schreiben', agreedOn: '2026-11-20', reachedOn: null }
const CONCERN = { urgency: 'normal' as const, text: 'Sie kommt nicht mehr zum Kurs.' }

/** A session, a concern and a goal in the mentorship of this mentor. */
export async function fillMentoring(
  api: Api,
  { id: caseFileId }: Pick<CaseFile, 'id'>,
  lead: Client,
  { mentor, available }: { readonly mentor: Client; readonly available: Account },
): Promise<FilledMentoring> {
  const { mentorships } = await lead.call(mentoring.getMentoring, { params: { caseFileId } })
  const accompanied = await mentor.call(mentees.listMentees, {})
  const mentorship = mentorships.find(({ id }) => accompanied.some(({ mentorshipId }) => mentorshipId === id))
  if (mentorship === undefined) throw new Error('the mentor does not accompany this person')
  const params = { mentorshipId: mentorship.id }
  const { id: availableMentor } = await api.database.arrange
    .selectFrom('mentor')
    .select('id')
    .where('account_id', '=', available.id)
    .executeTakeFirstOrThrow()
  return {
    mentorship,
    availableMentor,
    goal: await lead.call(mentoring.agreeMentoringGoal, {
      params: { caseFileId, ...params },
      body: GOAL,
      idempotencyKey: freshKey(),
    }),
    session: await mentor.call(mentees.logSession, {
      params,
      body: { ...MET, concern: null },
      idempotencyKey: freshKey(),
    }),
    concern: await mentor.call(mentees.raiseConcern, { params, body: CONCERN, idempotencyKey: freshKey() }),
  }
}

const inFile = ({ file }: Place) => ({ caseFileId: file.id })
const own = ({ mentoring: { mentorship } }: Place) => ({ mentorshipId: mentorship.id })
const ofMentorship = (at: Place) => ({ ...inFile(at), ...own(at) })
const ofGoal = (at: Place) => ({ ...ofMentorship(at), goalId: at.mentoring.goal.id })
const ofConcern = (at: Place) => ({ ...inFile(at), concernId: at.mentoring.concern.id })
const ofSession = (at: Place) => ({ ...own(at), sessionId: at.mentoring.session.id })

/** A valid request for every route of a mentorship, from the side of the file and from that of the mentor. */
export const MENTORING_REQUESTS: Readonly<Record<string, Asked<Place>>> = {
  getMentoring: ask(mentoring.getMentoring, (at: Place) => ({ params: inFile(at) })),
  listMentoringSessions: ask(mentoring.listMentoringSessions, (at: Place) => ({ params: inFile(at) })),
  exportMentoringSessions: ask(mentoring.exportMentoringSessions, (at: Place) => ({
    params: inFile(at),
    query: { language: 'de' as const },
  })),
  exportOpenConcerns: ask(mentoring.exportOpenConcerns, (at: Place) => ({
    params: inFile(at),
    query: { language: 'de' as const },
  })),
  arrangeMentorship: ask(mentoring.arrangeMentorship, (at: Place) => ({
    params: inFile(at),
    body: {
      mentorId: at.mentoring.availableMentor,
      undertakingSignedOn: '2026-11-20',
      rhythmDays: 14,
      from: '2026-11-22',
    },
  })),
  changeMentorship: ask(mentoring.changeMentorship, (at: Place) => ({
    params: ofMentorship(at),
    version: at.mentoring.mentorship.version,
    body: { rhythmDays: 7, pausedUntil: null },
  })),
  endMentorship: ask(mentoring.endMentorship, (at: Place) => ({
    params: ofMentorship(at),
    version: at.mentoring.mentorship.version,
    body: { on: '2026-11-22', reason: 'other' as const },
  })),
  agreeMentoringGoal: ask(mentoring.agreeMentoringGoal, (at: Place) => ({
    params: ofMentorship(at),
    body: GOAL,
  })),
  changeMentoringGoal: ask(mentoring.changeMentoringGoal, (at: Place) => ({
    params: ofGoal(at),
    version: at.mentoring.goal.version,
    body: { ...GOAL, reachedOn: '2026-11-22' },
  })),
  withdrawMentoringGoal: ask(mentoring.withdrawMentoringGoal, (at: Place) => ({
    params: ofGoal(at),
    version: at.mentoring.goal.version,
  })),
  seeConcern: ask(mentoring.seeConcern, (at: Place) => ({ params: ofConcern(at) })),
  answerConcern: ask(mentoring.answerConcern, (at: Place) => ({
    params: ofConcern(at),
    body: { text: 'Ich habe angerufen.' },
  })),
  listLoggedSessions: ask(mentees.listLoggedSessions, (at: Place) => ({ params: own(at) })),
  logSession: ask(mentees.logSession, (at: Place) => ({
    params: own(at),
    body: { ...MET, concern: CONCERN },
  })),
  changeSession: ask(mentees.changeSession, (at: Place) => ({
    params: ofSession(at),
    version: at.mentoring.session.version,
    body: MET,
  })),
  withdrawSession: ask(mentees.withdrawSession, (at: Place) => ({
    params: ofSession(at),
    version: at.mentoring.session.version,
  })),
  raiseConcern: ask(mentees.raiseConcern, (at: Place) => ({ params: own(at), body: CONCERN })),
  writeHandOverNote: ask(mentees.writeHandOverNote, (at: Place) => ({
    params: own(at),
    body: { text: 'Lieber Nachrichten als Anrufe.' },
  })),
}
