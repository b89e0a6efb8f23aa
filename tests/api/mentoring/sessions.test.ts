import {
  listMentees,
  logSession,
  changeSession,
  listLoggedSessions,
  withdrawSession,
} from '@wegmarke/contract/mentees'
import { endMentorship, getMentoring, listMentoringSessions } from '@wegmarke/contract/mentoring'
import { closeCaseFile, getCaseFile } from '@wegmarke/contract/case-files'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { freshKey, refusal, signedIn } from '../../support/api/client.ts'
import { accompany, type Accompanied, MET } from '../../support/api/mentoring.ts'
import { namedFile } from '../../support/api/named-file.ts'
import { useOffice } from '../../support/api/office.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import { consent } from '../../support/database/consent-builders.ts'

const api = useApi()
const office = useOffice(api)
let egon: Accompanied
const params = () => ({ mentorshipId: egon.mentorship.id })
const log = (entry = MET) =>
  egon.browser.call(logSession, {
    params: params(),
    body: { ...entry, concern: null },
    idempotencyKey: freshKey(),
  })

beforeAll(async () => {
  egon = await accompany(api, office.file, office.organisation)
})

describe('the list of own mentees', () => {
  it('shows a volunteer the name as wished, days, goals and who reads along, and nothing else', async () => {
    const { browser, mentorship } = await accompany(
      api,
      await namedFile(api, office.caseload, 'Zaid'),
      office.organisation,
    )
    expect(await browser.call(listMentees, {})).toEqual([
      {
        mentorshipId: mentorship.id,
        name: 'Zaid',
        rhythmDays: null,
        pausedUntil: null,
        from: '2020-01-01',
        to: null,
        metOn: null,
        nextOn: null,
        goals: [],
        concerns: [],
        handOverNotes: [],
        readers: ['Lea Leitend', 'Detlef Deputy'],
      },
    ])
  })

  it('puts the person first for whom something was written last, and names the next appointment', async () => {
    const { account, browser, mentorship } = await accompany(
      api,
      await namedFile(api, office.caseload, 'Aaron'),
      office.organisation,
    )
    const other = await accompanyAlso(account, 'Zaid')
    const body = { ...MET, concern: null }
    await browser.call(logSession, { params: { mentorshipId: other }, body, idempotencyKey: freshKey() })
    const mentees = await browser.call(listMentees, {})
    expect(mentees.map(({ name, metOn, nextOn }) => [name, metOn, nextOn])).toEqual([
      ['Zaid', '2026-11-21', '2026-11-28'],
      ['Aaron', null, null],
    ])
    expect(mentees[1]?.mentorshipId).toBe(mentorship.id)
  })

  it('leaves a trace at each file that was looked at', async () => {
    await egon.browser.call(listMentees, {})
    expect(await actionsOn(api, office.file.id)).toContain('mentee.read')
  })
})

async function accompanyAlso(who: Accompanied['account'], name: string): Promise<string> {
  const file = await namedFile(api, office.caseload, name)
  const consentId = await consent(api.database.arrange, file, {
    category: 'mentoring',
    recipient: office.organisation,
  })
  const { rows } = await sql<{ id: string }>`
    insert into mentorship (alliance_id, case_file_id, mentor_id, consent_id, undertaking_signed_on, valid_from)
    select alliance_id, ${file.id}, id, ${consentId}, '2024-01-01', '2024-01-01' from mentor where account_id = ${who.id}
    returning id`.execute(api.database.arrange)
  return rows[0]?.id ?? ''
}

