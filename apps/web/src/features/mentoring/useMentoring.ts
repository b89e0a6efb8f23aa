import {
  agreeMentoringGoal,
  answerConcern,
  arrangeMentorship,
  changeMentoringGoal,
  changeMentorship,
  type Concern,
  endMentorship,
  getMentoring,
  type Mentoring,
  type MentoringGoal,
  type Mentorship,
  type NewMentoringGoal,
  type NewMentorship,
  seeConcern,
  withdrawMentoringGoal,
} from '@wegmarke/contract/mentoring'
import type { Input } from '@wegmarke/contract/endpoint'
import { computed, type ComputedRef, inject, type InjectionKey, provide } from 'vue'
import { call } from '../../api/client.ts'
import { useLoad } from '../../api/useLoad.ts'
import { useCaseFile } from '../person/useCaseFile.ts'

type Versioned = Pick<Mentorship, 'id' | 'version'>

/** The mentoring of the open file and what can be done about it; after each change it is read again. */
export interface OpenMentoring {
  readonly mentoring: ComputedRef<Mentoring>
  readonly reload: () => Promise<void>
  readonly arrange: (body: NewMentorship, key: string) => Promise<Mentorship>
  readonly change: (
    mentorship: Versioned,
    body: Input<typeof changeMentorship>['body'],
  ) => Promise<Mentorship>
  readonly end: (mentorship: Versioned, body: Input<typeof endMentorship>['body']) => Promise<Mentorship>
  readonly agreeGoal: (mentorshipId: string, body: NewMentoringGoal, key: string) => Promise<MentoringGoal>
  readonly changeGoal: (
    mentorshipId: string,
    goal: Versioned,
    body: NewMentoringGoal,
  ) => Promise<MentoringGoal>
  readonly withdrawGoal: (mentorshipId: string, goal: Versioned) => Promise<unknown>
  readonly see: (concernId: string) => Promise<Concern>
  readonly answer: (concernId: string, text: string, key: string) => Promise<Concern>
}

const MENTORING: InjectionKey<OpenMentoring> = Symbol('mentoring')

/** Loads the mentoring of the open file. */
export function useMentoringOfFile() {
  const { file } = useCaseFile()
  return useLoad(() => call(getMentoring, { params: { caseFileId: file.value.id } }))
}

/** Opens loaded mentoring to the parts of the sheet. */
export function provideMentoring(mentoring: () => Mentoring, reload: () => Promise<void>): void {
  const { file } = useCaseFile()
  const inFile = () => ({ caseFileId: file.value.id })
  const ofMentorship = (mentorshipId: string) => ({ ...inFile(), mentorshipId })
  provide(MENTORING, {
    mentoring: computed(mentoring),
    reload,
    arrange: (body, idempotencyKey) => call(arrangeMentorship, { params: inFile(), body, idempotencyKey }),
    change: ({ id, version }, body) => call(changeMentorship, { params: ofMentorship(id), version, body }),
    end: ({ id, version }, body) => call(endMentorship, { params: ofMentorship(id), version, body }),
    agreeGoal: (mentorshipId, body, idempotencyKey) =>
      call(agreeMentoringGoal, { params: ofMentorship(mentorshipId), body, idempotencyKey }),
    changeGoal: (mentorshipId, { id, version }, body) =>
      call(changeMentoringGoal, { params: { ...ofMentorship(mentorshipId), goalId: id }, version, body }),
    withdrawGoal: (mentorshipId, { id, version }) =>
      call(withdrawMentoringGoal, { params: { ...ofMentorship(mentorshipId), goalId: id }, version }),
    see: (concernId) => call(seeConcern, { params: { ...inFile(), concernId } }),
    answer: (concernId, text, idempotencyKey) =>
      call(answerConcern, { params: { ...inFile(), concernId }, body: { text }, idempotencyKey }),
  })
}

/** The mentoring of the sheet. Throws where none is open. */
export function useMentoring(): OpenMentoring {
  const open = inject(MENTORING)
  if (open === undefined) throw new Error('No mentoring is open here')
  return open
}
