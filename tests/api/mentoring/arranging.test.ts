import {
  agreeMentoringGoal,
  arrangeMentorship,
  changeMentoringGoal,
  changeMentorship,
  endMentorship,
  getMentoring,
  listMentors,
  withdrawMentoringGoal,
} from '@wegmarke/contract/mentoring'
import { listMentees } from '@wegmarke/contract/mentees'
import { changeAccount, confirmGrant, grantRole, inviteAccount } from '@wegmarke/contract/accounts'
import { beforeAll, describe, expect, it } from 'vitest'
import { freshKey, refusal, signedIn } from '../../support/api/client.ts'
import { volunteer } from '../../support/api/mentoring.ts'
import { namedFile } from '../../support/api/named-file.ts'
import { useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'
import {
  type Account,
  type CaseFile,
  organisation,
  type Organisation,
} from '../../support/database/builders.ts'
import { consent } from '../../support/database/consent-builders.ts'

const api = useApi()
const office = useOffice(api)
let club: Organisation
let erika: Account

beforeAll(async () => {
  club = await organisation(api.database.arrange, office.alliance, {
    name: 'Weggefährten',
    kind: 'volunteer_association',
  })
  erika = await volunteer(api, club, 'Erika Ehrlich')
})

const FROM = '2026-11-22'
const mentorId = async (name = 'Erika Ehrlich') => {
  const mentors = await office.as('lead').call(listMentors, {})
  return mentors.find((mentor) => mentor.name === name)?.id ?? ''
}
const newFile = async (withConsent = true): Promise<CaseFile> => {
  const file = await namedFile(api, office.caseload, 'Amina')
  if (withConsent) await consent(api.database.arrange, file, { category: 'mentoring', recipient: club })
  return file
}
const arrange = async (
  file: CaseFile,
  wish: Partial<{ from: string; undertakingSignedOn: string; who: 'lead' | 'deputy' }> = {},
) =>
  await office.as(wish.who ?? 'lead').call(arrangeMentorship, {
    params: { caseFileId: file.id },
    body: {
      mentorId: await mentorId(),
      undertakingSignedOn: wish.undertakingSignedOn ?? '2026-11-20',
      rhythmDays: 14,
      from: wish.from ?? FROM,
    },
    idempotencyKey: freshKey(),
  })
const menteesOfErika = async () => await (await signedIn(api, erika)).call(listMentees, {})

describe('the list of mentors', () => {
  it('shows a caseworker every volunteer with a confirmed grant and the organisation, and not how many people each accompanies', async () => {
    await volunteer(api, club, 'Bert Bereit')
    const mentors = await office.as('stranger').call(listMentors, {})
    expect(mentors.find(({ name }) => name === 'Bert Bereit')).toEqual({
      id: expect.any(String),
      name: 'Bert Bereit',
      organisation: { id: club.id, name: 'Weggefährten' },
    })
  })

  it('gains a volunteer by the invitation and its confirmation alone, and follows a new name', async () => {
    const administrator = office.as('administrator')
    const grant = { role: 'volunteer' as const, organisationId: office.organisation.id, from: FROM, to: null }
    const { account } = await administrator.call(inviteAccount, {
      body: { email: 'nina@example.org', displayName: 'Nina Neu', grants: [grant] },
      idempotencyKey: freshKey(),
    })
    expect(await mentorId('Nina Neu')).toBe('')
    await office.as('supervisor').call(confirmGrant, { params: { grantId: account.grants[0]?.id ?? '' } })
    const id = await mentorId('Nina Neu')
    expect(id).not.toBe('')
    await administrator.call(changeAccount, {
      params: { accountId: account.id },
      version: account.version,
      body: { displayName: 'Nina Anders', isDisabled: false },
    })
    expect(await mentorId('Nina Anders')).toBe(id)
  })

  it.each(['administrator'] as const)('is refused to %s', async (who) => {
    await refusal(office.as(who).call(listMentors, {}), 'not-allowed')
  })
})

describe('a mentorship', () => {
  it.each(['lead', 'deputy'] as const)(
    'is arranged by %s on a consent whose recipient is the organisation of the mentor',
    async (who) => {
      const file = await newFile()
      const arranged = await arrange(file, { who })
      expect(arranged).toMatchObject({
        mentor: { name: 'Erika Ehrlich', organisationName: 'Weggefährten' },
        rhythmDays: 14,
        isRunning: true,
        contact: {
          state: 'holding',
          metOn: null,
          daysSince: null,
          missedInARow: 0,
          holdsUntil: '2026-12-20',
        },
      })
      expect((await menteesOfErika()).map(({ mentorshipId }) => mentorshipId)).toContain(arranged.id)
    },
  )

  it('is refused without such a consent, with the name of the organisation', async () => {
    const file = await newFile(false)
    await consent(api.database.arrange, file, { category: 'mentoring', recipient: office.organisation })
    await consent(api.database.arrange, file, { category: 'contact', recipient: club })
    const { errors } = await refusal(arrange(file), 'refused-by-domain')
    expect(errors).toEqual([
      { pointer: '/mentorId', code: 'mentoring-consent-missing', params: { organisation: 'Weggefährten' } },
    ])
  })

  it('lasts no longer than the consent', async () => {
    const file = await newFile(false)
    await consent(api.database.arrange, file, { category: 'mentoring', recipient: club, to: '2026-12-31' })
    const { id, version, to } = await arrange(file)
    expect(to).toBe('2026-12-31')
    const beyond = office.as('deputy').call(endMentorship, {
      params: { caseFileId: file.id, mentorshipId: id },
      version,
      body: { on: '2027-06-30', reason: 'other' },
    })
    const { errors } = await refusal(beyond, 'refused-by-domain')
    expect(errors).toMatchObject([{ pointer: '/on', code: 'ends-later-than-before' }])
  })

  it('is refused with an undertaking that was signed after it begins, and a second time with the same mentor', async () => {
    const file = await newFile()
    const late = await refusal(arrange(file, { from: '2026-11-19' }), 'refused-by-domain')
    expect(late.errors).toMatchObject([{ pointer: '/undertakingSignedOn', code: 'undertaking-after-start' }])
    await arrange(file)
    const twice = await refusal(arrange(file), 'refused-by-domain')
    expect(twice.errors).toMatchObject([{ pointer: '/mentorId', code: 'mentor-accompanies-already' }])
  })

  it('gets another rhythm or a pause, which ends a broken contact', async () => {
    const file = await newFile()
    const { id, version } = await arrange(file, { from: '2026-10-01', undertakingSignedOn: '2026-09-30' })
    const { mentorships } = await office.as('lead').call(getMentoring, { params: { caseFileId: file.id } })
    expect(mentorships[0]?.contact).toMatchObject({ state: 'broken', holdsUntil: '2026-10-29' })
    const target = { params: { caseFileId: file.id, mentorshipId: id }, version }
    const changed = await office
      .as('lead')
      .call(changeMentorship, { ...target, body: { rhythmDays: 14, pausedUntil: '2026-12-24' } })
    expect(changed).toMatchObject({ version: 2, contact: { state: 'paused' } })
    await refusal(
      office.as('deputy').call(changeMentorship, { ...target, body: { rhythmDays: 7, pausedUntil: null } }),
      'version-conflict',
    )
  })

  it('ends on a later day when a hand-over is wished for, and then at once', async () => {
    const file = await newFile()
    const { id, version } = await arrange(file)
    const params = { caseFileId: file.id, mentorshipId: id }
    const end = (on: string, from: number) =>
      office.as('lead').call(endMentorship, { params, version: from, body: { on, reason: 'other_mentor' } })
    expect(await end('2026-11-29', version)).toMatchObject({ isRunning: true, to: '2026-11-29' })
    expect((await menteesOfErika()).find(({ mentorshipId }) => mentorshipId === id)?.to).toBe('2026-11-29')
    expect(await end('2026-11-22', version + 1)).toMatchObject({
      isRunning: false,
      endReason: 'other_mentor',
    })
    expect((await menteesOfErika()).map(({ mentorshipId }) => mentorshipId)).not.toContain(id)
    await refusal(end('2026-11-22', version + 2), 'state-conflict')
  })
})

describe('a goal of the mentoring', () => {
  const GOAL = { agreement: 'Zwei Bewerbungen schreiben', agreedOn: '2026-11-20', reachedOn: null }

  it('is agreed, reached and taken back, and the mentor reads it', async () => {
    const file = await newFile()
    const { id: mentorshipId } = await arrange(file)
    const params = { caseFileId: file.id, mentorshipId }
    const lead = office.as('lead')
    const goal = await lead.call(agreeMentoringGoal, { params, body: GOAL, idempotencyKey: freshKey() })
    const mine = async () => (await menteesOfErika()).find((one) => one.mentorshipId === mentorshipId)?.goals
    expect(await mine()).toEqual([{ id: goal.id, ...GOAL }])
    const target = { params: { ...params, goalId: goal.id }, version: goal.version }
    const reached = await lead.call(changeMentoringGoal, {
      ...target,
      body: { ...GOAL, reachedOn: '2026-11-22' },
    })
    expect(reached.reachedOn).toBe('2026-11-22')
    await refusal(lead.call(withdrawMentoringGoal, target), 'version-conflict')
    await lead.call(withdrawMentoringGoal, { ...target, version: reached.version })
    expect(await mine()).toEqual([])
  })

  it('is refused when it was reached before it was agreed', async () => {
    const file = await newFile()
    const { id: mentorshipId } = await arrange(file)
    const { errors } = await refusal(
      office.as('lead').call(agreeMentoringGoal, {
        params: { caseFileId: file.id, mentorshipId },
        body: { ...GOAL, reachedOn: '2026-11-01' },
        idempotencyKey: freshKey(),
      }),
      'refused-by-domain',
    )
    expect(errors).toMatchObject([{ pointer: '/reachedOn', code: 'reached-before-agreed' }])
  })
})

describe('a volunteer of two organisations', () => {
  it('is a mentor in each, and accompanies by the consent to each', async () => {
    const other = await organisation(api.database.arrange, office.alliance, { name: 'Lotsenpunkt' })
    const grant = { role: 'volunteer' as const, organisationId: other.id, from: FROM, to: null }
    await office.as('administrator').call(grantRole, {
      params: { accountId: erika.id },
      body: grant,
      idempotencyKey: freshKey(),
    })
    const before = await office.as('lead').call(listMentors, {})
    expect(before.filter(({ name }) => name === 'Erika Ehrlich')).toHaveLength(1)
    await api.database.arrange
      .updateTable('role_grant')
      .set({ confirmed_at: new Date().toISOString() })
      .where('organisation_id', '=', other.id)
      .execute()
    const after = await office.as('lead').call(listMentors, {})
    const both = after.filter(({ name }) => name === 'Erika Ehrlich').map((one) => one.organisation.name)
    expect(both.sort()).toEqual(['Lotsenpunkt', 'Weggefährten'])
  })
})
