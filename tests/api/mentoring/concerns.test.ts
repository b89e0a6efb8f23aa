import { listMentees, logSession, raiseConcern, writeHandOverNote } from '@wegmarke/contract/mentees'
import { answerConcern, getMentoring, seeConcern } from '@wegmarke/contract/mentoring'
import { getToday } from '@wegmarke/contract/today'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { freshKey, refusal } from '../../support/api/client.ts'
import { accompany, type Accompanied, MET } from '../../support/api/mentoring.ts'
import { namedFile } from '../../support/api/named-file.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'
import type { CaseFile } from '../../support/database/builders.ts'

const api = useApi()
const office = useOffice(api)
let file: CaseFile
let egon: Accompanied

beforeEach(async () => {
  file = await namedFile(api, office.caseload, 'Amina')
  egon = await accompany(api, file, office.organisation)
})

const CONCERN = { urgency: 'normal', text: 'Sie kommt seit Wochen nicht mehr zum Kurs.' } as const
const raise = (wish: Partial<{ urgency: 'normal' | 'urgent' }> = {}) =>
  egon.browser.call(raiseConcern, {
    params: { mentorshipId: egon.mentorship.id },
    body: { ...CONCERN, ...wish },
    idempotencyKey: freshKey(),
  })
const sheet = (who: Staff) => office.as(who).call(getMentoring, { params: { caseFileId: file.id } })
const target = (concernId: string) => ({ params: { caseFileId: file.id, concernId } })
const waiting = async (who: Staff) =>
  (await office.as(who).call(getToday, {})).waiting.filter((item) => item.caseFileId === file.id)
const mine = async () => (await egon.browser.call(listMentees, {}))[0]?.concerns[0]
/** As if it had been raised longer ago. */
const age = (id: string, raisedOn: string, seeUntil: string) =>
  sql`update concern set raised_on = ${raisedOn}, see_until = ${seeUntil} where id = ${id}`.execute(
    api.database.arrange,
  )

describe('a concern', () => {
  it('waits above everything for lead and deputy, until what day, and not for the supervisor', async () => {
    const { id } = await raise()
    for (const who of ['lead', 'deputy'] as const) {
      expect(await waiting(who)).toMatchObject([
        {
          kind: 'concern_raised',
          name: 'Amina',
          text: 'Egon Ehrenamt',
          dueOn: '2026-11-25',
          recordId: id,
          isMine: true,
        },
      ])
      expect((await sheet(who)).concerns).toMatchObject([{ id, text: CONCERN.text, isEscalated: false }])
    }
    expect(await waiting('supervisor')).toEqual([])
    expect((await sheet('supervisor')).concerns).toEqual([])
  })

  it('is raised together with a session in one request', async () => {
    await egon.browser.call(logSession, {
      params: { mentorshipId: egon.mentorship.id },
      body: { ...MET, concern: { ...CONCERN, urgency: 'urgent' } },
      idempotencyKey: freshKey(),
    })
    expect(await waiting('lead')).toMatchObject([{ kind: 'concern_urgent', dueOn: '2026-11-23' }])
  })

  it('goes to the supervisor when nobody has seen it in time, and stays there', async () => {
    const { id } = await raise()
    await age(id, '2026-11-17', '2026-11-20')
    expect(await waiting('supervisor')).toMatchObject([{ kind: 'concern_raised', isMine: false }])
    expect((await sheet('supervisor')).concerns).toMatchObject([{ isEscalated: true, text: CONCERN.text }])
    await office.as('deputy').call(seeConcern, target(id))
    expect((await sheet('supervisor')).concerns).toMatchObject([
      { isEscalated: true, seenBy: 'Detlef Deputy' },
    ])
  })

  it('does not go to the supervisor when it was seen in time, however long the answer takes', async () => {
    await api.database.arrange
      .insertInto('concern')
      .values({
        case_file_id: file.id,
        alliance_id: file.allianceId,
        mentorship_id: egon.mentorship.id,
        raised_by: egon.account.id,
        raised_on: '2026-10-01',
        see_until: '2026-10-06',
        seen_on: '2026-10-06',
        seen_by: office.accounts.lead.id,
        urgency: 'normal',
        body: CONCERN.text,
      })
      .execute()
    expect((await sheet('supervisor')).concerns).toEqual([])
    expect((await sheet('lead')).concerns).toMatchObject([{ isEscalated: false, seenBy: 'Lea Leitend' }])
  })

  it('comes back to the mentor: being looked at, then the answer', async () => {
    const { id } = await raise()
    expect(await mine()).toMatchObject({ isSeen: false, answer: null })
    await office.as('lead').call(seeConcern, target(id))
    expect(await mine()).toMatchObject({ isSeen: true, answer: null })
    await office.as('lead').call(answerConcern, {
      ...target(id),
      body: { text: 'Ich habe mit dem Träger gesprochen.' },
      idempotencyKey: freshKey(),
    })
    expect(await mine()).toMatchObject({
      answer: 'Ich habe mit dem Träger gesprochen.',
      answeredOn: '2026-11-22',
    })
    expect(await waiting('lead')).toEqual([])
  })

  it('is answered once; the second answer learns the first', async () => {
    const { id } = await raise()
    const answer = (who: 'lead' | 'deputy', text: string) =>
      office.as(who).call(answerConcern, { ...target(id), body: { text }, idempotencyKey: freshKey() })
    await answer('deputy', 'Erledigt.')
    const { current } = await refusal(answer('lead', 'Anders erledigt.'), 'state-conflict')
    expect(current).toMatchObject({ answer: 'Erledigt.', answeredBy: 'Detlef Deputy' })
  })

  it.each([
    ['supervisor', 'not-allowed'],
    ['colleague', 'not-found'],
    ['administrator', 'not-found'],
    ['stranger', 'not-found'],
  ] as const)('is neither seen nor answered by %s', async (who, problem) => {
    const { id } = await raise()
    await age(id, '2026-11-17', '2026-11-20')
    await refusal(office.as(who).call(seeConcern, target(id)), problem)
  })
})