describe('a session', () => {
  it('is logged with one request: facts, sentence, next day', async () => {
    const session = await log()
    expect(session).toMatchObject({ ...MET, version: 1 })
    const { items } = await egon.browser.call(listLoggedSessions, { params: params() })
    expect(items[0]).toEqual(session)
  })

  it('is logged once when the same request is sent twice', async () => {
    const input = {
      params: params(),
      body: { ...MET, text: 'Doppelt getippt.', concern: null },
      idempotencyKey: freshKey(),
    }
    const [one, other] = await Promise.all([
      egon.browser.call(logSession, input),
      egon.browser.call(logSession, input),
    ])
    expect(other.id).toBe(one.id)
  })

  it('leaves a trace with the organisation of the file, which the volunteer never sees', async () => {
    const { id } = await log()
    const traces = await api.database.arrange
      .selectFrom('audit_event')
      .select(['action', 'organisation_id', 'account_id', 'case_file_id', 'thing', 'fields', 'details'])
      .where('thing_id', '=', id)
      .execute()
    expect(traces).toEqual([
      {
        action: 'mentoringSession.logged',
        organisation_id: office.organisation.id,
        account_id: egon.account.id,
        case_file_id: office.file.id,
        thing: 'mentoringSession',
        fields: ['happenedOn', 'outcome', 'kind', 'minutes', 'nextOn', 'text'],
        details: null,
      },
    ])
  })

  it('is corrected by its author in the version that was read, text and all', async () => {
    const { id, version } = await log()
    const target = { params: { ...params(), sessionId: id }, version }
    const changed = await egon.browser.call(changeSession, {
      ...target,
      body: { ...MET, outcome: 'did_not_come', text: null },
    })
    expect(changed).toMatchObject({ outcome: 'did_not_come', text: null, version: 2 })
    await refusal(egon.browser.call(changeSession, { ...target, body: MET }), 'version-conflict')
    const again = await egon.browser.call(changeSession, { ...target, version: 2, body: MET })
    expect(again.text).toBe(MET.text)
  })

  it('is taken back by its author; its facts stay as a version, its text goes', async () => {
    const { id, version } = await log()
    await egon.browser.call(withdrawSession, { params: { ...params(), sessionId: id }, version })
    const { rows } = await sql<{ kept: number; texts: number }>`
      select (select count(*)::int from mentoring_session_history where row_id = ${id} and operation = 'delete') as kept,
        (select count(*)::int from mentoring_session_text where session_id = ${id}) as texts`.execute(
      api.database.arrange,
    )
    expect(rows).toEqual([{ kept: 1, texts: 0 }])
  })

  it.each([
    ['a meeting in the future', { happenedOn: '2026-11-23' }, '/happenedOn', 'day-in-future'],
    [
      'a meeting before the mentorship began',
      { happenedOn: '2019-12-31' },
      '/happenedOn',
      'session-before-mentorship',
    ],
    ['a next day before the meeting', { nextOn: '2026-11-20' }, '/nextOn', 'next-before-session'],
  ])('is refused as %s', async (_what, wrong, pointer, code) => {
    const { errors } = await refusal(log({ ...MET, ...wrong }), 'refused-by-domain')
    expect(errors).toMatchObject([{ pointer, code }])
  })

  it('is refused on correction too when it is moved before the beginning', async () => {
    const { id, version } = await log()
    const { errors } = await refusal(
      egon.browser.call(changeSession, {
        params: { ...params(), sessionId: id },
        version,
        body: { ...MET, happenedOn: '2019-12-31' },
      }),
      'refused-by-domain',
    )
    expect(errors).toEqual([
      { pointer: '/happenedOn', code: 'session-before-mentorship', params: { begunOn: '2020-01-01' } },
    ])
  })

  it('marks the file as due instead of evaluating it', async () => {
    await sql`delete from evaluation_due where case_file_id = ${office.file.id}`.execute(api.database.arrange)
    await log()
    const { rows } = await sql`select from evaluation_due where case_file_id = ${office.file.id}`.execute(
      api.database.arrange,
    )
    expect(rows).toHaveLength(1)
  })

  it.each(['lead', 'deputy', 'supervisor', 'colleague', 'administrator', 'stranger'] as const)(
    'cannot be logged by %s: the mentorship is not theirs',
    async (who) => {
      const input = { params: params(), body: { ...MET, concern: null }, idempotencyKey: freshKey() }
      await refusal(office.as(who).call(logSession, input), 'not-found')
    },
  )

  it('is not found by another volunteer, neither for reading nor for writing', async () => {
    const { id, version } = await log()
    const other = await accompany(api, office.file, office.organisation, 'Zweite Person')
    const target = { params: { ...params(), sessionId: id }, version }
    await refusal(other.browser.call(changeSession, { ...target, body: MET }), 'not-found')
    await refusal(other.browser.call(withdrawSession, target), 'not-found')
    await refusal(other.browser.call(listLoggedSessions, { params: params() }), 'not-found')
    const own = { params: { mentorshipId: other.mentorship.id, sessionId: id }, version }
    await refusal(other.browser.call(changeSession, { ...own, body: MET }), 'not-found')
  })
})