describe('a broken contact', () => {
  const due = async (who: Staff) =>
    (await office.as(who).call(getToday, {})).due.filter((item) => item.caseFileId === file.id)
  const agree = (more: object) =>
    api.database.arrange
      .updateTable('mentorship')
      .set({ rhythm_days: 7, ...more })
      .where('id', '=', egon.mentorship.id)
      .execute()

  it('stands on the start page with the mentor and since when, until they meet', async () => {
    await agree({ valid_from: '2026-11-01', undertaking_signed_on: '2026-11-01' })
    expect(await due('lead')).toMatchObject([
      { kind: 'contact_broken', text: 'Egon Ehrenamt', dueOn: '2026-11-15' },
    ])
    expect((await sheet('lead')).mentorships[0]?.contact.state).toBe('broken')
    const session = (outcome: 'did_not_come' | 'happened') =>
      egon.browser.call(logSession, {
        params: { mentorshipId: egon.mentorship.id },
        body: { ...MET, outcome, concern: null },
        idempotencyKey: freshKey(),
      })
    await session('did_not_come')
    expect(await due('lead')).toHaveLength(1)
    await session('happened')
    expect(await due('lead')).toEqual([])
  })

  it.each([
    ['no rhythm is agreed', { rhythm_days: null }],
    ['a pause is agreed', { paused_until: '2026-11-30' }],
    ['the mentorship has ended', { valid_to: '2026-11-20' }],
    ['the mentorship has not begun', { valid_from: '2026-12-01' }],
    ['twice the rhythm is over only tomorrow', { valid_from: '2026-11-08' }],
  ])('is none where %s', async (_why, more) => {
    await agree({ valid_from: '2026-11-01', undertaking_signed_on: '2020-01-01', ...more })
    expect(await due('lead')).toEqual([])
  })
})

describe('a hand-over note', () => {
  const write = (by: Accompanied, text = 'Er mag keine Anrufe, lieber Nachrichten.') =>
    by.browser.call(writeHandOverNote, {
      params: { mentorshipId: by.mentorship.id },
      body: { text },
      idempotencyKey: freshKey(),
    })

  it('is read by who accompanies the person next, by lead and deputy, not by the supervisor', async () => {
    const note = await write(egon)
    const next = await accompany(api, file, office.elsewhere, 'Nächste Person')
    const [mentee] = await next.browser.call(listMentees, {})
    expect(mentee?.handOverNotes).toEqual([
      { id: note.id, writtenOn: '2026-11-22', text: note.text, isOwn: false },
    ])
    expect((await sheet('deputy')).handOverNotes).toMatchObject([
      { text: note.text, mentorName: 'Egon Ehrenamt' },
    ])
    expect((await sheet('supervisor')).handOverNotes).toEqual([])
  })

  it('is not readable to the mentor of somebody else', async () => {
    await write(egon)
    const other = await accompany(
      api,
      await namedFile(api, office.caseload, 'Bilal'),
      office.organisation,
      'Andere',
    )
    expect((await other.browser.call(listMentees, {})).flatMap((one) => one.handOverNotes)).toEqual([])
  })

  it('is written by the own mentor alone', async () => {
    const other = await accompany(
      api,
      await namedFile(api, office.caseload, 'Bilal'),
      office.organisation,
      'Andere',
    )
    await refusal(write({ ...other, mentorship: egon.mentorship }), 'not-found')
  })
})

it('a meeting is news to lead and deputy, told as what it is and by whom', async () => {
  await egon.browser.call(logSession, {
    params: { mentorshipId: egon.mentorship.id },
    body: { ...MET, concern: null },
    idempotencyKey: freshKey(),
  })
  for (const who of ['lead', 'deputy'] as const) {
    const { news } = await office.as(who).call(getToday, {})
    const about = news.filter((item) => item.caseFileId === file.id)
    expect(about).toMatchObject([{ kind: 'session_logged', text: 'Egon Ehrenamt' }])
  }
})