describe('who reads what was said', () => {
  it.each([
    ['lead', MET.text],
    ['deputy', MET.text],
    ['supervisor', null],
  ] as const)('%s reads the text: %s', async (who, text) => {
    const { id } = await log()
    const { items } = await office
      .as(who)
      .call(listMentoringSessions, { params: { caseFileId: office.file.id } })
    expect(items.find((one) => one.id === id)).toMatchObject({
      text,
      outcome: 'happened',
      mentorName: expect.any(String),
    })
  })

  it('pages through the meetings of a file without leaving one out', async () => {
    const file = await namedFile(api, office.caseload, 'Viele Treffen')
    const { browser, mentorship } = await accompany(api, file, office.organisation)
    for (const day of ['01', '02', '02', '03', '04']) {
      const body = { ...MET, happenedOn: `2026-11-${day}`, concern: null }
      await browser.call(logSession, {
        params: { mentorshipId: mentorship.id },
        body,
        idempotencyKey: freshKey(),
      })
    }
    const days: string[] = []
    let after: string | undefined
    do {
      const page = await office.as('lead').call(listMentoringSessions, {
        params: { caseFileId: file.id },
        query: { limit: 2, ...(after && { after }) },
      })
      days.push(...page.items.map(({ happenedOn }) => happenedOn.slice(-2)))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(days).toEqual(['04', '03', '02', '02', '01'])
  })
})

describe('the end of reading', () => {
  it('comes at once with the end of the mentorship', async () => {
    const file = await namedFile(api, office.caseload, 'Ende')
    const { browser, mentorship } = await accompany(api, file, office.organisation)
    const [arranged] = (await office.as('lead').call(getMentoring, { params: { caseFileId: file.id } }))
      .mentorships
    await office.as('lead').call(endMentorship, {
      params: { caseFileId: file.id, mentorshipId: mentorship.id },
      version: arranged?.version ?? 0,
      body: { on: '2026-11-22', reason: 'wish_of_mentor' },
    })
    expect(await browser.call(listMentees, {})).toEqual([])
    await refusal(browser.call(listLoggedSessions, { params: { mentorshipId: mentorship.id } }), 'not-found')
  })

  it('leaves the next appointment to lead and deputy: the next mentor reads no session of the one before', async () => {
    const file = await namedFile(api, office.caseload, 'Wechsel')
    const before = await accompany(api, file, office.organisation)
    const input = { params: { mentorshipId: before.mentorship.id }, body: { ...MET, concern: null } }
    await before.browser.call(logSession, { ...input, idempotencyKey: freshKey() })
    const target = { caseFileId: file.id, mentorshipId: before.mentorship.id }
    const { mentorships: arranged } = await office
      .as('lead')
      .call(getMentoring, { params: { caseFileId: file.id } })
    await office.as('lead').call(endMentorship, {
      params: target,
      version: arranged[0]?.version ?? 0,
      body: { on: '2026-11-22', reason: 'other_mentor' },
    })
    const after = await accompany(api, file, office.organisation, 'Nora Nachfolgend')
    expect(await after.browser.call(listMentees, {})).toMatchObject([{ name: 'Wechsel', nextOn: null }])
    const { mentorships } = await office.as('lead').call(getMentoring, { params: { caseFileId: file.id } })
    expect(mentorships.map(({ isRunning, contact }) => [isRunning, contact.nextOn])).toEqual([
      [true, null],
      [false, MET.nextOn],
    ])
  })

  it('comes at once with the withdrawal of the consent, and the sheet says why', async () => {
    const file = await namedFile(api, office.caseload, 'Widerruf')
    const { browser } = await accompany(api, file, office.organisation)
    await sql`update consent set withdrawn_at = now() where case_file_id = ${file.id}`.execute(
      api.database.arrange,
    )
    expect(await browser.call(listMentees, {})).toEqual([])
    const { mentorships } = await office.as('lead').call(getMentoring, { params: { caseFileId: file.id } })
    expect(mentorships).toMatchObject([{ isRunning: false, endReason: 'consent_withdrawn' }])
  })

  it('comes at once with the closing of the file', async () => {
    const file = await namedFile(api, office.caseload, 'Geschlossen')
    const { browser } = await accompany(api, file, office.organisation)
    const { version } = await office.as('lead').call(getCaseFile, { params: { caseFileId: file.id } })
    await office.as('lead').call(closeCaseFile, {
      params: { caseFileId: file.id },
      version,
      body: { on: '2026-11-22', reason: 'moved_away', outcome: 'unknown' },
    })
    expect(await browser.call(listMentees, {})).toEqual([])
  })

  it('comes at once for an account whose grant has ended', async () => {
    const { account, browser } = await accompany(api, office.file, office.organisation, 'Entlassen')
    await sql`update role_grant set valid_to = '2026-11-21' where account_id = ${account.id}`.execute(
      api.database.arrange,
    )
    await refusal(browser.call(listMentees, {}), 'not-allowed')
    await refusal((await signedIn(api, account)).call(listMentees, {}), 'not-allowed')
  })
})
